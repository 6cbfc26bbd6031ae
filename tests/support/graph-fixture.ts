import { readFileSync } from 'node:fs';
import { nodeKey } from '../../server/domain/key.ts';
import { STILL_RECORDED } from '../../server/domain/point.ts';
import type { EdgeRecord, NodeRecord } from '../../server/domain/record.ts';
import { NODE_LABELS } from '../../server/domain/vocabulary.ts';
import type { Connection } from '../../server/graph/neo4j/connection.ts';
import type { Statement } from '../../server/graph/neo4j/statement.ts';
import { edgeRecords, nodeRecords } from './fake-records.ts';
import { lives, type Life } from './recorded-lives.ts';
import type { World } from './world.ts';

const NODES = here('graph-fixture-nodes');
const EDGES = here('graph-fixture-edges');
const SNAPSHOTS = here('graph-fixture-snapshots');
const PREPARE = here('prepare-for-planning');

type Stored = Record<string, unknown>;

/**
 * Writes worlds into an empty database as snapshots 1, 2, 3 …, all active, by docs/storage.md alone: it shares nothing
 * with the import. An edge may outlive the nodes at its ends, as one of another source does.
 */
export async function writeHistory(connection: Connection, worlds: readonly World[]): Promise<void> {
  await connection.write(NODES, { rows: nodeRows(worlds.map(nodeRecords)) });
  await connection.write(EDGES, { rows: edgeRows(worlds.map(edgeRecords)) });
  await connection.write(SNAPSHOTS, { rows: worlds.map((_, i) => snapshotProperties(i + 1)) });
}

export function snapshotProperties(sequence: number, others: Stored = {}): Stored {
  const times = { takenAt: '2026-01-01T00:00:00Z', importedAt: '2026-01-02T00:00:00Z' };
  const state = { complete: true, incomplete: false, placeholders: 0, files: [] };
  return stored({ sequence, source: 'test', ...times, ...state, ...others });
}

export async function writeSnapshots(connection: Connection, rows: readonly Stored[]): Promise<void> {
  await connection.write(SNAPSHOTS, { rows });
}

/** Makes the database choose its plans by what is in it now. */
export async function prepareForPlanning(connection: Connection): Promise<void> {
  await connection.command(PREPARE);
}

function nodeRows(lists: readonly (readonly NodeRecord[])[]): object[] {
  const identify = (node: NodeRecord): string => nodeKey(node.kind, node.id);
  const byKey = lists.map((list) => new Map(list.map((node) => [identify(node), node])));
  const present = Map.groupBy(
    lives(lists, 1, identify, () => ''),
    (life) => identify(life.row),
  );
  return [...present].map(([key, times]) => {
    const ascending = times.toSorted((a, b) => a.since - b.since);
    const last = ascending.at(-1)!;
    const held = propertiesHeld(byKey.map((nodes) => nodes.get(key)));
    const now = held.at(-1)!;
    const earlier = ascending.slice(0, -1).flatMap((life) => [life.since, life.until]);
    return {
      label: NODE_LABELS[now.row.kind],
      properties: stored({
        ...nodeProperties(now.row),
        key,
        fingerprint: JSON.stringify(now.row),
        since: last.since,
        until: last.until === STILL_RECORDED ? null : last.until,
        earlier: earlier.length > 0 ? earlier : null,
        propertiesSince: now.since,
      }),
      versions: held
        .slice(0, -1)
        .map(({ row, since, until }) => stored({ ...nodeProperties(row), since, until })),
    };
  });
}

/** What was held from when to when; an absence changes nothing, and `lastUsedAt` is written in place. */
function propertiesHeld(versions: readonly (NodeRecord | undefined)[]): Life<NodeRecord>[] {
  const held: { row: NodeRecord; since: number; until: number }[] = [];
  versions.forEach((row, i) => {
    const last = held.at(-1);
    if (!row) return;
    if (last && text(last.row) === text(row)) {
      last.row = row;
      return;
    }
    if (last) last.until = i + 1;
    held.push({ row, since: i + 1, until: STILL_RECORDED });
  });
  return held;
}

function text(row: NodeRecord): string {
  return JSON.stringify({ ...row, lastUsedAt: null });
}

function nodeProperties({ kind, ...record }: NodeRecord): Stored {
  const { identityKind, roleKind, materiality, ...own } = record as Stored;
  const search = { searchId: record.id.toLowerCase(), searchName: record.name.toLowerCase() };
  const renamed = { kind: identityKind ?? roleKind, materialityCents: materiality };
  return {
    ...own,
    ...search,
    ...(kind === 'WORKFLOW' || kind === 'IDENTITY' || kind === 'ROLE' ? renamed : {}),
  };
}

function edgeRows(lists: readonly (readonly EdgeRecord[])[]): object[] {
  return lives(
    lists,
    1,
    (edge) => edge.key,
    () => '',
  ).map(({ row, since, until }) => {
    const { key, kind, from, to, evidence, limit, scope, activation, controlMode, above, upTo, ...own } = row;
    return {
      type: kind,
      from: nodeKey(from.kind, from.id),
      to: nodeKey(to.kind, to.id),
      properties: stored({
        ...own,
        ...evidence,
        key,
        limitCents: limit,
        scope: scope.length > 0 ? scope : null,
        activation: activation === 'JIT' ? activation : null,
        mode: controlMode,
        aboveCents: above,
        upToCents: upTo,
        since,
        until: until === STILL_RECORDED ? null : until,
      }),
    };
  });
}

/** Without absent values, and with whole numbers as the database's integers: the driver sends numbers as floats. */
function stored(properties: Stored): Stored {
  const present = Object.entries(properties).filter(([, value]) => value !== null && value !== undefined);
  const integer = (value: unknown): unknown => (typeof value === 'number' ? BigInt(value) : value);
  return Object.fromEntries(
    present.map(([name, value]) => [name, Array.isArray(value) ? value.map(integer) : integer(value)]),
  );
}

function here(name: string): Statement {
  return { name, text: readFileSync(new URL(`${name}.cypher`, import.meta.url), 'utf8') };
}
