import { afterAll } from 'vitest';
import { createAnswers } from '../../server/answers/create.ts';
import { parseDay } from '../../server/domain/day.ts';
import { createGraph } from '../../server/graph/neo4j/graph.ts';
import { importWorld } from '../support/imported.ts';
import { emptyDatabase, testConnection } from '../support/neo4j.ts';
import type { World } from '../support/world.ts';
import { describeScenarios } from './describe-scenarios.ts';

const connection = testConnection();
const graph = createGraph(connection);
afterAll(() => connection.close());

let imported: World | undefined;

/** Imports a scenario's world as a bundle into an empty database, once for all of its points in time. */
async function load(world: World): Promise<void> {
  if (imported === world) return;
  await emptyDatabase(connection);
  await importWorld(connection, world);
  imported = world;
}

describeScenarios(async (world, asOf, includeJit) => {
  await load(world);
  const answers = createAnswers(graph);
  const point = await answers.point({ asOf: parseDay(asOf)!, includeJit });
  return {
    completions: () => answers.completions(point),
    violations: () => answers.violations(point),
    whoCan: (step, { scope = '*', amount }, viaOthers) =>
      graph.whoCan(step, { point, scope, amount: amount ?? null }, viaOthers),
    witness: async (identity, of, place) => {
      const witness =
        'workflow' in of
          ? await answers.completionWitness(identity, of.workflow, place, point)
          : await answers.violationWitness(identity, of.rule, place, point);
      return (witness?.steps ?? []).map(({ leg, action = '', account }) => ({
        task: leg.id,
        action,
        account,
      }));
    },
  };
});
