import { parseNodeKey } from '../../domain/key.ts';
import { NODE_LABELS, type EdgeKind } from '../../domain/vocabulary.ts';
import type {
  ImportSession,
  NewestSnapshot,
  OthersEdge,
  SnapshotDraft,
  StoredFlow,
  StoredIdentity,
  StoredProperties,
} from '../import-port.ts';
import type { Actor } from '../../domain/audit.ts';
import type { Connection } from './connection.ts';
import { recordImport } from './import-audit.ts';
import type { Lease } from './import-lease.ts';
import { readingSession, replaceReadings } from './import-readings.ts';
import { recordSession } from './import-records.ts';
import { edgeRows } from './import-edge-rows.ts';
import { ensureSchema, prepareForMany } from './import-schema.ts';
import { finishUses } from './import-undo.ts';
import { statement } from './statement.ts';
import { stored, storedRow } from './stored-properties.ts';

const SNAPSHOTS = statement('import-snapshots');
const NODES = statement('import-nodes');
const IDENTITIES = statement('import-identities');
const EDGES = statement('import-edges');
const FLOW = statement('import-flow');
const EDGES_OF_OTHERS = statement('import-edges-of-others');
const EDGE_ENDS = statement('import-edge-ends');
const BEGIN = statement('import-begin');
const REJECTS = statement('import-rejects');
const OPEN_NODES = statement('import-open-nodes');
const CHANGE_NODES = statement('import-change-nodes');
const REOPEN_NODES = statement('import-reopen-nodes');
const CLOSE_NODES = statement('import-close-nodes');
const OPEN_EDGES = statement('import-open-edges');
const CLOSE_EDGES = statement('import-close-edges');
const REMEMBER_USES = statement('import-remember-uses');
const ACTIVATE = statement('import-activate');

type StoredEdgeRow = [key: string, source: string, element: string, lastUsedAt: string | null];

const REJECTS_TOGETHER = 5_000;

/** One import's reading and writing, under its lease. */
export function createImportSession(connection: Connection, lease: Lease, actor: Actor): ImportSession {
  const begun: SnapshotDraft[] = [];
  return {
    ...recordSession(connection, lease),
    ...readingSession(connection, lease),
    async snapshots() {
      const rows = (await connection.write(SNAPSHOTS, {})).map(
        (row) => row.toObject() as NewestSnapshot & { source: string },
      );
      return {
        active: Math.max(0, ...rows.map(({ sequence }) => sequence)),
        newest: new Map(rows.map((row) => [row.source, row])),
      };
    },
    async *nodes() {
      for await (const row of connection.stream(NODES, {})) {
        const { key, ...node } = row.toObject() as {
          key: string;
          source: string;
          isOpen: boolean;
          fingerprint: string;
          lastUsedAt: string | null;
          placeholder: StoredProperties | null;
        };
        yield { ...parseNodeKey(key), ...node };
      }
    },
    async *identities() {
      for await (const row of connection.stream(IDENTITIES, {})) yield row.toObject() as StoredIdentity;
    },
    async *edges(sources) {
      for await (const row of connection.stream(EDGES, { sources })) {
        for (const [key, source, element, lastUsedAt] of row.get('edges') as StoredEdgeRow[]) {
          yield { key, type: key.slice(0, key.indexOf(':')) as EdgeKind, source, element, lastUsedAt };
        }
      }
    },
    async *flow(sources) {
      for await (const row of connection.stream(FLOW, { sources })) yield row.toObject() as StoredFlow;
    },
    async edgesOfOthers(keys, sources) {
      return (await connection.read(EDGES_OF_OTHERS, { keys, sources })).map(
        (row) => row.toObject() as OthersEdge,
      );
    },
    async edgeEnds(elements) {
      return (await connection.read(EDGE_ENDS, { elements })).map(
        (row) => row.toObject() as { from: string; to: string },
      );
    },
    prepare: (rows) => prepareForMany(connection, rows),
    async begin(draft) {
      begun.push(draft);
      const { sequence, rejects, ...properties } = draft;
      await lease.write(BEGIN, { sequence, properties: stored(properties) });
      for (let at = 0; at < rejects.length; at += REJECTS_TOGETHER) {
        const rows = rejects.slice(at, at + REJECTS_TOGETHER);
        await lease.write(REJECTS, { sequence, part: at / REJECTS_TOGETHER, rows });
      }
    },
    openNodes(sequence, kind, rows) {
      const parameters = { sequence, label: NODE_LABELS[kind], rows: rows.map(storedRow) };
      return lease.writeBeside((run) => run(OPEN_NODES, parameters));
    },
    changeNodes(sequence, rows) {
      return lease.write(CHANGE_NODES, { sequence, rows: rows.map(storedRow) });
    },
    reopenNodes(sequence, keys) {
      return lease.write(REOPEN_NODES, { sequence, keys });
    },
    closeNodes(sequence, keys) {
      return lease.write(CLOSE_NODES, { sequence, keys });
    },
    openEdges(_sequence, type, rows) {
      const parameters = { type, ...edgeRows(rows) };
      return lease.writeBeside(async (run) => {
        const [row] = await run(OPEN_EDGES, parameters);
        if (row?.get('written') !== rows.length)
          throw new Error(`an end of a ${type} is not there, so the import cannot be written`);
      });
    },
    closeEdges(sequence, elements) {
      return lease.write(CLOSE_EDGES, { sequence, elements });
    },
    rememberUses(sequence, { nodes, edges }) {
      return lease.write(REMEMBER_USES, {
        sequence,
        nodes: nodes.map(([key]) => key),
        elements: edges.map(([element]) => element),
        times: [...nodes, ...edges].map(([, time]) => time ?? ''),
      });
    },
    async activate(importedAt, reading) {
      // What was taken away for the writing: nobody should read a snapshot slowly.
      await ensureSchema(connection);
      await lease.writeTogether(async (run) => {
        const sequences = begun.map(({ sequence }) => sequence);
        await run(ACTIVATE, { sequences, importedAt });
        await replaceReadings(run, sequences, reading);
        for (const draft of begun) await recordImport(run, draft, importedAt, actor);
      });
      await finishUses(connection);
    },
  };
}
