import { compareCodePoints } from '../domain/order.ts';
import { ANY_UNNAMED_SCOPE } from '../domain/point.ts';
import type { RecordedGraph } from '../domain/recorded.ts';
import { ACCESS_EDGE_KINDS } from '../domain/vocabulary.ts';
import { ACCESS_ENDS, isSeen, type View } from './view.ts';

/**
 * The scope values that can be asked (MODEL.md section 4), numbered: 0 is `*`, which stands for any value that no edge
 * names; the named ones follow by code point.
 */
export interface Scopes {
  readonly values: readonly string[];
  /** The number of a value; 0 where no edge seen at the snapshot names it. */
  numberOf(value: string): number;
  /** One byte for each of the graph's scope sets: 1 where an edge with that set is usable at the scope. */
  admitted(scope: number): Uint8Array;
  /** The numbers of the values that a scope set names. */
  namedBy(scopeSet: number): readonly number[];
}

/** Collects the scope values that some access edge of the snapshot names, whether or not it holds on the date. */
export function scopesOf(view: View): Scopes {
  const { scopeSets } = view.graph;
  const named = new Set<string>();
  for (const set of setsOnSeenEdges(view)) for (const value of scopeSets[set]) named.add(value);
  named.delete(ANY_UNNAMED_SCOPE);
  return scopesNamed([ANY_UNNAMED_SCOPE, ...[...named].sort(compareCodePoints)], scopeSets);
}

/**
 * The scopes with these values.
 * @param values `*` first, then by code point
 */
export function scopesNamed(values: readonly string[], scopeSets: RecordedGraph['scopeSets']): Scopes {
  const numbers = new Map(values.map((value, number) => [value, number]));
  const namedBy = scopeSets.map((set) =>
    set.flatMap((value) => {
      const number = numbers.get(value);
      return number === undefined || number === 0 ? [] : [number];
    }),
  );
  const everywhere = Uint8Array.from(scopeSets, (set) =>
    set.length === 0 || set.includes(ANY_UNNAMED_SCOPE) ? 1 : 0,
  );
  const cache = new Map<number, Uint8Array>([[0, everywhere]]);
  return {
    values,
    numberOf: (value) => numbers.get(value) ?? 0,
    namedBy: (set) => namedBy[set],
    admitted(scope) {
      let admitted = cache.get(scope);
      if (!admitted) {
        admitted = everywhere.slice();
        for (let set = 0; set < scopeSets.length; set++) if (namedBy[set].includes(scope)) admitted[set] = 1;
        cache.set(scope, admitted);
      }
      return admitted;
    },
  };
}

function setsOnSeenEdges(view: View): Set<number> {
  const sets = new Set<number>([0]);
  // There are few different sets, and all of them are met early: then the other edges need no look.
  const all = view.graph.scopeSets.length;
  const met = new Uint8Array(all);
  met[0] = 1;
  for (const kind of ACCESS_EDGE_KINDS) {
    const table = view.graph.access[kind];
    const { scope } = table;
    for (let e = 0; e < scope.length && sets.size < all; e++) {
      const set = scope[e];
      if (met[set] === 1 || !isSeen(view, table, ACCESS_ENDS[kind], e)) continue;
      met[set] = 1;
      sets.add(set);
    }
  }
  return sets;
}
