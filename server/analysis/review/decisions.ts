import type { RecordedGraph } from '../../domain/recorded.ts';
import { DECIDED_EDGE_KINDS, type DecidedEdgeKind, type DecisionRow } from '../../domain/review.ts';
import { ACCESS_ENDS, isSeen, type View } from '../view.ts';
import type { DecidedHop } from './leads.ts';

/** All access edges of one kind between two nodes, as far as some decision of the review is about them. */
export interface Decided {
  readonly kind: DecidedEdgeKind;
  readonly decisions: readonly DecisionRow[];
  /** Those that hold: of the latest `decided_at` all `REVOKE`, or else all of that time. */
  readonly holding: readonly DecisionRow[];
  /** Numbers of the edges that were ever recorded, in the table of the kind. */
  readonly edges: readonly number[];
}

const TARGETS = { HAS_ROLE: 'roles', HAS_PERMISSION: 'permissions', CAN_ACT_AS: 'identities' } as const;

/** The decisions of one review, by the edges that they are about. */
export class Decisions {
  readonly all: readonly DecisionRow[];
  readonly #graph: RecordedGraph;
  readonly #byEnds = new Map<DecidedEdgeKind, ReadonlyMap<number, Decided>>();
  readonly #byRow = new Map<DecisionRow, Decided>();

  constructor(graph: RecordedGraph, all: readonly DecisionRow[]) {
    this.all = all;
    this.#graph = graph;
    const byKind = Map.groupBy(all, ({ kind }) => kind);
    for (const kind of DECIDED_EDGE_KINDS)
      this.#byEnds.set(kind, this.#decidedOf(kind, byKind.get(kind) ?? []));
  }

  /** What was decided about the edge. */
  on({ kind, edge }: DecidedHop): Decided | undefined {
    return this.#byEnds.get(kind)?.get(this.#endsOf(kind, edge));
  }

  /** What the decision is about, with the other decisions about it. */
  of(decision: DecisionRow): Decided {
    const decided = this.#byRow.get(decision);
    if (!decided) throw new Error(`decision ${decision.key} is not one of this review`);
    return decided;
  }

  /** The edges that a decision is about that are recorded at the view's snapshot, both ends too. */
  edgesIn(view: View, { kind, edges }: Decided): DecidedHop[] {
    return edges.flatMap((edge) =>
      isSeen(view, view.graph.access[kind], ACCESS_ENDS[kind], edge) ? [{ kind, edge }] : [],
    );
  }

  /** Decisions that hold, of one kind. */
  holding(decision: DecisionRow['decision']): DecisionRow[] {
    return this.all.filter((row) => row.decision === decision && this.of(row).holding.includes(row));
  }

  #endsOf(kind: DecidedEdgeKind, edge: number): number {
    const { from, to } = this.#graph.access[kind];
    return from[edge] * this.#graph[TARGETS[kind]].ids.length + to[edge];
  }

  #decidedOf(kind: DecidedEdgeKind, all: readonly DecisionRow[]): Map<number, Decided> {
    const byEnds = new Map<number, Mutable>();
    if (all.length === 0) return byEnds;
    const [identities, targets] = [this.#graph.identities.ids, this.#graph[TARGETS[kind]].ids];
    const from = numbersOf(identities, new Set(all.map((row) => row.identity)));
    const to = numbersOf(targets, new Set(all.map((row) => row.target)));
    const unknown = new Map<string, number>();
    for (const decision of all) {
      const [first, last] = [from.get(decision.identity), to.get(decision.target)];
      const ends =
        first === undefined || last === undefined
          ? placeOf(unknown, JSON.stringify([decision.identity, decision.target]))
          : first * targets.length + last;
      let decided = byEnds.get(ends);
      if (!decided) byEnds.set(ends, (decided = { kind, decisions: [], holding: [], edges: [] }));
      decided.decisions.push(decision);
      this.#byRow.set(decision, decided);
    }
    for (const decided of byEnds.values()) decided.holding = holdingOf(decided.decisions);
    const edges = this.#graph.access[kind].from.length;
    for (let edge = 0; edge < edges; edge++) byEnds.get(this.#endsOf(kind, edge))?.edges.push(edge);
    return byEnds;
  }
}

interface Mutable extends Decided {
  decisions: DecisionRow[];
  holding: readonly DecisionRow[];
  edges: number[];
}

/** Of several decisions the latest holds; at the same time, `REVOKE`; one without a time never does (REVIEWS.md section 2). */
export function holdingOf(decisions: readonly DecisionRow[]): DecisionRow[] {
  let latest = -Infinity;
  for (const { decidedAt } of decisions) if (decidedAt !== null && decidedAt > latest) latest = decidedAt;
  const last = decisions.filter(({ decidedAt }) => decidedAt === latest);
  const revoked = last.filter(({ decision }) => decision === 'REVOKE');
  return revoked.length > 0 ? revoked : last;
}

function numbersOf(ids: readonly string[], wanted: ReadonlySet<string>): Map<string, number> {
  const numbers = new Map<string, number>();
  if (wanted.size > 0) ids.forEach((id, number) => wanted.has(id) && numbers.set(id, number));
  return numbers;
}

/** A number below zero for ends that were never recorded, the same for the same ends. */
function placeOf(unknown: Map<string, number>, ends: string): number {
  const place = unknown.get(ends) ?? -1 - unknown.size;
  unknown.set(ends, place);
  return place;
}
