import { expect, test } from 'vitest';
import { cypherLines } from '../../server/setup/lint-cypher.mjs';

test.each([
  'const q = `MATCH (n) RETURN n`;',
  "run('MATCH path = (a)-->(b)')",
  "run('OPTIONAL MATCH (a)')",
  "run('UNWIND $rows AS row')",
  "run('MERGE (n:Entity {key: 1})')",
  "run('CREATE (n:Entity)')",
  "run('CREATE CONSTRAINT entity_key')",
  "run('CREATE TEXT INDEX search')",
  "run('CREATE INDEX n FOR (n:Entity) ON (n.id)')",
  "run('DETACH DELETE n')",
  "run('RETURN n.id')",
  "run('CALL { WITH n')",
])('%s holds Cypher', (line) => {
  expect(cypherLines(`const a = 1;\n${line}\n`)).toEqual([2]);
});

test.each([
  '// MATCH (n) is in cypher/neighbours.cypher',
  ' * RETURN n.id',
  "staging.run('CREATE INDEX stored_edge_key ON stored_edge (key)')",
  "throw new Error('The two do not match (yet).')",
  "say('Create the folder (or set FOUREYES_HOME).')",
  'const found = text.match(/x/);',
])('%s holds none', (line) => {
  expect(cypherLines(line)).toEqual([]);
});
