import type { NodeKind } from '../domain/vocabulary.ts';
import { NODE_KINDS, NODE_LABELS } from '../domain/vocabulary.ts';
import { isNodeFile, isRecordFile, type BundleFile, type EdgeFile } from './bundle.ts';
import { LAST_USED, type Column } from './columns.ts';
import { isFault, type CellValue } from './cell.ts';
import type { CsvRow } from './csv.ts';

/** The first fault of a row. `place` orders it among the file's columns; -1 is before all of them: the row itself. */
export interface RowFault {
  readonly place: number;
  readonly column: string;
  readonly value: string;
  readonly reason: string;
}

/** A row after typing and defaults. Cells that cannot be read are absent from `values`. */
export interface TypedRow {
  readonly line: number;
  readonly values: ReadonlyMap<string, CellValue>;
  readonly fault: RowFault | undefined;
}

export interface EndRef {
  readonly kind: NodeKind;
  readonly id: string;
  readonly column: string;
}

/** Where each column of the file is in the header of this one; the others are ignored. */
export interface Header {
  readonly width: number;
  readonly places: readonly (number | undefined)[];
  readonly names: readonly string[];
}

/** Types the cells of a row in the order of BUNDLE.md's columns; keeps the first fault and all that can be read. */
export function typeRow(file: BundleFile, header: Header, row: CsvRow): TypedRow {
  const values = new Map<string, CellValue>();
  if (row.count !== header.width) {
    const reason = `the row has ${row.count} cells and the header ${header.width}`;
    return { line: row.line, values, fault: { place: -1, column: '', value: '', reason } };
  }
  let first: RowFault | undefined;
  file.columns.forEach((column, place) => {
    const at = header.places[place];
    const text = at === undefined ? '' : row.cells[at];
    const reason =
      readCell(column, text, at !== undefined && row.oversized.has(at), values) ??
      pairFault(file, column, values);
    if (reason !== undefined)
      first ??= { place, column: faultColumn(file, column, header), value: text, reason };
  });
  first ??= ignoredCellFault(file, header, row);
  return { line: row.line, values, fault: first };
}

function readCell(
  column: Column,
  text: string,
  oversized: boolean,
  values: Map<string, CellValue>,
): string | undefined {
  if (oversized) return 'the cell is larger than 1 MiB';
  if (text === '') {
    if (column.required) return 'a required cell is empty';
    values.set(column.name, column.default ?? null);
    return undefined;
  }
  if (text.includes('\0')) return 'the cell has a NUL';
  const value = column.type(text);
  if (isFault(value)) return `the value ${value.fault}`;
  values.set(column.name, value);
  return undefined;
}

/** Faults between two cells are the second one's; a value that disagrees with the first is not readable any more. */
function pairFault(
  file: BundleFile,
  column: Column,
  values: ReadonlyMap<string, CellValue>,
): string | undefined {
  const second = values.get(column.name);
  if (column.against && second != null) {
    const before = values.get(column.against.column);
    const fault = before == null ? undefined : column.against.fault(before, second);
    if (fault !== undefined) return `the value ${fault}`;
  }
  return choiceFault(file, column, values);
}

/** The columns of which exactly one is given: the possible starts of `performs.csv`, the findings of `exceptions.csv`. */
function choiceOf(file: BundleFile): readonly string[] {
  if (isNodeFile(file)) return [];
  const columns = isRecordFile(file) ? (file.oneOf ?? []) : file.from.map((end) => end.column);
  return columns.length < 2 ? [] : columns;
}

/** Exactly one of several is given; judged at the last of them. */
function choiceFault(
  file: BundleFile,
  column: Column,
  values: ReadonlyMap<string, CellValue>,
): string | undefined {
  const choice = choiceOf(file);
  if (column.name !== choice.at(-1)) return undefined;
  // One that is given but cannot be read has its own fault.
  if (choice.some((name) => !values.has(name))) return undefined;
  const given = choice.filter((name) => values.get(name) !== null).length;
  return given === 1
    ? undefined
    : `exactly one of ${choice.join(' and ')} must be given; the row has ${given === 0 ? 'none' : 'both'}`;
}

/** One of a choice that has no column of its own in this file is reported at the one that has. */
function faultColumn(file: BundleFile, column: Column, header: Header): string {
  const choice = choiceOf(file);
  if (!choice.includes(column.name)) return column.name;
  const present = file.columns
    .filter((_, place) => header.places[place] !== undefined)
    .map(({ name }) => name);
  return present.includes(column.name)
    ? column.name
    : (choice.find((name) => present.includes(name)) ?? column.name);
}

function ignoredCellFault(file: BundleFile, header: Header, row: CsvRow): RowFault | undefined {
  for (let at = 0; at < header.width; at++) {
    const oversized = row.oversized.has(at);
    if (!oversized && !row.cells[at].includes('\0')) continue;
    const reason = oversized ? 'the cell is larger than 1 MiB' : 'the cell has a NUL';
    return { place: file.columns.length, column: header.names[at], value: row.cells[at], reason };
  }
  return undefined;
}

/** Start and end of an edge's row, where they can be read. */
export function endsOf(
  file: EdgeFile,
  values: ReadonlyMap<string, CellValue>,
): { from: EndRef; to: EndRef } | undefined {
  const from = file.from.map((end) => endRef(end, values)).find((ref) => ref !== undefined);
  const to = endRef(file.to, values);
  return from && to ? { from, to } : undefined;
}

function endRef(end: EdgeFile['to'], values: ReadonlyMap<string, CellValue>): EndRef | undefined {
  const id = values.get(end.column);
  if (typeof id !== 'string') return undefined;
  if (typeof end.kind === 'string') return { kind: end.kind, id, column: end.column };
  const label = values.get(end.kind.column);
  const kind = NODE_KINDS.find((candidate) => NODE_LABELS[candidate] === label);
  return kind ? { kind, id, column: end.column } : undefined;
}

/** The properties that the row gives (docs/storage.md), without those that stand for a default. */
export function propertiesOf(
  columns: readonly Column[],
  values: ReadonlyMap<string, CellValue>,
): Record<string, CellValue> {
  const properties: Record<string, CellValue> = {};
  for (const column of columns) {
    const value = values.get(column.name) ?? null;
    if (
      column.property === undefined ||
      column.name === LAST_USED ||
      value === null ||
      value === column.absentWhen
    )
      continue;
    properties[column.property] = value;
  }
  return properties;
}
