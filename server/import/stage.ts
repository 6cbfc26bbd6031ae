import { RECORD_KINDS } from '../domain/review-record.ts';
import { EDGE_KINDS, NODE_KINDS } from '../domain/vocabulary.ts';
import {
  BUNDLE_FILES,
  isNodeFile,
  isRecordFile,
  type BundleFile,
  type EdgeFile,
  type NodeFile,
} from './bundle.ts';
import { LAST_USED } from './columns.ts';
import { digest, edgeKey, nodeFingerprint } from './fingerprint.ts';
import { nodeProperties, readableOf } from './node-properties.ts';
import type { RecordFile } from './review-files.ts';
import { stageRecord } from './stage-record.ts';
import type { Staging } from './staging.ts';
import { laterTime } from './time.ts';
import type { CellValue } from './cell.ts';
import { endsOf, propertiesOf, type EndRef, type RowFault, type TypedRow } from './typed-row.ts';

/**
 * Puts the rows of one file into the staging tables: new rows, rows that repeat one, and rows with a fault of their own.
 * @param onEdge is told the key and the start of each relationship
 */
export function stager(
  staging: Staging,
  source: string,
  file: BundleFile,
  onEdge: (key: string, startId: string) => void = () => undefined,
): (row: TypedRow) => void {
  const number = BUNDLE_FILES.indexOf(file);
  if (isNodeFile(file)) return (row) => stageNode(staging, source, file, number, row);
  if (isRecordFile(file)) return (row) => stageReviewRow(staging, source, file, number, row);
  return (row) => stageEdge(staging, source, file, number, row, onEdge);
}

function stageNode(staging: Staging, source: string, file: NodeFile, number: number, row: TypedRow): void {
  const kind = NODE_KINDS.indexOf(file.node);
  const id = row.values.get('id');
  if (row.fault) {
    reject(staging, number, row.line, row.fault);
    if (typeof id === 'string') {
      const readable = JSON.stringify(readableOf(file.node, row.values));
      staging.run(
        'INSERT INTO half_node VALUES (?, ?, ?, ?, ?, ?)',
        kind,
        id,
        number,
        row.line,
        row.fault.place,
        readable,
      );
    }
    return;
  }
  const nodeId = String(id);
  const properties = nodeProperties(file.node, nodeId, propertiesOf(file.columns, row.values));
  const print = nodeFingerprint(source, properties);
  const linked = file.link && row.values.get(file.link.column);
  const link = typeof linked === 'string' ? linked : null;
  const signature = link === null ? print : digest([print, link]);
  const used = lastUsed(row);
  const linkKey =
    file.link && link !== null
      ? edgeKey(source, file.link.edge, { kind: file.node, id: nodeId }, { kind: file.link.to, id: link }, [])
      : null;
  const text = JSON.stringify(properties);
  const added = staging.run(
    'INSERT OR IGNORE INTO node (kind, id, file, line, print, signature, properties, used, link_type, link_key, link_kind, link_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    kind,
    nodeId,
    number,
    row.line,
    print,
    signature,
    text,
    used,
    file.link ? EDGE_KINDS.indexOf(file.link.edge) : null,
    linkKey,
    file.link ? NODE_KINDS.indexOf(file.link.to) : null,
    link,
  );
  if (added === 1) return;
  const earlier = staging.first<{ row: number; signature: string; used: string | null }>(
    'SELECT row, signature, used FROM node WHERE kind = ? AND id = ?',
    kind,
    nodeId,
  )!;
  if (earlier.signature === signature) {
    staging.run('INSERT INTO again VALUES (?, ?, ?, NULL, NULL)', number, row.line, earlier.row);
    const latest = laterTime(earlier.used, used);
    if (latest !== earlier.used) staging.run('UPDATE node SET used = ? WHERE row = ?', latest, earlier.row);
  } else {
    staging.run('INSERT INTO conflict VALUES (?, ?, ?, ?)', earlier.row, number, row.line, text);
  }
}

function stageReviewRow(
  staging: Staging,
  source: string,
  file: RecordFile,
  number: number,
  row: TypedRow,
): void {
  if (!row.fault) return stageRecord(staging, source, file, number, row);
  reject(staging, number, row.line, row.fault);
  const id = row.values.get('id');
  if (typeof id === 'string')
    staging.run('INSERT INTO half_record VALUES (?, ?)', RECORD_KINDS.indexOf(file.record), id);
}

function stageEdge(
  staging: Staging,
  source: string,
  file: EdgeFile,
  number: number,
  row: TypedRow,
  onEdge: (key: string, startId: string) => void,
): void {
  const ends = endsOf(file, row.values);
  if (row.fault || !ends) {
    if (!row.fault) throw new Error(`a row without a fault lacks an end: ${file.name}, line ${row.line}`);
    reject(staging, number, row.line, row.fault);
    if (ends && ends.from.kind === 'STEP' && ends.to.kind === 'STEP') {
      staging.run(
        'INSERT INTO half_flow VALUES (?, ?, ?, ?, ?, ?)',
        number,
        row.line,
        row.fault.place,
        ends.from.id,
        ends.to.id,
        ends.to.id,
      );
    }
    return;
  }
  const { key, properties, used } = readEdge(source, file, ends, row);
  onEdge(key, ends.from.id);
  const added = staging.run(
    'INSERT OR IGNORE INTO edge (key, type, file, line, from_kind, from_id, to_kind, to_id, properties, used) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    key,
    EDGE_KINDS.indexOf(file.edge),
    number,
    row.line,
    NODE_KINDS.indexOf(ends.from.kind),
    ends.from.id,
    NODE_KINDS.indexOf(ends.to.kind),
    ends.to.id,
    JSON.stringify(properties),
    used,
  );
  if (added === 1) return;
  const earlier = staging.first<{ row: number; used: string | null }>(
    'SELECT row, used FROM edge WHERE key = ?',
    key,
  )!;
  staging.run('INSERT INTO again VALUES (?, ?, NULL, ?, NULL)', number, row.line, earlier.row);
  const latest = laterTime(earlier.used, used);
  if (latest !== earlier.used) staging.run('UPDATE edge SET used = ? WHERE row = ?', latest, earlier.row);
}

/** What a row without a fault says of its relationship. */
export function readEdge(
  source: string,
  file: EdgeFile,
  { from, to }: { from: EndRef; to: EndRef },
  row: TypedRow,
): { key: string; properties: Record<string, CellValue>; used: string | null } {
  const columns = file.columns.filter((column) => column.name !== LAST_USED && column.property !== undefined);
  const typed = columns.map((column) => row.values.get(column.name) ?? null);
  return {
    key: edgeKey(source, file.edge, from, to, typed),
    properties: propertiesOf(columns, row.values),
    used: lastUsed(row),
  };
}

function lastUsed(row: TypedRow): string | null {
  const value = row.values.get(LAST_USED);
  return typeof value === 'string' ? value : null;
}

function reject(staging: Staging, file: number, line: number, fault: RowFault): void {
  staging.run(
    'INSERT INTO fault VALUES (?, ?, ?, ?, ?, ?)',
    file,
    line,
    fault.place,
    fault.column,
    shown(fault.value),
    fault.reason,
  );
}

/** A value as a report shows it: whole, unless it is larger than anyone would read. */
function shown(value: string): string {
  return value.length > 1000 ? `${value.slice(0, 1000)}…` : value;
}
