import { readDelimited, shapeText, sniffDelimited, type DelimitedRow } from '../../delimited.ts';
import { UnreadableSource, type FormatOptions, type Sink, type SourceFile } from '../../format.ts';
import { counting } from '../../text.ts';
import type { SapStage } from '../stage.ts';
import { matchTable, nearMatch, type NearMatch, type TableMatch } from './table.ts';
import { TABLES } from './tables.ts';
import { rowTaker, type TakeValue } from './take-rows.ts';

/** Without these the answer would be empty and look like a good one. */
const NEEDED = TABLES.filter(({ name }) => ['USR02', 'AGR_USERS', 'AGR_1251'].includes(name));
/** Where lists end by themselves, unless the user asks for more. */
const HIT_LIMITS = new Set([200, 500, 1_000, 5_000, 10_000, 50_000, 100_000]);
const TEXT_FILE = /\.(csv|txt|tsv|tab|dat|lst|xls)$/i;

/**
 * Reads every file that is one of the tables into the stage. A row that cannot be believed is rejected and told without
 * its values: a shifted row may have a password hash where a name should be.
 */
export async function readTables(
  files: readonly SourceFile[],
  options: FormatOptions,
  stage: SapStage,
  sink: Sink,
  takeValue: TakeValue,
): Promise<void> {
  const onBytes = counting(sink);
  const clients = new Map<string, string>();
  let found = 0;
  for (const [number, file] of files.entries()) {
    let near: NearMatch | null = null;
    const isHeader = (cells: readonly string[]): boolean => {
      if (matchTable(TABLES, cells)) return true;
      near ??= nearMatch(NEEDED, cells);
      return false;
    };
    const shape = await sniffDelimited(file, { encoding: options.encoding, isHeader });
    const match = shape && matchTable(TABLES, shape.columns);
    if (!shape || !match) {
      tellUnread(sink, file, near);
      onBytes(file.bytes);
      continue;
    }
    found++;
    tellColumns(sink, file, match, shapeText(shape));
    let rows = 0;
    const takeRow = rowTaker({ stage, sink, file, number, match, shape, takeValue, clients });
    const take = (row: DelimitedRow): void => {
      rows++;
      takeRow(row);
    };
    await readDelimited(
      file,
      shape,
      { encoding: options.encoding, trim: true, shortRows: shape.delimiter === '\t' },
      take,
      onBytes,
    );
    if (HIT_LIMITS.has(rows))
      sink.notice(
        `${file.name} has ${rows} rows, which is where lists end by themselves: were more than that found?`,
      );
  }
  if (found === 0)
    throw new UnreadableSource(
      'no file has the columns of a table that is read; docs/import/sap.md lists them and how to export them',
    );
}

function tellUnread(sink: Sink, file: SourceFile, near: NearMatch | null): void {
  if (near)
    throw new UnreadableSource(
      `${file.name} looks like ${near.table.name} but has no column ${near.missing}; export it with that column`,
    );
  if (TEXT_FILE.test(file.name))
    sink.notUnderstood(`${file.name}: no table that is read has its columns`, { file: file.name });
  else sink.notice(`${file.name} is no table and was not read.`);
}

function tellColumns(
  sink: Sink,
  file: SourceFile,
  { table, places, unknown }: TableMatch,
  shape: string,
): void {
  sink.notice(`${file.name} was read as ${table.name}: ${shape}.`);
  for (const [column, without] of Object.entries(table.wanted ?? {})) {
    if (!places.has(column))
      sink.notUnderstood(`${table.name} without the column ${column}: ${without}`, { file: file.name });
  }
  if (unknown.length > 0) {
    const shown = unknown.slice(0, 40).map((name) => name.slice(0, 40));
    sink.notice(
      `${file.name}: columns that were not read: ${shown.join(', ')}${unknown.length > 40 ? ' …' : ''}.`,
    );
  }
}
