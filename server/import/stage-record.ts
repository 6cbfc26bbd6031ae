import { NODE_KINDS } from '../domain/vocabulary.ts';
import { RECORD_KINDS } from '../domain/review-record.ts';
import type { CellValue } from './cell.ts';
import { digest } from './fingerprint.ts';
import type { RecordFile, RecordTarget } from './review-files.ts';
import type { Staging } from './staging.ts';
import { propertiesOf, type TypedRow } from './typed-row.ts';

/** How `record_link` numbers a review, which is no node; nodes have their places in `NODE_KINDS`. */
export const REVIEW_LINK = -1;

/**
 * Stages a row about reviews that has no fault of its own. Rows of one name are duplicates where they are equal, may stand
 * together where their file says so, and contradict each other otherwise (REVIEWS.md sections 1 and 6).
 */
export function stageRecord(
  staging: Staging,
  source: string,
  file: RecordFile,
  number: number,
  row: TypedRow,
): void {
  const kind = RECORD_KINDS.indexOf(file.record);
  const properties = recordProperties(file, row.values);
  const cells = file.columns.map(({ name }) => row.values.get(name) ?? null);
  const print = digest([source, ...cells]);
  const without = file.columns.map(({ name }, i) => (name === file.mayDifferIn ? null : cells[i]));
  const likeness = digest([source, ...without]);
  const name = nameOf(source, file, row.values, print);
  const key = file.mayDifferIn === undefined ? name : `${name}.${String(row.values.get(file.mayDifferIn))}`;

  type Earlier = { row: number; print: string; likeness: string };
  const earlier = staging.all<Earlier>(
    'SELECT row, print, likeness FROM record WHERE kind = ? AND name = ? ORDER BY row',
    kind,
    name,
  );
  const same = earlier.find((other) => other.print === print);
  if (same) {
    staging.run('INSERT INTO again VALUES (?, ?, NULL, NULL, ?)', number, row.line, same.row);
    return;
  }
  if (earlier.length > 0 && earlier[0].likeness !== likeness) {
    staging.run('INSERT INTO record_conflict VALUES (?, ?, ?)', earlier[0].row, number, row.line);
    return;
  }
  staging.run(
    'INSERT INTO record (kind, name, key, print, likeness, file, line, properties) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    kind,
    name,
    key,
    print,
    likeness,
    number,
    row.line,
    JSON.stringify(properties),
  );
  const staged = staging.first<{ row: number }>('SELECT last_insert_rowid() AS row')!.row;
  for (const { reference, target, cell } of linksOf(file, row.values)) {
    staging.run(
      'INSERT INTO record_link VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
      staged,
      file.columns.findIndex(({ name: column }) => column === reference.column),
      reference.column,
      cell,
      target.kind === 'ACCESS_REVIEW' ? REVIEW_LINK : NODE_KINDS.indexOf(target.kind),
      target.id,
      reference.tie ?? null,
      reference.mustExist ? 1 : 0,
    );
  }
}

/** All properties of a row but its source and recorded time (docs/storage.md, Reviews). */
function recordProperties(
  file: RecordFile,
  values: ReadonlyMap<string, CellValue>,
): Record<string, CellValue> {
  const given = propertiesOf(file.columns, values);
  const id = values.get('id') ?? null;
  if (id === null) return given;
  const isNamed = file.columns.some(({ name }) => name === 'name');
  return { ...given, id, ...(isNamed ? { name: given['name'] ?? id } : {}) };
}

/** An id as it is; else a hash of what names the row, which of two sources is never the same. */
function nameOf(
  source: string,
  file: RecordFile,
  values: ReadonlyMap<string, CellValue>,
  print: string,
): string {
  if (file.namedBy.length === 0) return print;
  if (file.namedBy.length === 1) return String(values.get(file.namedBy[0]));
  return digest([source, ...file.namedBy.map((column) => values.get(column) ?? null)]);
}

function linksOf(
  file: RecordFile,
  values: ReadonlyMap<string, CellValue>,
): { reference: RecordFile['references'][number]; target: RecordTarget; cell: string }[] {
  return file.references.flatMap((reference) => {
    const cell = values.get(reference.column);
    const target = typeof cell === 'string' ? reference.target(cell, values) : undefined;
    return typeof cell === 'string' && target ? [{ reference, target, cell }] : [];
  });
}
