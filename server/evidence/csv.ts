/** What a cell may hold; nothing is an empty cell. Lists are joined by `;`, as in a bundle. */
export type Cell = string | number | boolean | null | readonly string[];

/** What a spreadsheet would take for a formula, from whatever alphabet, also after a line break within the cell. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * One cell after RFC 4180. Text that a spreadsheet would take for a formula gets an apostrophe in front and quotes around it,
 * so that opening the evidence runs nothing that somebody wrote into a rationale; numbers stay numbers.
 */
export function csvCell(value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const text = typeof value === 'string' ? value : value.join(';');
  if (FORMULA.test(text)) return quoted(`'${text}`);
  return /[",\r\n]/.test(text) ? quoted(text) : text;
}

/** One row with its line end. */
export function csvRow(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
