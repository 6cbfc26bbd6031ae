import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { apiOver, type Answer } from './support/api.ts';
import { demoGraph } from './support/demo-graph.ts';

const FOLDER = new URL('../examples/', import.meta.url);
const names = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.graphql'))
  .map((name) => name.replace('.graphql', ''));

const { ask } = apiOver([], { graph: demoGraph() });

function read(name: string): string {
  return readFileSync(new URL(name, FOLDER), 'utf8');
}

function run(name: string, variables: object = {}): Promise<Answer> {
  const own = JSON.parse(read(`${name}.variables.json`)) as object;
  return ask(read(`${name}.graphql`), { ...own, ...variables });
}

test.each(names)('%s is a question in words, and has an answer in the demo company', async (name) => {
  expect(read(`${name}.graphql`)).toMatch(/^# [A-Z].*[?:.]/);
  const { data, errors } = await run(name);
  expect(errors).toBeUndefined();
  for (const [field, answer] of Object.entries(data ?? {})) {
    expect(answer, field).not.toBeNull();
    expect(
      lists(answer).some((list) => list.length > 0) || total(answer) > 0,
      `${field} says something`,
    ).toBe(true);
  }
});

test('every example has its variables beside it', () => {
  const beside = readdirSync(FOLDER).filter((name) => name.endsWith('.variables.json'));
  expect(beside.map((name) => name.replace('.variables.json', '')).sort()).toEqual(names.toSorted());
});

test('page by page leads through all completions', async () => {
  const seen: unknown[] = [];
  let after: string | null = null;
  let total = 0;
  do {
    const { data } = await run('page-by-page', { after });
    const page = data?.['completions'] as {
      totalCount: number;
      nodes: unknown[];
      pageInfo: { hasNextPage: boolean; endCursor: string };
    };
    seen.push(...page.nodes);
    total = page.totalCount;
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  expect(seen).toHaveLength(total);
  expect(new Set(seen.map((each) => JSON.stringify(each))).size).toBe(total);
});

/** All lists in an answer, at any depth. */
function lists(answer: unknown): unknown[][] {
  if (Array.isArray(answer)) return [answer, ...answer.flatMap(lists)];
  return typeof answer === 'object' && answer !== null ? Object.values(answer).flatMap(lists) : [];
}

function total(answer: unknown): number {
  const { totalCount = 0 } = answer as { totalCount?: number };
  return totalCount;
}
