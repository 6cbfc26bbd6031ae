import { describe, expect, test } from 'vitest';
import { apiOver } from '../support/api.ts';
import { demoGraph } from '../support/demo-graph.ts';

const { ask } = apiOver([], { graph: demoGraph() });

async function data<T>(query: string, variables: object = {}): Promise<T> {
  const answer = await ask(query, variables);
  expect(answer.errors).toBeUndefined();
  return answer.data as T;
}

describe('misstatement paths', () => {
  const PATHS = `query ($classes: [PathClass!], $first: Int, $after: String) { review(id: "2026-Q3") {
    misstatementTotals { class reason paths }
    misstatementPaths(classes: $classes, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor }
      nodes { identity { id name } workflow { id } class reason jit snapshots explanation decisions { decision } exceptions { id }
        controlRuns { control } lookBacks { used } edges { kind } } } } }`;
  type Answer = {
    review: {
      misstatementTotals: { class: string; reason: string | null; paths: number }[];
      misstatementPaths: {
        totalCount: number;
        pageInfo: { hasNextPage: boolean; endCursor: string };
        nodes: { identity: { id: string; name: string }; class: string }[];
      };
    };
  };

  test('are counted by class and reason, those without any too', async () => {
    const { review } = await data<Answer>(PATHS);
    expect(review.misstatementTotals).toHaveLength(8);
    const sum = review.misstatementTotals.reduce((all, { paths }) => all + paths, 0);
    expect(sum).toBe(review.misstatementPaths.totalCount);
  });

  test('are chosen by class, and say what they rest on, somebody who has left by name', async () => {
    const { review } = await data<Answer>(PATHS, { classes: ['REMEDIATED', 'EXPOSED'] });
    expect(review.misstatementPaths.nodes).toMatchObject([
      { identity: { name: 'Vilma Szabo' }, class: 'REMEDIATED', reason: null, snapshots: [1], lookBacks: [{ used: false }] },
      { identity: { name: 'Pauline Laurent' }, class: 'EXPOSED', jit: false, edges: [{ kind: 'HAS_ROLE' }] },
    ]); // prettier-ignore
  });

  test('come in pages that together are all of those chosen', async () => {
    const whole = (await data<Answer>(PATHS, { classes: ['MISSED', 'PREVENTED'], first: 500 })).review
      .misstatementPaths;
    const seen: unknown[] = [];
    let after: string | null = null;
    do {
      const page: Answer['review']['misstatementPaths'] = (
        await data<Answer>(PATHS, { classes: ['MISSED', 'PREVENTED'], first: 4, after })
      ).review.misstatementPaths;
      seen.push(...page.nodes);
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(whole.nodes);
    expect(whole.nodes).toHaveLength(whole.totalCount);
  });
});
