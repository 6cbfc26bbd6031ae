import type { Route } from 'playwright-core';

interface Asked {
  readonly query: string;
  readonly variables: { readonly first: number; readonly after: string | null };
}

/** How many rows the question for completions asks for; undefined for all other questions. */
export function rowsAsked(route: Route): number | undefined {
  const { query, variables } = route.request().postDataJSON() as Asked;
  return query.includes('query Completions') ? variables.first : undefined;
}

/** Answers the question for completions with made-up rows, `total` in all; other questions are the server's to answer. */
export async function answerWithMany(route: Route, total: number): Promise<void> {
  const first = rowsAsked(route);
  if (first === undefined) return route.continue();
  const { variables } = route.request().postDataJSON() as Asked;
  const start = Number(variables.after ?? 0);
  const end = Math.min(total, start + first);
  const nodes = Array.from({ length: end - start }, (_, i) => manyRow(start + i));
  const pageInfo = { hasNextPage: end < total, endCursor: String(end) };
  await route.fulfill({ json: { data: { completions: { totalCount: total, pageInfo, nodes } } } });
}

function manyRow(place: number) {
  const kind = { kind: 'PERSON', status: 'ACTIVE', attributable: true, department: null };
  return {
    identity: { id: `p:${place}`, name: `Person ${place}`, ...kind },
    workflow: { id: 'p2p', name: 'Procure to pay' },
    mode: 'SOLE',
    maxAmount: place,
    material: false,
    scopes: [{ scope: '*', ranges: [{ above: 0, upTo: place, mode: 'SOLE' }] }],
  };
}
