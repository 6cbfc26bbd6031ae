import type { EdgeRef } from '../../domain/answer.ts';
import { compareCodePoints } from '../../domain/order.ts';
import type { DefinitionDifference, Subject } from '../../domain/review-answer.ts';
import type { EdgeTable } from '../../domain/recorded.ts';
import { LEG_KINDS, type EdgeKind, type NodeKind } from '../../domain/vocabulary.ts';
import { refIn, TABLE_OF_KIND } from '../edge-refs.ts';
import { isSeen, type NodeTableName, type View } from '../view.ts';
import type { ReviewContext } from './context.ts';

const DEFINED = ['ACTION', 'FUNCTION', 'STEP', 'WORKFLOW', 'TOXIC_COMBINATION'] as const satisfies NodeKind[];

/**
 * Where the workflows, rules, controls and materiality of the closing snapshot differ from those of the review's (REVIEWS.md
 * section 2, gone): nodes by kind and id, then edges by key. Empty without a later closing snapshot.
 */
export function definitionDifferences(context: ReviewContext): DefinitionDifference[] {
  const [before, after] = [context.reviewView.view, context.closingView.view];
  if (before === after) return [];
  return [...nodeDifferences(context, before, after), ...edgeDifferences(before, after)];
}

function nodeDifferences(context: ReviewContext, before: View, after: View): DefinitionDifference[] {
  const found: (DefinitionDifference & { of: { node: Subject } })[] = [];
  for (const kind of DEFINED) {
    const table = TABLE_OF_KIND[kind];
    before.graph[table].ids.forEach((id, node) => {
      const [was, is] = [before.row[table][node] >= 0, after.row[table][node] >= 0];
      const of = { node: { kind, id } };
      if (was && !is) found.push({ change: 'REMOVED', of });
      else if (!was && is) found.push({ change: 'ADDED', of });
      else if (is && readsOtherwise(context, kind, node)) found.push({ change: 'CHANGED', of });
    });
  }
  const rank = ({ of: { node } }: (typeof found)[number]): number =>
    DEFINED.findIndex((kind) => kind === node.kind);
  return found.sort((a, b) => rank(a) - rank(b) || compareCodePoints(a.of.node.id, b.of.node.id));
}

/** Whether what decides an answer changed: a workflow's materiality or frameworks, or whether a rule's legs share a scope. */
function readsOtherwise(
  { reviewView, closingView, facts }: ReviewContext,
  kind: NodeKind,
  node: number,
): boolean {
  const views = [reviewView.view, closingView.view];
  const { workflows, rules } = reviewView.view.graph;
  if (kind === 'TOXIC_COMBINATION') {
    const [was, is] = views.map((view) => rules.sameScope[view.row.rules[node]]);
    return was !== is;
  }
  if (kind !== 'WORKFLOW') return false;
  const [was, is] = [reviewView, closingView].map(({ view, looked }) => {
    const materiality = workflows.materiality[view.row.workflows[node]];
    const frameworks = facts.workflows.at(workflows.ids[node], looked.sequence)?.frameworks ?? [];
    return JSON.stringify([materiality, [...frameworks].sort(compareCodePoints)]);
  });
  return was !== is;
}

interface DefinitionTable {
  readonly kind: EdgeKind;
  readonly table: EdgeTable;
  readonly ends: readonly [NodeTableName, NodeTableName];
}

function edgeDifferences(before: View, after: View): DefinitionDifference[] {
  const found = definitionTables(before).flatMap((each) => {
    const [was, is] = [seenIn(before, each), seenIn(after, each)];
    return [
      ...[...was].flatMap(([key, edge]) => (is.has(key) ? [] : [{ change: 'REMOVED' as const, edge }])),
      ...[...is].flatMap(([key, edge]) => (was.has(key) ? [] : [{ change: 'ADDED' as const, edge }])),
    ];
  });
  return found
    .sort((a, b) => compareCodePoints(a.edge.key, b.edge.key))
    .map(({ change, edge }) => ({ change, of: { edge } }));
}

function seenIn(view: View, { kind, table, ends }: DefinitionTable): Map<string, EdgeRef> {
  const seen = new Map<string, EdgeRef>();
  for (let e = 0; e < table.from.length; e++) {
    if (isSeen(view, table, ends, e)) seen.set(table.key.at(e), refIn(view, kind, table, ends, e));
  }
  return seen;
}

function definitionTables({ graph }: View): DefinitionTable[] {
  return [
    { kind: 'ENABLES', table: graph.enables, ends: ['permissions', 'actions'] },
    { kind: 'BELONGS_TO', table: graph.belongsTo, ends: ['actions', 'functions'] },
    { kind: 'PERFORMS', table: graph.actionPerforms, ends: ['actions', 'steps'] },
    { kind: 'PERFORMS', table: graph.functionPerforms, ends: ['functions', 'steps'] },
    { kind: 'PART_OF', table: graph.partOf, ends: ['steps', 'workflows'] },
    { kind: 'NEXT', table: graph.next, ends: ['steps', 'steps'] },
    { kind: 'SEPARATED_FROM', table: graph.separations, ends: ['steps', 'steps'] },
    ...LEG_KINDS.map((kind): DefinitionTable => ({
      kind: 'COMBINED_IN',
      table: graph.legs[kind],
      ends: [TABLE_OF_KIND[kind], 'rules'],
    })),
  ];
}
