import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeBundle } from '../../../seed/bundle.ts';
import { createAnswers } from '../../../server/answers/create.ts';
import { createApp } from '../../../server/app.ts';
import type { Connection } from '../../../server/graph/neo4j/connection.ts';
import { createEvidenceOffice } from '../../../server/evidence/office.ts';
import { createExceptions } from '../../../server/exceptions/exceptions.ts';
import { createAuditLog } from '../../../server/graph/neo4j/audit-log.ts';
import { createExceptionStore } from '../../../server/graph/neo4j/exception-store.ts';
import { createGraph } from '../../../server/graph/neo4j/graph.ts';
import { createImportStore } from '../../../server/graph/neo4j/import-store.ts';
import { importBundle } from '../../../server/import/import.ts';
import { emptyDatabase } from '../neo4j.ts';
import type { World } from '../world.ts';

export interface Served {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  readonly address: string;
  close(): Promise<void>;
}

const BUILT_PAGE = fileURLToPath(new URL('../../../web/dist', import.meta.url));

/** A world, and when its data were taken; a world alone was taken now. */
export type Taken = World | { readonly world: World; readonly takenAt: string };

/** Imports the worlds into an empty database, a snapshot each. Then serves API and built page on a free port. */
export async function serve(connection: Connection, worlds: readonly Taken[]): Promise<Served> {
  await emptyDatabase(connection);
  const store = createImportStore(connection);
  await store.ensureSchema();
  for (const taken of worlds) {
    const { world, takenAt } = 'world' in taken ? taken : { world: taken, takenAt: undefined };
    const folder = await mkdtemp(join(tmpdir(), 'foureyes-page-'));
    await writeBundle(world, folder);
    const { refused } = await importBundle(store, {
      folder,
      source: 'test',
      ...(takenAt === undefined ? {} : { takenAt }),
    });
    if (refused !== null) throw new Error(refused);
    await rm(folder, { recursive: true });
  }
  const graph = createGraph(connection);
  const audit = createAuditLog(connection);
  const parts = {
    graph,
    answers: createAnswers(graph),
    work: {
      audit,
      exceptions: createExceptions(createExceptionStore(connection)),
      evidence: createEvidenceOffice({ graph, audit }),
    },
    webFolder: BUILT_PAGE,
    production: true,
    health: () => null,
  };
  const server = createServer(createApp(parts));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
