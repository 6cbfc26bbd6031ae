import { describe, expect, test } from 'vitest';
import { apiOver, firstError } from '../support/api.ts';
import { demoGraph } from '../support/demo-graph.ts';
import { fakeGraph } from '../support/fake-graph.ts';
import { WorldBuilder, type World } from '../support/world.ts';

const { ask } = apiOver([], { graph: demoGraph() });

async function data<T>(query: string, variables: object = {}, asks = ask): Promise<T> {
  const answer = await asks(query, variables);
  expect(answer.errors).toBeUndefined();
  return answer.data as T;
}

/** A company of one snapshot with one review, whose data were taken on a day. */
function reviewed(takenAt: string, add: (built: WorldBuilder) => WorldBuilder = (built) => built) {
  const built = new WorldBuilder()
    .workflow('gl', { steps: ['enter', 'post'], materiality: 10, frameworks: ['SOX'] })
    .action('create', { needs: ['p1'], steps: ['enter', 'post'] })
    .identity('ann', { kind: 'PERSON', name: 'Ann Adams' })
    .identity('bea', { kind: 'PERSON', name: 'Bea Boss' })
    .role('clerk', ['p1'])
    .hasRole('ann', 'clerk')
    .review('reviews', { id: 'q1', periodStart: '2026-01-01', periodEnd: '2026-03-31', due: '2026-04-15', close: '2026-04-20', frameworks: ['SOX'] }); // prettier-ignore
  const world: World = add(built).build();
  return apiOver([], { graph: fakeGraph([world], () => takenAt) }).ask;
}

describe('access reviews', () => {
  test('are listed, newest period first, with what they say of themselves', async () => {
    const { reviews } = await data<{ reviews: unknown[] }>(
      `{ reviews { id name periodStart periodEnd due close frameworks systems systemsInReview { id financial described }
         rotationDays dormantDays extractDays burst snapshot origin { source file row since until } } }`,
    );
    expect(reviews).toMatchObject([
      { id: '2026-Q3-follow-up', systems: [], systemsInReview: { length: 6 } },
      {
        id: '2026-Q3',
        name: 'Access review of the third quarter 2026',
        periodStart: '2026-07-01',
        periodEnd: '2026-09-30',
        due: '2026-10-15',
        close: '2026-10-20',
        frameworks: ['SOC', 'SOX'],
        systemsInReview: [
          { id: 'CI', financial: false, described: true },
          { id: 'ERP', financial: true },
          { id: 'Identity provider' },
          { id: 'Revenue subledger' },
        ],
        rotationDays: 90,
        burst: 50,
        snapshot: 4,
        origin: { file: 'reviews.csv', row: 2, since: 2, until: null },
      },
    ]);
  });

  test('are known from the snapshot on that brought them', async () => {
    const query =
      'query ($at: PointInTime) { reviews(at: $at) { id } review(id: "2026-Q3", at: $at) { id } }';
    expect(await data(query, { at: { snapshot: 1 } })).toEqual({ reviews: [], review: null });
    expect(await data(query, { at: { snapshot: 2 } })).toEqual({
      reviews: [{ id: '2026-Q3' }],
      review: { id: '2026-Q3' },
    });
  });

  test('say which snapshots they look at, and what happened before and after the close', async () => {
    const { review } = await data<{ review: Record<string, unknown> }>(
      `{ review(id: "2026-Q3") {
           looksAt { review { sequence takenAt day } closing { sequence day } all { sequence } missing }
           decisionTotals { all certified revoked withFinding unsigned reviewers firstAt }
           exceptions { id state approver { name } } controlRuns { control result performer { name } performedAt }
           lookBacks { identity { key name } used from to } differingDefinitions { change } } }`,
    );
    expect(review).toMatchObject({
      looksAt: {
        review: { sequence: 1, takenAt: '2026-09-29T20:00:00Z', day: '2026-09-30' },
        closing: { sequence: 2, day: '2026-10-20' },
        all: [{ sequence: 1 }, { sequence: 2 }],
        missing: null,
      },
      decisionTotals: { all: 145, certified: 142, revoked: 3, withFinding: 1, unsigned: 0, reviewers: 4 },
      exceptions: [{ id: 'EXC-2026-007' }, { id: 'EXC-2026-011', approver: { name: 'Marlene Voss' } }],
      controlRuns: { length: 4, 0: { control: 'Monthly journal entry review', result: 'EFFECTIVE' } },
      lookBacks: [{ identity: { key: 'IDENTITY:idp:v.szabo', name: 'Vilma Szabo' }, used: false }],
      differingDefinitions: [],
    });
  });

  test('without a snapshot say why, and are not tested', async () => {
    const { review } = await data<{ review: Record<string, unknown> }>(
      `{ review(id: "q1") { looksAt { review { sequence } missing } soc: assessment(framework: SOC) { claimed verdict }
         sox: assessment(framework: SOX) { claimed verdict tests { result population } } misstatementPaths { totalCount } } }`,
      {},
      reviewed('2026-04-01T00:00:00Z'),
    );
    expect(review).toMatchObject({
      looksAt: { review: null, missing: expect.stringMatching(/\w/) },
      soc: { claimed: false, verdict: 'NOT_TESTED' },
      sox: { claimed: true, verdict: 'NOT_TESTED' },
      misstatementPaths: { totalCount: 0 },
    });
    const { tests } = review['sox'] as { tests: { result: string }[] };
    expect(new Set(tests.map(({ result }) => result))).toEqual(new Set(['NOTHING_TO_TEST']));
  });

  test('show both of two decisions that contradict each other', async () => {
    const both = (built: WorldBuilder): WorldBuilder =>
      built.review('decisions', ...(['CERTIFY', 'REVOKE'] as const).map((decision) => ({
        review: 'q1', identity: 'ann', kind: 'HAS_ROLE' as const, target: 'clerk', decision, reviewer: 'bea', decidedAt: '2026-04-02',
      }))); // prettier-ignore
    const { review } = await data<{ review: { decisions: { nodes: { decision: string; key: string }[] } } }>(
      '{ review(id: "q1") { decisions { nodes { key decision } } } }',
      {},
      reviewed('2026-03-31T23:59:59Z', both),
    );
    const { nodes } = review.decisions;
    expect(nodes.map(({ decision }) => decision).sort()).toEqual(['CERTIFY', 'REVOKE']);
    expect(new Set(nodes.map(({ key }) => key)).size).toBe(2);
  });
});

