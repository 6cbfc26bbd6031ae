import { parseDay } from '../../../../domain/day.ts';

/**
 * The formats in which a user's lists show dates: DD.MM.YYYY, MM/DD/YYYY, MM-DD-YYYY, YYYY.MM.DD, YYYY/MM/DD,
 * YYYY-MM-DD, and YYYYMMDD as the database has them. Each is told from the others by its separator and the place of the
 * year, so none has to be guessed.
 */
const FORMATS: readonly (readonly [pattern: RegExp, order: readonly [number, number, number]])[] = [
  [/^(\d{4})(\d{2})(\d{2})$/, [1, 2, 3]],
  [/^(\d{1,2})\.(\d{1,2})\.(\d{4})$/, [3, 2, 1]],
  [/^(\d{1,2})\/(\d{1,2})\/(\d{4})$/, [3, 1, 2]],
  [/^(\d{1,2})-(\d{1,2})-(\d{4})$/, [3, 1, 2]],
  [/^(\d{4})[./-](\d{1,2})[./-](\d{1,2})$/, [1, 2, 3]],
];

/** The initial value, and the one that stands for no end. */
const OPEN = new Set(['0000-00-00', '9999-12-31']);

/**
 * A date as the system writes it, as `YYYY-MM-DD`.
 * @returns '' where it is open (empty, `00000000`, `99991231`), undefined where it is no date
 */
export function sapDate(text: string): string | undefined {
  if (text === '') return '';
  for (const [pattern, [year, month, day]] of FORMATS) {
    const match = pattern.exec(text);
    if (!match) continue;
    const date = `${match[year]}-${match[month].padStart(2, '0')}-${match[day].padStart(2, '0')}`;
    if (OPEN.has(date)) return '';
    return parseDay(date) === undefined ? undefined : date;
  }
  return undefined;
}
