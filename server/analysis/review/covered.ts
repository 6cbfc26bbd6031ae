import type { Definitions, RuleTarget, WorkflowTarget } from '../definitions.ts';
import type { ReviewContext } from './context.ts';
import { destinationOf, edgesOf } from './leads.ts';
import type { ReviewView } from './review-view.ts';

/** Covered workflows of a snapshot: those whose frameworks are empty or share one with the review (REVIEWS.md section 2). */
export function coveredWorkflows(
  context: ReviewContext,
  { definitions, looked }: ReviewView,
): WorkflowTarget[] {
  return definitions.workflows.filter(({ id }) => {
    const frameworks = context.facts.workflows.at(id, looked.sequence)?.frameworks ?? [];
    return frameworks.length === 0 || frameworks.some((each) => context.review.frameworks.includes(each));
  });
}

/**
 * Covered rules of a snapshot: those with a leg that is a step of a covered workflow, or whose legs need a permission of a
 * system in the review; a role leg needs all that the role leads to (REVIEWS.md sections 2 and 6).
 */
export function coveredRules(context: ReviewContext, at: ReviewView): RuleTarget[] {
  const covered = new Set(coveredWorkflows(context, at).flatMap(({ requirements }) => requirements));
  const isInReview = permissionsInReview(context, at);
  const isStep = (number: number): boolean => at.definitions.requirements[number].kind === 'STEP';
  return at.definitions.rules.filter(
    (rule) =>
      rule.requirements.some((number) => isStep(number) && covered.has(number)) ||
      permissionsNeeded(at, at.definitions, rule).some((permission) => isInReview[permission] === 1),
  );
}

/** One byte a permission: 1 where it is recorded and its system is in the review. */
export function permissionsInReview(context: ReviewContext, { view, looked }: ReviewView): Uint8Array {
  return Uint8Array.from(view.graph.permissions.ids, (id, permission) => {
    if (view.row.permissions[permission] < 0) return 0;
    const system = context.facts.permissions.at(id, looked.sequence)?.system ?? null;
    return context.isInReview(system) ? 1 : 0;
  });
}

function permissionsNeeded(
  { view, valid }: ReviewView,
  definitions: Definitions,
  rule: RuleTarget,
): number[] {
  const { permissions, roles } = destinationOf(view, definitions, rule);
  const { GRANTS, INHERITS } = view.graph.access;
  const under = new Set(members(roles));
  const needed = new Set(members(permissions));
  for (const role of under) {
    for (const edge of edgesOf(valid.inherits, role)) under.add(INHERITS.to[edge]);
    for (const edge of edgesOf(valid.grants, role)) needed.add(GRANTS.to[edge]);
  }
  return [...needed];
}

function members(marks: Uint8Array): number[] {
  return [...marks.keys()].filter((node) => marks[node] === 1);
}
