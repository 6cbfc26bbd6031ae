import type { Relations } from './relations.ts';

/**
 * The two questions of the benchmark.
 * - `pairs`: which identities complete which workflow, scopes and limits aside?
 * - `tops`: the same with scopes and limits: up to which amount, at `*` and at each scope value where that is another?
 */
export type Question = 'pairs' | 'tops';

/** Rows of whole numbers: (identity, workflow), or (identity, workflow, scope, top in cents). */
export type Rows = readonly ArrayLike<number>[];

/** One way of putting a question to a system. */
export interface Formulation {
  readonly name: string;
  readonly question: Question;
  /** Asks and fetches the whole answer, as columns. */
  ask(): Promise<Rows>;
  /** Milliseconds that the system itself says the last question took, where asking has a cost that is not its own. */
  readonly ownMs?: () => number;
}

/** A system with the company loaded. */
export interface Peer {
  readonly name: string;
  readonly version: string;
  readonly formulations: readonly Formulation[];
  close(): Promise<void>;
}

/** How to bring a system up with a company; null where this machine has not got it. */
export interface PeerKind {
  readonly name: string;
  open(relations: Relations): Promise<Peer | null>;
}
