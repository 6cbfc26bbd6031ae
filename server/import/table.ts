/** A table of text: numbers to the right, all else to the left, two spaces between. */
export function formatTable(
  header: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  const cells = [header, ...rows].map((row) => row.map(String));
  const widths = header.map((_, column) => Math.max(...cells.map((row) => row[column].length)));
  const isNumber = header.map((_, column) => rows.every((row) => typeof row[column] === 'number'));
  return cells
    .map((row) =>
      row
        .map((cell, column) =>
          isNumber[column] ? cell.padStart(widths[column]) : cell.padEnd(widths[column]),
        )
        .join('  '),
    )
    .map((line) => line.trimEnd())
    .join('\n');
}
