import { UNLIMITED } from '../../server/domain/amount.ts';
import { FIRST_DAY, LAST_DAY } from '../../server/domain/day.ts';
import { STILL_RECORDED } from '../../server/domain/point.ts';
import type { AccessTable, EdgeKeys, EdgeTable, NodeTable } from '../../server/domain/recorded.ts';
import type { EdgeKind } from '../../server/domain/vocabulary.ts';

/** The snapshot in which everything generated was imported. */
export const FIRST_SNAPSHOT = 1;

/** Nodes that were all recorded in the first snapshot and are still there. */
export function nodesNamed(prefix: string, count: number): NodeTable {
  const digits = String(Math.max(count - 1, 0)).length;
  const ids = Array.from({ length: count }, (_, i) => `${prefix}${String(i).padStart(digits, '0')}`);
  return nodesOf(ids);
}

export function nodesOf(ids: readonly string[]): NodeTable {
  return {
    ids,
    node: Int32Array.from(ids, (_, i) => i),
    since: new Int32Array(ids.length).fill(FIRST_SNAPSHOT),
    until: new Int32Array(ids.length).fill(STILL_RECORDED),
  };
}

/** Keys that are made when asked for: a generated edge has no row to make a hash of. */
function numberedKeys(kind: EdgeKind): EdgeKeys {
  return { at: (edge) => `${kind}:${String(edge).padStart(8, '0')}` };
}

/** Edges between two lists of ends. */
export function edgesOf(kind: EdgeKind, from: Int32Array, to: Int32Array): EdgeTable {
  return {
    from,
    to,
    since: new Int32Array(from.length).fill(FIRST_SNAPSHOT),
    until: new Int32Array(from.length).fill(STILL_RECORDED),
    key: numberedKeys(kind),
  };
}

/** Access edges that are usable everywhere, for every amount, at any time. */
export function accessOf(kind: EdgeKind, from: Int32Array, to: Int32Array): AccessTable {
  const count = from.length;
  return {
    ...edgesOf(kind, from, to),
    validFrom: new Int32Array(count).fill(FIRST_DAY),
    validTo: new Int32Array(count).fill(LAST_DAY),
    jit: new Uint8Array(count),
    scope: new Int32Array(count),
    limit: new Float64Array(count).fill(UNLIMITED),
    via: new Uint8Array(count),
  };
}

/** Two columns that grow pair by pair up to a known number. */
export class Pairs {
  readonly from: Int32Array;
  readonly to: Int32Array;
  count = 0;

  constructor(most: number) {
    this.from = new Int32Array(most);
    this.to = new Int32Array(most);
  }

  get full(): boolean {
    return this.count === this.from.length;
  }

  push(from: number, to: number): void {
    if (this.full) return;
    this.from[this.count] = from;
    this.to[this.count++] = to;
  }

  /** Whether the pair is among the last ones that were pushed: enough where pairs of one start come together. */
  hasLately(from: number, to: number): boolean {
    for (let i = this.count - 1; i >= 0 && this.from[i] === from; i--) if (this.to[i] === to) return true;
    return false;
  }

  done(): readonly [Int32Array, Int32Array] {
    return [this.from.slice(0, this.count), this.to.slice(0, this.count)];
  }
}