describe('an assessment', () => {
  const EXCEPTIONS = `query ($first: Int, $after: String) { review(id: "2026-Q3") { assessment(framework: SOX) { test(id: "SOX-3") {
    exceptionCount exceptions(first: $first, after: $after) { totalCount nodes { subjects { key } } pageInfo { hasNextPage endCursor } } } } } }`;
  interface Page {
    exceptionCount: number;
    exceptions: {
      totalCount: number;
      nodes: unknown[];
      pageInfo: { hasNextPage: boolean; endCursor: string };
    };
  }
  const exceptions = async (variables: object): Promise<Page> =>
    (await data<{ review: { assessment: { test: Page } } }>(EXCEPTIONS, variables)).review.assessment.test;

  test('has every test of its lens in order, with its references', async () => {
    const { review } = await data<{
      review: { assessment: { tests: { id: string; references: string[] }[] } };
    }>('{ review(id: "2026-Q3") { assessment(framework: SOC) { tests { id title references } } } }');
    const found = review.assessment.tests;
    expect(found.map(({ id }) => id)).toEqual(['SOC-0', 'SOC-1', 'SOC-2', 'SOC-3', 'SOC-4', 'SOC-5']);
    expect(found.every(({ references }) => references.length > 0)).toBe(true);
  });

  test('has its exceptions in pages that together are all of them, and a cursor is good for its own test', async () => {
    const whole = await exceptions({ first: 500 });
    expect(whole.exceptions.nodes).toHaveLength(whole.exceptionCount);
    const seen: unknown[] = [];
    let after: string | null = null;
    do {
      const page: Page = await exceptions({ first: 7, after });
      seen.push(...page.exceptions.nodes);
      after = page.exceptions.pageInfo.hasNextPage ? page.exceptions.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(whole.exceptions.nodes);
    const other = EXCEPTIONS.replace('SOX-3', 'SOX-4');
    const cursor = whole.exceptions.pageInfo.endCursor;
    expect(firstError(await ask(other, { after: cursor }))).toEqual({
      code: 'BAD_USER_INPUT',
      argument: 'after',
    });
  });

  test('says of an exception what it is about, in words, with the rows and edges that it rests on', async () => {
    const { review } = await data<{
      review: { assessment: { tests: { id: string; exceptions: { nodes: unknown[] } }[] } };
    }>(
      `{ review(id: "2026-Q3") { assessment(framework: SOX) { tests { id exceptions { nodes { explanation
           subjects { key kind id name } edges { kind from to } decisions { decision reviewer { name } origin { file } } credentials { id }
         } } } } } }`,
    );
    const of = (id: string): unknown[] =>
      review.assessment.tests.find((each) => each.id === id)!.exceptions.nodes;
    expect(of('SOX-5')).toMatchObject([
      {
        subjects: [
          { key: 'IDENTITY:idp:k.brandt', kind: 'IDENTITY', id: 'idp:k.brandt', name: 'Kai Brandt' },
          { kind: 'ROLE', name: 'Close coordinator' },
        ],
        explanation: expect.stringContaining('Kai Brandt'),
        edges: [{ kind: 'HAS_ROLE', from: 'IDENTITY:idp:k.brandt' }],
        decisions: [
          { decision: 'REVOKE', reviewer: { name: 'Greta Hansen' }, origin: { file: 'decisions.csv' } },
        ],
      },
    ]);
    const kinds = (id: string): string[] =>
      (of(id) as { subjects: { kind: string }[] }[]).flatMap(({ subjects }) =>
        subjects.map(({ kind }) => kind),
      );
    expect(kinds('NHI-2')).toContain('CREDENTIAL');
    expect(kinds('SOX-8')).toContain('CONTROL');
  });
});

describe('what is refused', () => {
  test.each(['misstatementPaths', 'decisions'])(
    'a page of %s that is too large, and a cursor that is none',
    async (list) => {
      const asked = (args: string) => ask(`{ review(id: "2026-Q3") { ${list}(${args}) { totalCount } } }`);
      expect(firstError(await asked('first: 501'))).toEqual({ code: 'BAD_USER_INPUT', argument: 'first' });
      expect(firstError(await asked('first: 0'))).toEqual({ code: 'BAD_USER_INPUT', argument: 'first' });
      expect(firstError(await asked('after: "none"'))).toEqual({ code: 'BAD_USER_INPUT', argument: 'after' });
    },
  );

  test.each([
    'node(of: { kind: SYSTEM, id: "ERP" }) { id }',
    'neighbours(of: { kind: CREDENTIAL, id: "x" }) { truncated }',
    'whoReaches(node: { kind: SOURCE, id: "demo" }) { totalCount }',
    'accessPaths(from: "idp:k.vogel", to: { kind: CONTROL, id: "x" }) { truncated }',
  ])('%s, because it is no node', async (question) => {
    expect(firstError(await ask(`{ ${question} }`))).toEqual({ code: 'BAD_USER_INPUT', argument: 'kind' });
  });

  test('nothing, where a search asks for what is no node: there is none', async () => {
    expect(await data('{ search(text: "e", kinds: [SYSTEM, EXCEPTION]) { key } }')).toEqual({ search: [] });
  });
});

describe('decisions', () => {
  test('are found by whose access they are about, by target and by reviewer', async () => {
    const { review } = await data<{ review: Record<string, { totalCount: number; nodes: unknown[] }> }>(
      `{ review(id: "2026-Q3") { of: decisions(identity: "idp:k.brandt") { totalCount nodes { decision decidedAt ticket finding { key } target { key } } }
         on: decisions(target: "erp:Z_GL_CLOSE_COORDINATOR") { totalCount } by: decisions(reviewer: "idp:g.hansen") { totalCount } } }`,
    );
    expect(review).toMatchObject({
      of: {
        totalCount: 1,
        nodes: [{ decision: 'REVOKE', decidedAt: '2026-10-06T09:12:40Z', ticket: 'IAM-62810', finding: null, target: { key: 'ROLE:erp:Z_GL_CLOSE_COORDINATOR' } }], // prettier-ignore
      },
      on: { totalCount: 5 },
      by: { totalCount: 5 },
    });
  });
});
