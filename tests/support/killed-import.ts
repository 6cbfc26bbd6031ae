import { Connection } from '../../server/graph/neo4j/connection.ts';
import { createImportStore } from '../../server/graph/neo4j/import-store.ts';
import { importBundle } from '../../server/import/import.ts';

/** A process that imports a folder and, once it has written something, waits to be killed. Arguments: connection, folder, source. */
const [settings, folder, source] = process.argv.slice(2);
const connection = new Connection(JSON.parse(settings) as ConstructorParameters<typeof Connection>[0]);
await importBundle(
  createImportStore(connection),
  { folder, source, allowShrink: true },
  ({ phase, done }) => {
    if (phase === 'Writing' && done > 0) process.stdout.write(`${done}\n`);
  },
);
