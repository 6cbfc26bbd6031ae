import http from 'node:http';
import { mkdtemp, rm } from 'node:fs/promises';
import { openDatabase } from './server/database/open.ts';
import { sayOnStderr } from './server/database/say.ts';
import { Connection } from './server/graph/neo4j/connection.ts';
import { createGraph } from './server/graph/neo4j/graph.ts';
import { createImportStore } from './server/graph/neo4j/import-store.ts';
import { importBundle } from './server/import/import.ts';
import { createAnswers } from './server/answers/create.ts';
import { apiOver } from './tests/support/api.ts';
const home = await mkdtemp('/tmp/api-hp-');
const db = await openDatabase({ home, server: null }, sayOnStderr, { jarsHome: '/work/main/.foureyes', memory: { heap: 1024, pageCache: 128 } });
const c = new Connection(db.connection);
try {
  console.time('import'); const r = await importBundle(createImportStore(c), { folder: '/work/shared/data/hp-apj/bundle', source: 'hp' }); console.timeEnd('import'); console.log(r.refused);
  const graph = createGraph(c); const { ask } = apiOver([], { graph, answers: createAnswers(graph), timeLimit: 200000 });
  for (const q of ['{ dataset { counts { identities accessEdges } coverage { permissionsGranted permissionsCovered } } }', '{ completions { totalCount } }', '{ completions(first: 500) { totalCount nodes { identity { name } workflow { name } mode scopes { scope } } } }', '{ completions(first: 500) { nodes { witness { explanation steps { permissions { path { evidence { file row } } } } graph { nodes { key } edges { key } } } } } }', '{ violations(first: 500) { totalCount nodes { identity { name } combination { name } witness { mode explanation } } } }', '{ completions(first: 100) { nodes { identity { id completions { mode } steps { id } } } } }']) {
    const t = Date.now(); const a = await ask(q); console.log(q.slice(0, 90), Date.now() - t, 'ms', JSON.stringify(a.errors), JSON.stringify(a.data)?.length, JSON.stringify(a.data)?.slice(0, 200));
  }
} finally { await c.close(); await db.close(); await rm(home, { recursive: true, force: true }); }
