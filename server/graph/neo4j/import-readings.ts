import neo4j from 'neo4j-driver';
import type {
  EdgeStanding,
  NodeStanding,
  Reading,
  ReadingChange,
  ReadingSession,
  ReadPartContent,
} from '../reading-port.ts';
import type { RunInTransaction } from './audit-append.ts';
import type { Connection } from './connection.ts';
import type { Lease } from './import-lease.ts';
import { statement } from './statement.ts';
import { stored } from './stored-properties.ts';

const READING = statement('import-reading');
const PARTS = statement('import-reading-parts');
const CONTENTS = statement('import-reading-contents');
const SETTLED = statement('import-settled');
const STANDINGS = statement('import-standings');
const EDGES_AT = statement('import-edges-at');
const KEEP_READING = statement('import-keep-reading');
const KEEP_PARTS = statement('import-keep-parts');
const CHANGE = statement('import-change-reading');
const FORGET = statement('import-forget-readings');

/** The part of an import's session that is about readings (docs/storage.md, Readings). */
export function readingSession(connection: Connection, lease: Lease): ReadingSession {
  return {
    async reading(source) {
      const [row] = await connection.write(READING, { source });
      return row?.toObject() as Reading | undefined;
    },
    async readParts({ source, sequence }, file) {
      const [row] = await connection.read(PARTS, { source, sequence, file });
      const parts = (row?.get('parts') ?? []) as [digest: string, rows: number, lines: number][];
      return parts.map(([digest, rows, lines]) => ({ file, digest, rows, lines }));
    },
    readPartContents({ source, sequence }, file, digests) {
      return connection.rows<ReadPartContent>(CONTENTS, { source, sequence, file, digests });
    },
    async isSettledSince(sequence) {
      const [row] = await connection.read(SETTLED, { sequence });
      return row?.get('isSettled') === true;
    },
    standings: (keys) => connection.rows<NodeStanding>(STANDINGS, { keys }),
    edgesAt: (source, type, starts, keys) =>
      connection.rows<EdgeStanding>(EDGES_AT, { source, type, starts, keys }),
    keepReading({ sequence, ...properties }) {
      return lease.write(KEEP_READING, { sequence, properties: propertiesOf(properties) });
    },
    keepParts({ source, sequence }, parts) {
      return lease.write(KEEP_PARTS, { source, sequence, parts: parts.map(partOf) });
    },
  };
}

/** Part of the transaction that makes snapshots active: what they were read from takes the place of what those before were. */
export async function replaceReadings(
  run: RunInTransaction,
  sequences: readonly number[],
  change: ReadingChange | undefined,
): Promise<void> {
  if (change) {
    const { before } = change;
    const { sequence, source, ...properties } = change.reading;
    const gone = change.gone.map(({ file, digest }) => `${file} ${digest}`);
    await run(CHANGE, { source, before, sequence, properties: propertiesOf(properties), gone });
    await run(KEEP_PARTS, { source, sequence, parts: change.added.map(partOf) });
  }
  await run(FORGET, { sequences });
}

function propertiesOf(properties: Omit<Reading, 'sequence' | 'source'> & { source?: string }): object {
  return stored(properties);
}

function partOf({ rows, lines, ...part }: ReadPartContent): object {
  return { ...part, rows: neo4j.int(rows), lines: neo4j.int(lines) };
}
