import type { RecordedGraph } from '../server/domain/recorded.ts';
import { createGraph } from '../server/graph/neo4j/graph.ts';
import { writeBundle } from './company/bundle.ts';
import { withChangedEdges } from './company-changes.ts';
import { atLeast, type Goal } from './goal.ts';
import { runImport } from './import-command.ts';
import { measured, type Ours } from './measure.ts';
import { neo4jVersion, openBenchDatabase, type BenchDatabase } from './neo4j.ts';
import { cypherFormulations } from './peers/cypher.ts';
import { POINT, type Relations } from './peers/relations.ts';
import { coldMs, measureProjection } from './projection.ts';
import type { SystemResult } from './report.ts';
import { say } from './say.ts';
import { removeFolder, temporaryFolder } from './temporary.ts';

const CHANGES = 10;

/** The company in Neo4j: Cypher alone, our way from nothing in memory, and the next answer after an import that changed ten edges. */
export async function measureGraph(
  graph: RecordedGraph,
  relations: Relations,
  ours: Ours,
): Promise<{ systems: SystemResult[]; goals: Goal[] }> {
  const folder = temporaryFolder();
  try {
    const database = await openBenchDatabase();
    try {
      say('Importing the company into Neo4j');
      await writeBundle(graph, folder);
      const { ms } = await runImport(folder, database.settings);
      say(`imported in ${(ms / 1000).toFixed(1)} s`);
      return await measureStored(database, graph, relations, ours, folder);
    } finally {
      await database.close();
    }
  } finally {
    removeFolder(folder);
  }
}

async function measureStored(
  { connection, settings }: BenchDatabase,
  graph: RecordedGraph,
  relations: Relations,
  ours: Ours,
  folder: string,
): Promise<{ systems: SystemResult[]; goals: Goal[] }> {
  const store = createGraph(connection);
  const cold = await coldMs(store, POINT);
  say(`from nothing in memory, read from Neo4j, to the answer with scopes and limits: ${cold.toFixed(0)} ms`);
  const version = await neo4jVersion(connection);
  const formulations = cypherFormulations(connection, graph, relations);
  const systems = await measured({ name: 'Neo4j alone', version }, formulations, ours);
  const best = Math.min(...systems.map((one) => one.medianMs));
  await writeBundle(withChangedEdges(graph, CHANGES), folder);
  await runImport(folder, settings);
  const goals = [
    atLeast('from nothing in memory, faster than the best Cypher alone', 15, 'times', best / cold),
    ...(await measureProjection(connection)),
  ];
  return { systems, goals };
}
