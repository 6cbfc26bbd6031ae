import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { LOWEST_AMOUNT } from '../../server/answers/ask.ts';
import { createAnswers } from '../../server/answers/create.ts';
import { obstaclesOf } from '../../server/analysis/obstacles.ts';
import { Survey } from '../../server/analysis/survey.ts';
import { viewAt } from '../../server/analysis/view.ts';
import { parseDay } from '../../server/domain/day.ts';
import { createGraph } from '../../server/graph/neo4j/graph.ts';
import { BruteForce } from '../support/brute-force.ts';
import { accomplishes } from '../support/brute-force-workflow.ts';
import { writeHistory } from '../support/graph-fixture.ts';
import { historyArbitrary, seenIn } from '../support/history-arbitrary.ts';
import { emptyDatabase, testConnection } from '../support/neo4j.ts';
import { WORLD_DATE } from '../support/world-arbitrary.ts';

const connection = testConnection();
const graph = createGraph(connection);
afterAll(() => connection.close());

const asOf = parseDay(WORLD_DATE)!;
const runs = { numRuns: Math.ceil(Number(process.env['FOUREYES_RUNS'] ?? 25) / 4) };
const scopes = fc.constantFrom('*', '1000', '2000', 'unnamed');
const amounts = fc.constantFrom(LOWEST_AMOUNT, 10_000, 5_000_000);

test('what stands in the way is the same by what one identity reaches and by the whole graph', async () => {
  await fc.assert(
    fc.asyncProperty(historyArbitrary, scopes, amounts, async (history, scope, amount) => {
      await emptyDatabase(connection);
      await writeHistory(connection, history);
      const answers = createAnswers(graph);
      const whole = await graph.recordedGraph();
      for (const [i, world] of history.entries()) {
        const point = { snapshot: i + 1, asOf, includeJit: false };
        const survey = new Survey(viewAt(whole, point));
        for (const { id } of world.identities) {
          for (const target of survey.access.definitions.workflows) {
            const number = survey.access.scopes.numberOf(scope);
            expect(await answers.obstacles(id, target.id, { scope, amount }, point)).toEqual(
              obstaclesOf(survey, survey.identity(id)!, target, number, amount),
            );
          }
        }
      }
    }),
    runs,
  );
});

test('who reaches a role is as defined, at every snapshot', async () => {
  await fc.assert(
    fc.asyncProperty(historyArbitrary, scopes, async (history, scope) => {
      await emptyDatabase(connection);
      await writeHistory(connection, history);
      const answers = createAnswers(graph);
      for (const [i, world] of history.entries()) {
        const point = { snapshot: i + 1, asOf, includeJit: false };
        const situation = new BruteForce(seenIn(world), WORLD_DATE).situation(scope, LOWEST_AMOUNT);
        for (const { id } of world.roles) {
          const place = { scope, amount: null, viaOthers: true };
          const reached = await answers.whoReaches({ kind: 'ROLE', id }, place, point);
          const expected = world.identities.filter((identity) =>
            situation
              .accounts(identity.id)
              .some((account) => accomplishes(situation, account, { kind: 'ROLE', id })),
          );
          expect(reached.toSorted()).toEqual(expected.map((identity) => identity.id).sort());
        }
      }
    }),
    runs,
  );
});
