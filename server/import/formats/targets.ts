import { BUNDLE_FILES, type BundleFile } from '../bundle.ts';
import { LARGEST_CELL } from '../csv.ts';
import { stager } from '../stage.ts';
import type { Staging } from '../staging.ts';
import { typeRow, type Header, type TypedRow } from '../typed-row.ts';

/** Cells of a row of the bundle, by column. */
export type Cells = Readonly<Record<string, string | undefined>>;

/** A file of the bundle as the rows of a format are given to it: all its columns, in their order. */
export interface Target {
  readonly file: BundleFile;
  /** Its place in `BUNDLE_FILES`. */
  readonly number: number;
  readonly header: Header;
  readonly stage: (row: TypedRow) => void;
}

/** The files of the bundle by name; what a format gives that no bundle has is a fault of the format. */
export class Targets {
  readonly #staging: Staging;
  readonly #source: string;
  readonly #known = new Map<string, Target>();

  constructor(staging: Staging, source: string) {
    this.#staging = staging;
    this.#source = source;
  }

  get(name: string, cells: Cells): Target {
    const target = this.#known.get(name) ?? this.#made(name);
    for (const column in cells)
      if (!target.header.names.includes(column)) throw new Error(`${name} has no column ${column}`);
    return target;
  }

  #made(name: string): Target {
    const number = BUNDLE_FILES.findIndex((file) => file.name === name);
    if (number === -1) throw new Error(`the bundle has no file ${name}`);
    const file = BUNDLE_FILES[number];
    const names = file.columns.map((column) => column.name);
    const header = { width: names.length, places: names.map((_, place) => place), names };
    const target = { file, number, header, stage: stager(this.#staging, this.#source, file) };
    this.#known.set(name, target);
    return target;
  }
}

/** Types and checks cells as those of a row that was read from the bundle's file. */
export function typedCells({ file, header }: Target, given: Cells, line: number): TypedRow {
  const cells = header.names.map((name) => given[name] ?? '');
  const oversized = new Set<number>();
  cells.forEach((cell, at) => {
    if (cell.length <= LARGEST_CELL / 3 || Buffer.byteLength(cell) <= LARGEST_CELL) return;
    oversized.add(at);
    cells[at] = cell.slice(0, 100);
  });
  return typeRow(file, header, { line, cells, count: cells.length, oversized });
}
