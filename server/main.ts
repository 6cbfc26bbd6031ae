import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { actingCommand } from './acting-identity.ts';
import type { Answers } from './answers/answers.ts';
import { createAnswers } from './answers/create.ts';
import { createApp } from './app.ts';
import { ConfigFault, parseConfig, type Config } from './config.ts';
import { MachineFault } from './database/fault.ts';
import { openDatabase } from './database/open.ts';
import { sayOnStderr as say } from './database/say.ts';
import { markServer, runningServer, unmarkServer } from './database/server-mark.ts';
import { Unavailable } from './domain/fault.ts';
import { createEvidenceOffice } from './evidence/office.ts';
import { createExceptions } from './exceptions/exceptions.ts';
import { createAuditLog } from './graph/neo4j/audit-log.ts';
import { Connection } from './graph/neo4j/connection.ts';
import { createExceptionStore } from './graph/neo4j/exception-store.ts';
import { createGraph } from './graph/neo4j/graph.ts';
import { createImportStore } from './graph/neo4j/import-store.ts';
import { watch } from './health.ts';
import { addressOf, drain, listen } from './listen.ts';
import { loadDemo } from './load-demo.ts';
import { FrontDoor } from './starting.ts';
import { Closing, stopWhenAsked } from './stop.ts';

const PROJECT = fileURLToPath(new URL('../', import.meta.url));

const closing = new Closing();

await main().catch(async (error: unknown) => {
  if (closing.begun) return;
  const known = error instanceof ConfigFault || error instanceof MachineFault || error instanceof Unavailable;
  say(known ? error.message : String((error as Error).stack ?? error));
  await closing.all();
  process.exit(1);
});

async function main(): Promise<void> {
  stopWhenAsked(closing);
  const config = parseConfig(process.env, PROJECT);
  const { home, server: remote } = config.database;
  if (remote === null) await refuseSecond(home);
  const door = new FrontDoor();
  const server = await listen(door.listener, config.port, config.host).catch(async (error: unknown) => {
    if (remote === null) await refuseSecond(home);
    throw error;
  });
  const address = addressOf(server);
  if (remote === null) {
    await markServer(home, address);
    closing.add(() => unmarkServer(home));
  }
  await answerQuestions(config, door, address);
  // Last opened, first closed: who has asked gets the answer before the database ends.
  closing.add(() => drain(server));
  say(welcome(address));
}

async function refuseSecond(home: string): Promise<void> {
  const other = await runningServer(home);
  if (other === null) return;
  throw new MachineFault(`Foureyes already runs in this folder: ${other.address} (process ${other.pid}).`);
}

/** Brings the database up, mends and fills it as needed, and opens the door to the application. */
async function answerQuestions(config: Config, door: FrontDoor, address: string): Promise<void> {
  door.wait('The database is starting.');
  const database = await openDatabase(config.database, say, { serving: address });
  closing.add(() => database.close());
  const connection = new Connection(database.connection);
  closing.add(() => connection.close());

  const store = createImportStore(connection, actingCommand());
  await store.ensureSchema();
  if (await store.recover()) say('Took back what an import that was cut off had left.');
  const graph = createGraph(connection);
  if (config.seed === 'demo') {
    await loadDemo(store, graph, () => {
      door.wait('The demo company is being loaded.');
      say('Loading the demo company');
    });
  }
  await database.ready();

  const health = watch(
    () => graph.ping(),
    (reason) => say(reason ?? 'The database answers again.'),
  );
  closing.add(() => health.stop());
  const webFolder = fileURLToPath(new URL('../web/dist/', import.meta.url));
  const answers = createAnswers(graph);
  const audit = createAuditLog(connection);
  const exceptions = createExceptions(createExceptionStore(connection));
  const work = { exceptions, audit, evidence: createEvidenceOffice({ graph, audit }) };
  const parts = { graph, answers, work, webFolder: existsSync(webFolder) ? webFolder : null };
  door.open(createApp({ ...parts, production: config.production, health: health.reason }));
  readAhead(answers);
}

/** Reads what the first visitor will ask for. Whoever asks meanwhile shares the work; a failure is told to the one who asks. */
function readAhead(answers: Answers): void {
  void answers
    .point({})
    .then((point) => answers.completions(point))
    .catch(() => undefined);
}

function welcome(address: string): string {
  return [
    '',
    `Foureyes is ready: ${address}`,
    'Three things to try:',
    `  see who can take a financial workflow from start to end:  open ${address}`,
    `  ask the same by a script:  curl -s ${address}/graphql -H 'content-type: application/json' \\`,
    `    -d '{"query":"{ completions(first: 3) { totalCount nodes { identity { name } workflow { name } mode maxAmount } } }"}'`,
    '  import data of your own:  npm run import -- DIR  (docs/BUNDLE.md says what is in it)',
    'Ctrl-C stops it.',
  ].join('\n');
}
