import type { Cents } from '../domain/amount.ts';
import type { EdgeRef } from '../domain/answer.ts';
import { compareCodePoints } from '../domain/order.ts';
import type { Candidate } from './candidates.ts';
import type { RuleTarget, WorkflowTarget } from './definitions.ts';
import { definitionRef, TABLE_OF_KIND } from './edge-refs.ts';
import type { View } from './view.ts';

/**
 * The edges of definition that tie the chosen steps of a witness together, so that it can be drawn: which permission
 * enables which action, which action performs which step, and what the steps or legs belong to. By key, each once.
 */
export function witnessDefinitions(
  view: View,
  target: WorkflowTarget | RuleTarget,
  chosen: readonly Candidate[],
  amount: Cents,
): EdgeRef[] {
  const refs = new Map<string, EdgeRef>();
  const add = (ref: EdgeRef | undefined): unknown => ref && refs.set(ref.key, ref);
  for (const candidate of chosen) for (const ref of edgesOfCandidate(view, candidate)) add(ref);
  if ('materiality' in target) for (const ref of edgesOfRoute(view, target, chosen, amount)) add(ref);
  else for (const ref of edgesOfLegs(view, target, chosen)) add(ref);
  return [...refs.values()].sort((a, b) => compareCodePoints(a.key, b.key));
}

function* edgesOfCandidate(view: View, { requirement, action, through, permissions }: Candidate) {
  const { graph } = view;
  if (action < 0) return;
  for (const { permission } of permissions) {
    yield definitionRef(view, 'ENABLES', graph.enables, ['permissions', 'actions'], permission, action);
  }
  if (through >= 0)
    yield definitionRef(view, 'BELONGS_TO', graph.belongsTo, ['actions', 'functions'], action, through);
  if (requirement.kind !== 'STEP') return;
  yield through >= 0
    ? definitionRef(
        view,
        'PERFORMS',
        graph.functionPerforms,
        ['functions', 'steps'],
        through,
        requirement.node,
      )
    : definitionRef(view, 'PERFORMS', graph.actionPerforms, ['actions', 'steps'], action, requirement.node);
}

function* edgesOfRoute(view: View, target: WorkflowTarget, chosen: readonly Candidate[], amount: Cents) {
  const { graph } = view;
  const steps = chosen.map((candidate) => candidate.requirement.node);
  const workflow = graph.workflows.ids.indexOf(target.id);
  for (const step of steps)
    yield definitionRef(view, 'PART_OF', graph.partOf, ['steps', 'workflows'], step, workflow);
  const admits = (e: number): boolean => graph.next.above[e] < amount && amount <= graph.next.upTo[e];
  if (target.routes.hasOrder) {
    for (let i = 1; i < steps.length; i++) {
      yield definitionRef(view, 'NEXT', graph.next, ['steps', 'steps'], steps[i - 1], steps[i], admits);
    }
  }
  for (const a of steps) {
    for (const b of steps) yield* separations(view, a, b);
  }
}

function* separations(view: View, a: number, b: number) {
  const { separations: table } = view.graph;
  for (let e = 0; e < table.from.length; e++) {
    if (table.from[e] === a && table.to[e] === b) {
      yield definitionRef(view, 'SEPARATED_FROM', table, ['steps', 'steps'], a, b, (other) => other === e);
    }
  }
}

function* edgesOfLegs(view: View, target: RuleTarget, chosen: readonly Candidate[]) {
  const { graph } = view;
  const rule = graph.rules.ids.indexOf(target.id);
  for (const { requirement } of chosen) {
    const ends = [TABLE_OF_KIND[requirement.kind], 'rules'] as const;
    yield definitionRef(view, 'COMBINED_IN', graph.legs[requirement.kind], ends, requirement.node, rule);
  }
}
