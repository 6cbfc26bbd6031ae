import type { SourceHead } from '../../format.ts';
import { matchTable } from './table.ts';
import { TABLES } from './tables.ts';

const MOST_LINES = 100;
const DELIMITERS = [',', ';', '\t', '|'];

/** Tables whose columns nothing but this system has: one of them is enough to recognise it. */
const TELLING = new Set([
  'USR02',
  'AGR_USERS',
  'AGR_1251',
  'AGR_1252',
  'AGR_AGRS',
  'UST04',
  'UST12',
  'TBTCP',
  'RFCDES',
  'T043T',
]);

/** Looks for a header with the technical names of a table, or with its headings in English or German. */
export function recogniseTables(files: readonly SourceHead[]): string | null {
  for (const { name, head } of files) {
    for (const line of head.split('\n', MOST_LINES)) {
      for (const delimiter of DELIMITERS) {
        const cells = line.split(delimiter).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
        if (cells.length < 2) continue;
        const match = matchTable(TABLES, cells);
        if (match && TELLING.has(match.table.name) && isSure(cells, [...match.places], head))
          return `${name} has the columns of ${match.table.name} (${match.table.required.join(', ')})`;
      }
    }
  }
  return null;
}

/** What stands above a list that is saved to a file. */
const LIST_TITLE = /^\s*"?(Table:|Tabelle:|[\d./-]+\s.*(Dynamic List Display|Dynamische Listenausgabe))/m;

/** Two technical names tell enough; headings only below the title of a list: “User” and “Role” alone are anybody's. */
function isSure(
  cells: readonly string[],
  places: readonly (readonly [name: string, place: number])[],
  head: string,
): boolean {
  const technical = places.filter(([name, place]) => cells[place].toUpperCase() === name);
  return technical.length >= 2 || (places.length >= 3 && LIST_TITLE.test(head));
}
