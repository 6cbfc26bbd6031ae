import { hash, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import neo4j from 'neo4j-driver';
import { canonicalJson } from '../../domain/canonical-json.ts';
import { Unavailable } from '../../domain/fault.ts';
import { nodeKey } from '../../domain/key.ts';
import { PRODUCT_SOURCE } from '../../domain/review-record.ts';
import type { ExceptionContent } from '../../domain/exception.ts';
import type { ExceptionSession, ExceptionStore, StoredException } from '../exception-port.ts';
import type { SnapshotDraft, StoredProperties } from '../import-port.ts';
import { appendEntry } from './audit-append.ts';
import { recordedRows } from './audit-records.ts';
import type { Connection } from './connection.ts';
import { readParties } from './exception-parties.ts';
import { contentOf, propertiesOf, tiesOf } from './exception-row.ts';
import { snapshotDetails } from './audit-snapshot.ts';
import { takeLease, type Lease } from './import-lease.ts';
import { undoUnfinished } from './import-undo.ts';
import { activeSnapshot } from './snapshots.ts';
import { statement } from './statement.ts';
import { stored, storedRow } from './stored-properties.ts';

const EXCEPTIONS = statement('exceptions');
const RECORDED = statement('exception-recorded');
const BEGIN = statement('import-begin');
const OPEN = statement('import-open-records');
const CLOSE = statement('import-close-records');
const ACTIVATE = statement('import-activate');

const WAIT_AT_MOST = 10_000;
const ASK_AGAIN = 100;

interface Found extends StoredException {
  /** The database's own name of the row. */
  readonly element: string;
}

export function createExceptionStore(connection: Connection): ExceptionStore {
  return {
    exceptions: (snapshot, ids) => read(connection, snapshot, ids),
    async exclusively(work) {
      const lease = await leaseSoon(connection);
      try {
        // What a killed import left has the sequence that is written next.
        await undoUnfinished(connection);
        return await work(await sessionOf(connection, lease));
      } finally {
        await lease.release();
      }
    },
  };
}

/** Whoever sits at a page does not wait for a long import, and two who act at once wait for each other. */
async function leaseSoon(connection: Connection): Promise<Lease> {
  const start = Date.now();
  for (;;) {
    const lease = await takeLease(connection);
    if (lease) return lease;
    if (Date.now() - start > WAIT_AT_MOST) {
      throw new Unavailable(
        'An import is running, and nothing else is written until it is done. Try again then.',
      );
    }
    await sleep(ASK_AGAIN);
  }
}

async function sessionOf(connection: Connection, lease: Lease): Promise<ExceptionSession> {
  const active = await activeSnapshot(connection);
  return {
    active,
    exceptions: (ids) => read(connection, active, ids),
    parties: (ids) => readParties(connection, ids),
    async wasRecorded({ kind, id }) {
      return (await connection.read(RECORDED, { key: nodeKey(kind, id) })).length > 0;
    },
    async write(exception, entry) {
      const sequence = active + 1;
      const replaced = await read(connection, active, [exception.id]);
      const snapshot = draftOf(sequence, entry.at);
      await lease.writeTogether(async (run) => {
        const { sequence: _sequence, rejects: _rejects, ...properties } = snapshot;
        await run(BEGIN, { sequence: neo4j.int(sequence), properties: stored(properties) });
        await run(CLOSE, { sequence: neo4j.int(sequence), elements: replaced.map(({ element }) => element) });
        await run(OPEN, {
          label: 'Exception',
          sequence: neo4j.int(sequence),
          rows: [rowOf(exception)].map(storedRow),
        });
        await run(ACTIVATE, { sequences: [neo4j.int(sequence)], importedAt: entry.at });
        const details = {
          snapshot: snapshotDetails({ ...snapshot, importedAt: entry.at }),
          inSnapshot: sequence,
          rows: (await recordedRows(run, sequence)).map((rows) => ({ ...rows })),
          reason: entry.reason,
        };
        await appendEntry(run, { id: randomUUID(), ...entry, subject: `EXCEPTION:${exception.id}`, details });
      });
      return sequence;
    },
  };
}

async function read(connection: Connection, snapshot: number, ids?: readonly string[]): Promise<Found[]> {
  const rows = await connection.rows<{ element: string; properties: Readonly<Record<string, unknown>> }>(
    EXCEPTIONS,
    { snapshot: neo4j.int(snapshot), ids: ids ?? null },
  );
  return rows.map(({ element, properties }) => ({ ...contentOf(properties), element }));
}

function draftOf(sequence: number, at: string): SnapshotDraft {
  const nothing = { placeholders: 0, manifest: null, files: [], warnings: [], leftOut: null, rejects: [] };
  return { sequence, source: PRODUCT_SOURCE, takenAt: at, incomplete: false, removal: false, ...nothing };
}

function rowOf(exception: ExceptionContent): {
  properties: StoredProperties;
  ties: { tie: string; to: string }[];
} {
  const properties = propertiesOf(exception);
  const name = `EXCEPTION:${exception.id}`;
  const fingerprint = hash('sha256', canonicalJson(properties), 'base64url').slice(0, 22);
  const own = { key: name, rowId: name, fingerprint, source: PRODUCT_SOURCE };
  return { properties: { ...properties, ...own }, ties: tiesOf(exception) };
}
