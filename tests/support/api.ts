import { createApi, type AppParts } from '../../server/app.ts';
import { createAnswers } from '../../server/answers/create.ts';
import type { Graph } from '../../server/graph/port.ts';
import { fakeGraph } from './fake-graph.ts';
import type { World } from './world.ts';

export interface Answer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions?: Readonly<Record<string, unknown>>;
  }[];
}

export type Asks = (query: string, variables?: object) => Promise<Answer>;

/** An API over worlds in memory (see `fakeGraph`), asked without a port. */
export function apiOver(
  worlds: readonly World[],
  parts: Partial<AppParts> = {},
): { ask: Asks; graph: Graph } {
  const graph = parts.graph ?? fakeGraph(worlds);
  const answers = parts.answers ?? createAnswers(graph);
  const api = createApi({ webFolder: null, production: false, health: () => null, ...parts, graph, answers });
  const ask: Asks = async (query, variables = {}) => {
    const response = await api.fetch('http://localhost/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Answer;
  };
  return { ask, graph };
}

/** What there is to know about an answer's first error. */
export function firstError({ errors }: Answer): { code: unknown; argument?: unknown } {
  const { code, argument } = errors?.[0]?.extensions ?? {};
  return argument === undefined ? { code } : { code, argument };
}

/** A graph that counts how often each of its questions was asked. */
export function counting(graph: Graph): { graph: Graph; calls: Map<string, number> } {
  const calls = new Map<string, number>();
  const counted = new Proxy(graph, {
    get(target, name: string) {
      return (...args: unknown[]) => {
        calls.set(name, (calls.get(name) ?? 0) + 1);
        return (target as unknown as Record<string, (...args: unknown[]) => unknown>)[name](...args);
      };
    },
  });
  return { graph: counted, calls };
}
