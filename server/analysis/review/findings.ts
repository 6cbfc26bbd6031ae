import type { FindingRef } from '../../domain/review.ts';
import type { Target } from '../definitions.ts';
import type { ReviewContext } from './context.ts';
import { coveredRules, coveredWorkflows } from './covered.ts';
import { completes } from './gone.ts';

/** A completion of a covered workflow or a violation of a covered rule in the review's snapshot, without JIT. */
export interface ReviewFinding {
  /** Number of the identity. */
  readonly number: number;
  readonly identity: string;
  readonly finding: FindingRef;
  readonly target: Target;
}

export interface ReviewFindings {
  /** What is covered in the review's snapshot. */
  readonly covered: readonly FindingRef[];
  readonly all: readonly ReviewFinding[];
}

/** Who completes a covered workflow or violates a covered rule in the review's snapshot. Yields now and then. */
export function* findingsOf(context: ReviewContext): Generator<undefined, ReviewFindings> {
  const at = context.reviewView;
  const workflows = byId(coveredWorkflows(context, at));
  const rules = byId(coveredRules(context, at));
  const all: ReviewFinding[] = [];
  const add = (identity: string, finding: FindingRef, target: Target | undefined): void => {
    const number = context.people.number(identity);
    if (target && number !== undefined) all.push({ number, identity, finding, target });
  };
  for (const completion of yield* at.completions(false)) {
    const { identity, workflow } = completion;
    if (completes(completion)) add(identity, { kind: 'WORKFLOW', id: workflow }, workflows.get(workflow));
  }
  for (const { identity, rule } of yield* at.violations(false))
    add(identity, { kind: 'TOXIC_COMBINATION', id: rule }, rules.get(rule));
  const covered: FindingRef[] = [
    ...[...workflows.keys()].map((id) => ({ kind: 'WORKFLOW' as const, id })),
    ...[...rules.keys()].map((id) => ({ kind: 'TOXIC_COMBINATION' as const, id })),
  ];
  return { covered, all };
}

function byId<T extends Target>(targets: readonly T[]): Map<string, T> {
  return new Map(targets.map((target) => [target.id, target]));
}
