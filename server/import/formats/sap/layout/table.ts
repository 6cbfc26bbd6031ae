/** A column of a table, with the headings under which lists show it (English and German, as the dictionary's short, medium and long labels). */
export interface TableColumn {
  readonly name: string;
  readonly headings: readonly string[];
}

/** A table of the system as the import reads it. Columns that are not named here are never taken out of a file. */
export interface SapTable {
  readonly name: string;
  /** What one row is, for the report. */
  readonly record: string;
  readonly columns: readonly TableColumn[];
  /** The table is recognised by all of these … */
  readonly required: readonly string[];
  /** … and at least one of these, where any is named. */
  readonly oneOf?: readonly string[];
  /** Columns that an extract should not have been cut by, and what is not known without them. */
  readonly wanted?: Readonly<Record<string, string>>;
  /** Columns whose values are never read, although the table has them: passwords and what can be made into one. */
  readonly secret?: readonly string[];
}

/** Names of the columns that a header has, by their place in it. */
export type Places = ReadonlyMap<string, number>;

export interface TableMatch {
  readonly table: SapTable;
  readonly places: Places;
  /** Headings that the table does not know, for the report. */
  readonly unknown: readonly string[];
}

const SHORTEST_CUT_HEADING = 4;
/** No table has more columns: a longer row is no header of one. */
const MOST_COLUMNS = 1_000;

/**
 * Which table a header belongs to, by its columns alone: technical names (`UNAME`) or headings in English and German
 * (`User Name`, `Benutzername`), which a list may have cut to the width of its column.
 * @returns null where no table has these columns
 */
export function matchTable(tables: readonly SapTable[], header: readonly string[]): TableMatch | null {
  if (header.length < 2 || header.length > MOST_COLUMNS) return null;
  const cells = header.map(folded);
  let best: (TableMatch & { score: number }) | null = null;
  for (const table of tables) {
    const places = placesIn(table, cells);
    const has = (name: string): boolean => places.has(name);
    if (!table.required.every(has) || (table.oneOf && !table.oneOf.some(has))) continue;
    const score = places.size * 100 + table.required.length;
    if (best && best.score >= score) continue;
    const used = new Set(places.values());
    const secret = new Set(table.secret?.map(folded));
    const unknown = header.filter(
      (cell, place) => cell !== '' && !used.has(place) && !secret.has(cells[place]),
    );
    best = { table, places, unknown, score };
  }
  return best;
}

/** A table that a header nearly is: all of its required columns but one, and what that one is. */
export interface NearMatch {
  readonly table: SapTable;
  readonly missing: string;
}

const FEWEST_NEAR = 3;

/** Finds a table of which just one column is missing, so that an extract that was cut too far is not passed over. */
export function nearMatch(tables: readonly SapTable[], header: readonly string[]): NearMatch | null {
  if (header.length > MOST_COLUMNS) return null;
  const cells = header.map((cell) => cell.toUpperCase());
  for (const table of tables) {
    const there = table.columns.filter(({ name }) => cells.includes(name));
    const missing = table.required.filter((name) => !cells.includes(name));
    if (there.length >= FEWEST_NEAR && missing.length === 1) return { table, missing: missing[0] };
  }
  return null;
}

/** Two columns may have one heading (`LOW` and `HIGH` are both “Value”): they stand in the table's order. */
function placesIn(table: SapTable, cells: readonly string[]): Map<string, number> {
  const places = new Map<string, number>();
  const taken = new Set<number>();
  const assign = (fits: (cell: string, column: FoldedColumn) => boolean): void => {
    for (const column of foldedColumns(table)) {
      if (places.has(column.name)) continue;
      const place = cells.findIndex((cell, at) => cell !== '' && !taken.has(at) && fits(cell, column));
      if (place === -1) continue;
      places.set(column.name, place);
      taken.add(place);
    }
  };
  assign((cell, { technical }) => cell === technical);
  assign((cell, { headings }) => headings.includes(cell));
  assign((cell, { headings }) => headings.some((heading) => isCut(cell, heading)));
  return places;
}

function isCut(cell: string, heading: string): boolean {
  return cell.length >= SHORTEST_CUT_HEADING && cell.length < heading.length && heading.startsWith(cell);
}

interface FoldedColumn {
  readonly name: string;
  readonly technical: string;
  readonly headings: readonly string[];
}

const known = new Map<SapTable, readonly FoldedColumn[]>();

/** Headers are compared again and again, with every line that could be one. */
function foldedColumns(table: SapTable): readonly FoldedColumn[] {
  let columns = known.get(table);
  if (!columns) {
    columns = table.columns.map(({ name, headings }) => ({
      name,
      technical: folded(name),
      headings: headings.map(folded),
    }));
    known.set(table, columns);
  }
  return columns;
}

/** Without regard to case, blanks, points and hyphens. */
function folded(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s.:_-]+/g, '');
}
