import type { Access } from '../../access.ts';
import { componentsOf, type Components, type Successors } from '../components.ts';
import type { RowStore } from './row-store.ts';

/**
 * Lets what an account meets count for all who can act as it, over any number of hops: accounts that can act as each other
 * count as one, and each is merged once, those that act as nobody first.
 * @param admits which CAN_ACT_AS edges count
 * @returns by identity, its row in the store: its own where the accounts add nothing
 */
export function mergedRows(
  access: Access,
  store: RowStore,
  own: Int32Array,
  admits: (edge: number) => boolean,
): Int32Array {
  const { nodes, successors } = actingIdentities(access, admits);
  const rows = own.slice();
  const components = componentsOf(successors);
  const rowOf = new Int32Array(components.count);
  for (let c = 0; c < components.count; c++) {
    const row = rowOfComponent(c, components, successors, nodes, own, rowOf, store);
    rowOf[c] = row;
    for (let m = components.start[c]; m < components.start[c + 1]; m++)
      rows[nodes[components.member[m]]] = row;
  }
  return rows;
}

/** The row of one component: that of its first member as it is, as long as nothing is added to it. */
function rowOfComponent(
  component: number,
  { of, start, member }: Components,
  successors: Successors,
  nodes: Int32Array,
  own: Int32Array,
  rowOf: Int32Array,
  store: RowStore,
): number {
  let row = own[nodes[member[start[component]]]];
  let created = false;
  for (let m = start[component]; m < start[component + 1]; m++) {
    const node = member[m];
    const end = successors.start[node + 1];
    for (let k = successors.start[node] - 1; k < end; k++) {
      // Before what the member leads to comes the member itself.
      const other = k < successors.start[node] ? own[nodes[node]] : rowOf[of[successors.to[k]]];
      if (other === row || other === 0 || store.isSubset(other, row)) continue;
      if (!created) {
        const fresh = store.add();
        store.merge(fresh, row);
        row = fresh;
        created = true;
      }
      store.merge(row, other);
    }
  }
  return row;
}

/** Identities at either end of an edge that counts, numbered without gaps. */
function actingIdentities(
  access: Access,
  admits: (edge: number) => boolean,
): { nodes: Int32Array; successors: Successors } {
  const { from, to } = access.view.graph.access.CAN_ACT_AS;
  const edges = access.actAs.edge.filter(admits);
  const numbers = new Int32Array(access.view.takesPart.length).fill(-1);
  const nodes = new Int32Array(2 * edges.length);
  let count = 0;
  // The edges stand by the identity that they leave, so those of one node are neighbours.
  for (const e of edges) if (numbers[from[e]] < 0) nodes[(numbers[from[e]] = count++)] = from[e];
  for (const e of edges) if (numbers[to[e]] < 0) nodes[(numbers[to[e]] = count++)] = to[e];
  const start = new Int32Array(count + 1);
  for (const e of edges) start[numbers[from[e]] + 1]++;
  for (let n = 0; n < count; n++) start[n + 1] += start[n];
  return { nodes: nodes.subarray(0, count), successors: { start, to: edges.map((e) => numbers[to[e]]) } };
}
