import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { parseDay } from '../../server/domain/day.ts';
import { makePack, type MadePack } from '../../server/evidence/make-pack.ts';
import type { EvidenceQuestion } from '../../server/evidence/matter.ts';
import { createImportStore } from '../../server/graph/neo4j/import-store.ts';
import type { Connection } from '../../server/graph/neo4j/connection.ts';
import { temporaryFolder } from './evidence-folder.ts';
import { deskOver, type Desk } from './exception-desk.ts';
import { emptyDatabase } from './neo4j.ts';
import { AFTER, AFTER_TAKEN, BEFORE, BEFORE_TAKEN } from './reviewed-company.ts';

const ACTOR = { id: 'os:auditor@host', authentication: 'unauthenticated' } as const;
const QUESTION = { review: 'q1', snapshot: 2, asOf: parseDay('2026-05-01') as number };

/** The reviewed company in a database, and packs of its review in a folder of the test file's own. */
export interface EvidenceDesk extends Desk {
  /** Empties the database and imports the company: snapshots 1 and 2. */
  restart(): Promise<void>;
  /** A path in the test file's folder. */
  place(name: string): string;
  make(name: string, changes?: Partial<EvidenceQuestion>): Promise<MadePack>;
  /** A copy of a pack of a company that nobody touched, which is made once; the database is restarted the first time. */
  copy(name: string): Promise<string>;
  end(): Promise<void>;
}

export function evidenceDesk(connection: Connection): EvidenceDesk {
  const desk = deskOver(connection);
  const folder = temporaryFolder();
  const place = (name: string): string => join(folder.path, name);
  const make: EvidenceDesk['make'] = (name, changes = {}) =>
    makePack(desk, { ...QUESTION, ...changes }, ACTOR, place(name), new AbortController().signal);
  const restart = async (): Promise<void> => {
    await createImportStore(connection).ensureSchema();
    await emptyDatabase(connection);
    await desk.importFiles(BEFORE, 'erp', BEFORE_TAKEN);
    await desk.importFiles(AFTER, 'erp', AFTER_TAKEN);
  };
  let original: Promise<unknown> | undefined;
  return {
    ...desk,
    ...{ place, make, restart },
    async copy(name) {
      original ??= restart().then(() => make('original'));
      await original;
      cpSync(place('original'), place(name), { recursive: true });
      return place(name);
    },
    async end() {
      folder.remove();
      await connection.close();
    },
  };
}
