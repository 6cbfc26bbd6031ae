import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createGraph } from '../../../../server/graph/neo4j/graph.ts';
import { createImportStore } from '../../../../server/graph/neo4j/import-store.ts';
import { importBundle } from '../../../../server/import/import.ts';
import { apiOver } from '../../../support/api.ts';
import { bundleFolder, type BundleText } from '../../../support/bundle-folder.ts';
import { emptyDatabase, testConnection } from '../../../support/neo4j.ts';

const connection = testConnection();
const page = readFileSync(join(import.meta.dirname, '../../../../docs/import/keycloak.md'), 'utf8');

beforeAll(() => emptyDatabase(connection));
afterAll(() => connection.close());

/** The realm that the page shows. */
function realm(): BundleText {
  return { 'acme-realm.json': /```json\n(.*?)```/s.exec(page)![1] };
}

/** The files of the bundle that its table shows. */
function mapping(): BundleText {
  const rows = page.matchAll(/^\| `(\w+\.csv)` +\| (.*?) *\|$/gm);
  return Object.fromEntries(
    [...rows].map(([, name, lines]) => [
      name,
      `${[...lines.matchAll(/`([^`]+)`/g)].map(([, line]) => line).join('\n')}\n`,
    ]),
  );
}

test('the example of docs/import/keycloak.md leads to the completion that it tells of', async () => {
  const store = createImportStore(connection);
  expect(Object.keys(mapping())).toHaveLength(6);
  for (const [source, files] of Object.entries({ sso: realm(), workflows: mapping() })) {
    const report = await importBundle(store, { folder: bundleFolder(files), source });
    expect(report.refused).toBeNull();
  }
  const { ask } = apiOver([], { graph: createGraph(connection) });
  const { data } = await ask(
    '{ completions(first: 9) { nodes { mode identity { id } witness { graph { edges { kind evidence { file pointer } } } } } } }',
  );
  const nodes = (data as { completions: { nodes: { identity: object; mode: string; witness: object }[] } })
    .completions.nodes;
  expect(nodes).toMatchObject([{ mode: 'SOLE', identity: { id: 'keycloak:acme/users/bob' } }]);
  expect(JSON.stringify(nodes[0].witness)).toContain(
    '{"kind":"HAS_ROLE","evidence":{"file":"acme-realm.json","pointer":"/users/1"}}',
  );
});
