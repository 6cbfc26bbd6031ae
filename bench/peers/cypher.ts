import type { Connection } from '../../server/graph/neo4j/connection.ts';
import { benchStatement } from '../neo4j.ts';
import type { Formulation, Rows } from './peer.ts';
import type { RecordedGraph } from '../../server/domain/recorded.ts';
import type { Relations } from './relations.ts';

/** The statements, by what is said of them. */
const FORMULATIONS = {
  'Cypher, permission by permission': benchStatement('pairs-by-permission'),
  'Cypher, role by role': benchStatement('pairs-by-role'),
  'Cypher, workflow by workflow': benchStatement('pairs-by-workflow'),
};

const PATIENCE = 1_800_000;

/** The question `pairs` put to Neo4j alone, over a company that the product has imported; no other data may be there. */
export function cypherFormulations(
  connection: Connection,
  graph: RecordedGraph,
  relations: Relations,
): Formulation[] {
  const numbers = [graph.identities.ids, relations.workflows].map(
    (ids) => new Map(ids.map((id, n) => [id, n])),
  );
  const parameters = routesFor(relations);
  return Object.entries(FORMULATIONS).map(([name, statement]) => ({
    name,
    question: 'pairs',
    async ask(): Promise<Rows> {
      const rows = await connection.read(statement, parameters, { timeout: PATIENCE });
      return ['identity', 'workflow'].map((column, place) =>
        Float64Array.from(rows, (row) => numbers[place].get(row.get(column) as string) ?? -1),
      );
    },
  }));
}

/** What every statement is given beside the graph: the routes. Whole numbers go to the database as such, not as floats. */
export function routesFor({ tables, steps, workflows }: Relations): object {
  const routesOf: Record<string, bigint[]> = {};
  const [routes, members] = tables.route_step.columns;
  members.forEach((step, row) => (routesOf[steps[step]] ??= []).push(BigInt(routes[row])));
  const [, workflowsOf, sizes] = tables.route.columns;
  return {
    routesOf,
    steps: Array.from(sizes, BigInt),
    workflows: Array.from(workflowsOf, (workflow) => workflows[workflow]),
  };
}
