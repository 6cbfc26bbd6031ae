import type { Access } from '../../access.ts';
import { OWN_ACCOUNT, type Reach } from '../../accounts.ts';
import type { RowStore } from './row-store.ts';

/**
 * Lets what an account meets count for all who can act as it, over any number of hops: accounts that can act as each other
 * count as one, and each is merged once, those that act as nobody first, and only when somebody who can act as it is
 * asked about. Strongly connected components by Tarjan's algorithm, without recursion, so that a chain of a million
 * accounts is no deep stack.
 */
export class MergedRows {
  readonly #store: RowStore;
  readonly #ownRow: (identity: number) => number;
  readonly #start: Int32Array;
  readonly #to: Int32Array;
  /** By identity, its row; -1 where it is not known yet. */
  readonly #rows: Int32Array;
  /** By identity that was visited, when, and the earliest that it leads to; 0 where it was not. */
  readonly #visit: Int32Array;
  readonly #lowest: Int32Array;
  readonly #next: Int32Array;
  #visits = 0;
  readonly #stack: number[] = [];
  readonly #path: number[] = [];

  /** @param ownRow what an identity meets by itself, as a row of the store */
  constructor(
    access: Access,
    reach: Exclude<Reach, 'SELF'>,
    store: RowStore,
    ownRow: (identity: number) => number,
  ) {
    this.#store = store;
    this.#ownRow = ownRow;
    const identities = access.view.takesPart.length;
    [this.#start, this.#to] = successors(access, reach);
    this.#rows = new Int32Array(identities).fill(-1);
    this.#visit = new Int32Array(identities);
    this.#lowest = new Int32Array(identities);
    this.#next = new Int32Array(identities);
  }

  /** The row of an identity: its own where its accounts add nothing. */
  rowOf(identity: number): number {
    if (this.#rows[identity] < 0) {
      if (this.#start[identity] === this.#start[identity + 1]) return this.#ownRow(identity);
      this.#walk(identity);
    }
    return this.#rows[identity];
  }

  #walk(root: number): void {
    const [start, to, visit, lowest, path] = [this.#start, this.#to, this.#visit, this.#lowest, this.#path];
    this.#enter(root);
    while (path.length > 0) {
      const node = path[path.length - 1];
      if (this.#next[node] < start[node + 1]) {
        const other = to[this.#next[node]++];
        if (this.#rows[other] >= 0) continue;
        if (start[other] === start[other + 1]) this.#rows[other] = this.#ownRow(other);
        else if (visit[other] === 0) this.#enter(other);
        else if (visit[other] < lowest[node]) lowest[node] = visit[other];
        continue;
      }
      path.pop();
      if (lowest[node] === visit[node]) this.#close(node);
      const before = path.at(-1);
      if (before !== undefined && lowest[node] < lowest[before]) lowest[before] = lowest[node];
    }
  }

  #enter(node: number): void {
    this.#path.push(node);
    this.#stack.push(node);
    this.#next[node] = this.#start[node];
    this.#visit[node] = this.#lowest[node] = ++this.#visits;
  }

  /** All members of the component get one row: what they meet, and what they lead to meets. */
  #close(first: number): void {
    const [store, stack] = [this.#store, this.#stack];
    const begin = stack.lastIndexOf(first);
    // Rows that are worked out only now are theirs who have them, and not to be written to.
    for (let m = begin; m < stack.length; m++) this.#ownRow(stack[m]);
    const fresh = store.next;
    let row = 0;
    for (let m = begin; m < stack.length; m++) {
      const node = stack[m];
      row = store.joined(row, this.#ownRow(node), fresh);
      for (let k = this.#start[node]; k < this.#start[node + 1]; k++) {
        // What is not known yet is a member.
        const other = this.#rows[this.#to[k]];
        if (other > 0 && !store.isSubset(other, row)) row = store.joined(row, other, fresh);
      }
    }
    for (let m = begin; m < stack.length; m++) this.#rows[stack[m]] = row;
    stack.length = begin;
  }
}

/** The edges that count, in compressed sparse rows by the identity that they leave. */
function successors(access: Access, reach: Exclude<Reach, 'SELF'>): [Int32Array, Int32Array] {
  const { to, via } = access.view.graph.access.CAN_ACT_AS;
  const { start, edge } = access.actAs;
  const others = new Int32Array(edge.length);
  if (reach === 'ALL') {
    for (let k = 0; k < edge.length; k++) others[k] = to[edge[k]];
    return [start, others];
  }
  const ownStart = new Int32Array(start.length);
  let count = 0;
  for (let identity = 0; identity + 1 < start.length; identity++) {
    for (let k = start[identity]; k < start[identity + 1]; k++)
      if (via[edge[k]] === OWN_ACCOUNT) others[count++] = to[edge[k]];
    ownStart[identity + 1] = count;
  }
  return [ownStart, others.subarray(0, count)];
}
