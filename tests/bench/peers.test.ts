import { afterAll, describe, expect, test } from 'vitest';
import { company } from '../../bench/company/company.ts';
import { sizeOf } from '../../bench/company/size.ts';
import { digestOf } from '../../bench/peers/answer.ts';
import { duckdb } from '../../bench/peers/duckdb.ts';
import { ownAnalysis } from '../../bench/peers/in-process.ts';
import type { Peer, Question } from '../../bench/peers/peer.ts';
import { relationsOf } from '../../bench/peers/relations.ts';
import { sqlite } from '../../bench/peers/sqlite.ts';
import type { RecordedGraph } from '../../server/domain/recorded.ts';
import { recordedGraph } from '../support/recorded.ts';
import { WorldBuilder } from '../support/world.ts';

/** Everything that the questions can meet: a branch, a function, an action that needs two permissions, roles and accounts in circles, places and limits. */
function world(): WorldBuilder {
  return new WorldBuilder()
    .workflow('pay', { steps: ['enter', 'check', 'release'] })
    .next('enter', 'release')
    .workflow('book', { steps: ['prepare', 'post'], order: 'none' })
    .action('enters', { needs: ['invoice'], steps: ['enter'] })
    .action('enters twice', { needs: ['screen', 'key'], steps: ['enter', 'prepare'] })
    .action('checks', { needs: ['look'], steps: ['check'] })
    .action('releases', { needs: ['sign'], functions: ['treasury'] })
    .action('posts', { needs: ['ledger', 'screen'], steps: ['post'] })
    .function('treasury', { steps: ['release'] })
    .role('clerk', ['invoice', 'screen'])
    .role('chief', ['sign'], { limit: 5000 })
    .role('keeper', ['key', 'ledger'], { scope: ['1000', '2000'] })
    .inherits('chief', 'deputy')
    .inherits('deputy', 'clerk', { limit: 9000 })
    .inherits('clerk', 'deputy')
    .inherits('deputy', 'chief', { scope: ['2000', '3000'] });
}

const circles = world()
  .hasRole('ann', 'chief')
  .hasRole('bob', 'clerk', { scope: ['1000', '2000'], limit: 700 })
  .hasRole('cas', 'keeper')
  .hasPermission('cas', 'screen', { scope: ['2000', '4000'], limit: 50 })
  .hasRole('dee', 'keeper', { scope: ['3000'] })
  .hasPermission('bot', 'sign')
  .canActAs('eve', 'bot', 'CREDENTIAL', { limit: 60 })
  .canActAs('bot', 'eve', 'RUNS_AS')
  .canActAs('eve', 'bob', 'IMPERSONATION', { scope: ['1000'] })
  .canActAs('fay', 'eve', 'DELEGATION')
  .build();

const nobody = world().build();

const COMPANIES: readonly (readonly [string, RecordedGraph, RecordedGraph])[] = [
  ['a small world with circles', recordedGraph(circles), recordedGraph(circles)],
  ['a world in which nobody has access', recordedGraph(nobody), recordedGraph(nobody)],
  ...[1200, 2000].map((identities) => {
    const size = sizeOf('small', identities);
    return [`a company of ${identities}`, company(size, 'plain'), company(size, 'scoped')] as const;
  }),
];

describe.each(COMPANIES)('in %s', (_name, plain, scoped) => {
  const relations = relationsOf(scoped);
  const open = Promise.all([duckdb, sqlite].map((kind) => kind.open(relations)));
  afterAll(async () => {
    for (const peer of await open) await peer?.close();
  });

  test.each(['DuckDB', 'SQLite'])('%s gives the same answers as we, however it is asked', async (name) => {
    const peer = (await open).find((one) => one?.name === name) as Peer;
    expect(peer.formulations.map(({ question }) => question)).toEqual(['pairs', 'pairs', 'pairs', 'tops']);
    for (const formulation of peer.formulations) {
      const ours = ownAnalysis(
        formulation.question === 'pairs' ? withoutConditions(plain) : scoped,
        formulation.question,
      );
      // Twice: what the first run leaves behind must not be in the way of the second.
      for (let run = 0; run < 2; run++)
        expect(digestOf(await formulation.ask()), formulation.name).toEqual(digestOf(await ours.ask()));
    }
  });
});

test('the small world is answered as its definitions say', async () => {
  const pairs = await answer('pairs');
  expect(pairs).toEqual(['ann pay', 'bob pay', 'bot pay', 'cas book', 'eve pay', 'fay pay']);
});

async function answer(question: Question): Promise<string[]> {
  const graph = withoutConditions(recordedGraph(circles));
  const { workflows } = relationsOf(graph);
  const [identities, targets] = await ownAnalysis(graph, question).ask();
  return Array.from(
    identities,
    (identity, row) => `${graph.identities.ids[identity]} ${workflows[targets[row]]}`,
  ).sort();
}

/** The same graph, each of its edges good everywhere and for every amount. */
function withoutConditions(graph: RecordedGraph): RecordedGraph {
  const access = Object.fromEntries(
    Object.entries(graph.access).map(([kind, table]) => [
      kind,
      { ...table, scope: table.scope.map(() => 0), limit: table.limit.map(() => Infinity) },
    ]),
  ) as unknown as RecordedGraph['access'];
  return { ...graph, access, scopeSets: [[], ...graph.scopeSets.slice(1)] };
}
