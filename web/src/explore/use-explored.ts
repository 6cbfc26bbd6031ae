import { useMemo } from 'react';
import type { EdgePartsFragment, NodePartsFragment } from '../generated/graphql.ts';
import { accessPaths, neighbours, whoReaches } from '../questions/explore.ts';
import type { Advice } from '../questions/failure.ts';
import { useMany } from '../questions/use-many.ts';
import { pointInTime } from '../url/at.ts';
import type { ExploreView } from '../url/explore-view.ts';
import type { At } from '../url/view.ts';
import { collect, type Collected } from './collect.ts';
import { canBeEnd, EDGES_AT, idOfKey, kindOfKey, refOf } from './kinds.ts';
import { reachEdge } from './reach-edge.ts';

export interface Explored extends Collected {
  /** How many ways lead from start to end, and whether there are more; undefined where none were asked for. */
  readonly ways: { readonly count: number; readonly more: boolean } | undefined;
  /** How many reach the node asked about; undefined where none was. */
  readonly reaching: { readonly total: number; readonly drawn: number } | undefined;
  /** Keys of expanded nodes that have more neighbours than were brought, with the kind of edge. */
  readonly more: readonly { readonly key: string; readonly edges: string }[];
  readonly asking: boolean;
  readonly cancelled: boolean;
  readonly advice: Advice | undefined;
  cancel(): void;
  again(): void;
}

const WAYS = 25;

/** Everything that the address names, asked for and put together. */
export function useExplored(view: ExploreView, at: At): Explored {
  const point = pointInTime(at);
  const where = { scope: view.scope ?? '*', amount: view.amount ?? null, at: point };

  const wanted = useMemo(() => expansionsOf(view), [view]);
  const near = useMany(
    neighbours,
    wanted.map(({ key, edges, first }) => ({ of: refOf(key), kinds: [edges], first, at: point })),
  );

  const { from, to, who } = view;
  const between =
    from && to && kindOfKey(from) === 'IDENTITY' && canBeEnd(kindOfKey(to)) ? [{ from, to }] : [];
  const ways = useMany(
    accessPaths,
    between.map((ends) => ({ from: idOfKey(ends.from), to: refOf(ends.to), first: WAYS, ...where })),
  );

  const reach = useMany(
    whoReaches,
    who ? [{ node: refOf(who), viaOthers: view.others, first: view.first, ...where }] : [],
  );
  const reachers = reach.answers[0]?.whoReaches;
  const reachWays = useMany(
    accessPaths,
    who && canBeEnd(kindOfKey(who))
      ? (reachers?.nodes ?? []).map(({ id }) => ({ from: id, to: refOf(who), first: 1, ...where }))
      : [],
  );

  const collected = useMemo(() => {
    const nodes: NodePartsFragment[] = [];
    const edges: EdgePartsFragment[] = [];
    near.answers.forEach((answer, index) => {
      const only = wanted[index]?.alone ? wanted[index].key : undefined;
      nodes.push(...(answer?.neighbours.nodes.filter((node) => !only || node.key === only) ?? []));
      if (!only) edges.push(...(answer?.neighbours.edges ?? []));
    });
    for (const answer of [...ways.answers, ...reachWays.answers]) {
      nodes.push(...(answer?.accessPaths.graph.nodes ?? []));
      edges.push(...(answer?.accessPaths.graph.edges ?? []));
    }
    const drawnWays = new Set(edges.flatMap((edge) => [edge.from, edge.to]));
    for (const identity of reachers?.nodes ?? []) {
      const node = asNode(identity);
      if (who && !drawnWays.has(node.key)) edges.push(reachEdge(node.key, who));
      nodes.push(node);
    }
    return collect({ nodes, edges, hidden: new Set(view.hidden) });
    // Answers come one by one, and what is selected changes nothing of what is drawn.
  }, [
    near.answers.map(Boolean).join(),
    ways.answers[0],
    reachers,
    reachWays.answers.map(Boolean).join(),
    drawnBy(view),
  ]);

  const parts = [near, ways, reach, reachWays];
  return {
    ...collected,
    ways: ways.answers[0] && {
      count: ways.answers[0].accessPaths.paths.length,
      more: ways.answers[0].accessPaths.truncated,
    },
    reaching: reachers && { total: reachers.totalCount, drawn: reachers.nodes.length },
    more: wanted.filter((each, index) => !each.alone && near.answers[index]?.neighbours.truncated),
    asking: parts.some((part) => part.asking),
    cancelled: parts.some((part) => part.cancelled),
    advice: parts.find((part) => part.advice)?.advice,
    cancel: () => parts.forEach((part) => part.cancel()),
    again: () => parts.forEach((part) => part.again()),
  };
}

/** What of the address decides what is drawn. */
export function drawnBy(view: ExploreView): string {
  return JSON.stringify({ ...view, selected: undefined });
}

/** One question for each node and kind of edge; a node that stands alone is asked for by itself. */
function expansionsOf(view: ExploreView) {
  const all = view.expanded.flatMap(({ key, edges, first }) =>
    EDGES_AT[kindOfKey(key)]
      .filter((kind) => edges === undefined || edges === kind)
      .map((kind) => ({ key, edges: kind, first, alone: false })),
  );
  const expanded = new Set(all.map((each) => each.key));
  const named = new Set([
    ...view.nodes,
    ...[view.from, view.to, view.who].filter((key) => key !== undefined),
  ]);
  const alone = [...named]
    .filter((key) => !expanded.has(key))
    .flatMap((key) =>
      EDGES_AT[kindOfKey(key)].slice(0, 1).map((edges) => ({ key, edges, first: 1, alone: true })),
    );
  return [...all, ...alone];
}

function asNode(identity: {
  id: string;
  name: string;
  kind: NodePartsFragment['identityKind'];
}): NodePartsFragment {
  return {
    key: `IDENTITY:${identity.id}`,
    kind: 'IDENTITY',
    id: identity.id,
    name: identity.name,
    system: null,
    identityKind: identity.kind ?? null,
    identityStatus: null,
  };
}
