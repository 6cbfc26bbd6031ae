import type { WholeAnswer } from '../analysis/population/whole.ts';
import type { Point } from '../domain/point.ts';
import { keysOf, type RecordedGraph } from '../domain/recorded.ts';

/** What the main thread asks of the analysis thread. */
export interface ThreadOrder {
  readonly number: number;
  /** Without ids and keys: they stay with the main thread, which puts them into the answers. */
  readonly graph: object;
  readonly point: Point;
  /** One shared cell: not 0 once nobody waits any more. */
  readonly stop: Int32Array;
}

/** What it says when it is done: the answer, or why there is none; `stopped` where nobody waited. */
export type ThreadReport = { readonly number: number } & (
  { readonly answer: WholeAnswer } | { readonly failure: unknown } | { readonly stopped: true }
);

/** A graph as it is handed to another thread: columns in shared memory as they are, of ids only how many there are. */
export function withoutTexts(graph: RecordedGraph): object {
  return mapped(graph, (name, value) => {
    if (name === 'ids') return (value as readonly string[]).length;
    return name === 'key' || name === 'numberOf' || name === 'control' ? undefined : value;
  });
}

/** The graph again, in the other thread, with empty texts. No answer that is made of numbers depends on them. */
export function withEmptyTexts(graph: object): RecordedGraph {
  const restored = mapped(graph, (name, value) => {
    if (name === 'ids') return new Array<string>(value as number).fill('');
    return name === 'key' ? keysOf([]) : value;
  });
  return restored as unknown as RecordedGraph;
}

/** The tables of a graph with each of their columns replaced; `access` and `legs` hold tables too. */
function mapped(graph: object, column: (name: string, value: unknown) => unknown): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(graph).map(([name, value]: [string, unknown]) => {
      const isTable = typeof value === 'object' && value !== null && !ArrayBuffer.isView(value);
      if (name === 'scopeSets' || !isTable || Array.isArray(value)) return [name, column(name, value)];
      return [name, name === 'key' ? column(name, value) : mapped(value, column)];
    }),
  );
}
