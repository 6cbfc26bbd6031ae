import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import { createAnswers } from './answers/create.ts';
import { createApp } from './app.ts';
import { ConfigFault, parseConfig, type Config } from './config.ts';
import { MachineFault } from './database/fault.ts';
import { openDatabase } from './database/open.ts';
import { sayOnStderr as say } from './database/say.ts';
import { runningServer } from './database/state.ts';
import { Unavailable } from './domain/fault.ts';
import { Connection } from './graph/neo4j/connection.ts';
import { createGraph } from './graph/neo4j/graph.ts';
import { createImportStore } from './graph/neo4j/import-store.ts';
import { watch } from './health.ts';
import { importBundle } from './import/import.ts';
import { addressOf, drain, listen } from './listen.ts';
import { FrontDoor } from './starting.ts';
import { demoBundleFolder } from '../seed/demo.ts';

const PROJECT = fileURLToPath(new URL('../', import.meta.url));

/** What is to be closed at the end, last opened first. */
const closing: (() => Promise<void> | void)[] = [];

await main().catch(async (error: unknown) => {
  const known = error instanceof ConfigFault || error instanceof MachineFault || error instanceof Unavailable;
  say(known ? error.message : String((error as Error).stack ?? error));
  await closeAll();
  process.exit(1);
});

async function main(): Promise<void> {
  const config = parseConfig(process.env, PROJECT);
  const other = config.database.server === null ? await runningServer(config.database.home) : null;
  if (other !== null) {
    throw new MachineFault(`Foureyes already runs in this folder: ${other.address} (process ${other.pid}).`);
  }
  const door = new FrontDoor();
  const server = await listen(door.listener, config.port, config.host);
  closing.push(() => drain(server));
  stopWhenAsked();

  await answerQuestions(config, door, server);
  const address = addressOf(server);
  say(
    [
      '',
      `Foureyes is ready: ${address}`,
      'Three things to try:',
      `  look who can take a workflow from start to end:  open ${address}`,
      `  ask the same by a script:  curl -s ${address}/graphql -H 'content-type: application/json' \\`,
      `      -d '{"query":"{ completions(first: 3) { totalCount nodes { identity { name } workflow { name } mode maxAmount } } }"}'`,
      '  import data of your own:  npm run import -- DIR  (docs/BUNDLE.md says what is in it)',
      'Ctrl-C stops it.',
    ].join('\n'),
  );
}

/** Brings the database up, mends and fills it as needed, and opens the door to the application. */
async function answerQuestions(config: Config, door: FrontDoor, server: Server): Promise<void> {
  door.wait('The database is starting.');
  const database = await openDatabase(config.database, say, { serving: addressOf(server) });
  closing.push(() => database.close());
  const connection = new Connection(database.connection);
  closing.push(() => connection.close());
  await connection.ping();

  const store = createImportStore(connection);
  await store.ensureSchema();
  if (await store.recover()) say('Took back what an import that was cut off had left.');
  const graph = createGraph(connection);
  if (config.seed === 'demo' && (await graph.activeSnapshot()) === 0) {
    door.wait('The demo company is being loaded.');
    say('Loading the demo company');
    const folder = await demoBundleFolder();
    await importBundle(store, { folder, source: 'demo' });
    await rm(folder, { recursive: true, force: true });
  }

  const health = watch(
    () => graph.ping(),
    (reason) => say(reason ?? 'The database answers again.'),
  );
  closing.push(() => health.stop());
  const webFolder = fileURLToPath(new URL('../web/dist/', import.meta.url));
  const answers = createAnswers(graph);
  const parts = { graph, answers, webFolder: existsSync(webFolder) ? webFolder : null };
  door.open(createApp({ ...parts, production: config.production, health: health.reason }));
}

/** On Ctrl-C, on the request of the system, and when the process that started this one has gone. */
function stopWhenAsked(): void {
  let asked = false;
  const stop = (): void => {
    if (asked) return;
    asked = true;
    say('Stopping');
    void closeAll().then(() => process.exit(0));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  process.on('disconnect', stop);
}

async function closeAll(): Promise<void> {
  for (let close = closing.pop(); close !== undefined; close = closing.pop()) {
    await Promise.resolve(close()).catch((error: unknown) => say(`While stopping: ${String(error)}`));
  }
}
