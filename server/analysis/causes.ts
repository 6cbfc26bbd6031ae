import type { Completion, AccessEdgeRef } from '../domain/answer.ts';
import { compareCodePoints } from '../domain/order.ts';
import { ACCESS_EDGE_KINDS } from '../domain/vocabulary.ts';
import { hopsOfCandidate } from './candidates.ts';
import { accessRef, type Hop } from './edge-refs.ts';
import type { Survey } from './survey.ts';
import { bestWay } from './witness.ts';

/** An access edge, and how many findings have it in their best way. */
export interface Cause {
  readonly edge: AccessEdgeRef;
  readonly findings: number;
  readonly material: number;
  readonly identities: number;
  readonly workflows: number;
}

export interface CausesAnswer {
  /** Completions looked at. */
  readonly findings: number;
  /** Access edges in their best ways. */
  readonly totalCount: number;
  /** Most findings first, ties by key; as many as asked for. */
  readonly causes: readonly Cause[];
}

/** A finding with the numbers of the hops in its best way. */
interface Way {
  readonly completion: Completion;
  readonly hops: Int32Array;
}

/**
 * The access edges in the best ways (the witnesses of MODEL.md section 8) of the completions of one view. Each way is
 * found once and kept, whatever filter asked for it, so that a question that took too long goes on where it stopped.
 */
export class Causes {
  readonly #survey: Survey;
  readonly #ways = new Map<Completion, Way>();

  constructor(survey: Survey) {
    this.#survey = survey;
  }

  /** Work in portions: each `next()` looks at one finding. What is only blocked has no way and is not looked at. */
  *among(completions: readonly Completion[], first: number): Generator<undefined, CausesAnswer> {
    const ways: Way[] = [];
    for (const completion of completions) {
      if (completion.mode === 'BLOCKED_BY_CONTROL') continue;
      ways.push(this.#wayOf(completion));
      yield;
    }
    return this.#count(ways, first);
  }

  /** Those of the completions whose best way has the edge, by its key. In portions, as `among`. */
  *through(edgeKey: string, completions: readonly Completion[]): Generator<undefined, Completion[]> {
    const found: Completion[] = [];
    for (const completion of completions) {
      if (completion.mode === 'BLOCKED_BY_CONTROL') continue;
      if (this.#wayOf(completion).hops.some((hop) => this.#keyOf(hop) === edgeKey)) found.push(completion);
      yield;
    }
    return found;
  }

  #wayOf(completion: Completion): Way {
    let way = this.#ways.get(completion);
    if (!way) {
      way = { completion, hops: this.#hopsOf(completion) };
      this.#ways.set(completion, way);
    }
    return way;
  }

  #hopsOf({ identity, workflow, mode, scopes }: Completion): Int32Array {
    const survey = this.#survey;
    const number = survey.identity(identity);
    const target = survey.access.definitions.workflows.find(({ id }) => id === workflow);
    // The first entry and range with the best mode: saying so saves the search for it.
    const [place] = scopes.flatMap(({ scope, ranges }) =>
      ranges.filter((range) => range.mode === mode).map((range) => ({ scope, amount: range.upTo })),
    );
    const way = number !== undefined && target && place && bestWay(survey, number, target, place);
    if (!way) throw new Error(`no way for ${identity} to complete ${workflow}`);
    return Int32Array.from(new Set(way.chosen.flatMap(hopsOfCandidate).map(numberOf)));
  }

  #keyOf(number: number): string {
    const { kind, edge } = hopOf(number);
    return this.#survey.access.view.graph.access[kind].key.at(edge);
  }

  #count(ways: readonly Way[], first: number): CausesAnswer {
    const shared = new Map<number, Completion[]>();
    for (const { completion, hops } of ways) {
      for (const hop of hops) {
        const findings = shared.get(hop);
        if (findings) findings.push(completion);
        else shared.set(hop, [completion]);
      }
    }
    const { view } = this.#survey.access;
    const most = [...shared].sort(
      ([a, { length: x }], [b, { length: y }]) => y - x || compareCodePoints(this.#keyOf(a), this.#keyOf(b)),
    );
    return {
      findings: ways.length,
      totalCount: shared.size,
      causes: most.slice(0, first).map(([hop, findings]) => ({
        edge: accessRef(view, hopOf(hop)),
        findings: findings.length,
        material: findings.filter(({ material }) => material).length,
        identities: new Set(findings.map(({ identity }) => identity)).size,
        workflows: new Set(findings.map(({ workflow }) => workflow)).size,
      })),
    };
  }
}

/** A hop as one number, so that the ways of tens of thousands of findings take little room. */
function numberOf({ kind, edge }: Hop): number {
  return edge * ACCESS_EDGE_KINDS.length + ACCESS_EDGE_KINDS.indexOf(kind);
}

function hopOf(number: number): Hop {
  const kinds = ACCESS_EDGE_KINDS.length;
  return { kind: ACCESS_EDGE_KINDS[number % kinds], edge: Math.floor(number / kinds) };
}
