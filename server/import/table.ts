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

/** A titled list of at most so many lines, with how many there are; nothing where there are none. */
export function listed(title: string, lines: readonly string[], shown: number): string {
  if (lines.length === 0) return '';
  const more = lines.length > shown ? [`… and ${lines.length - shown} more (all of them: --json)`] : [];
  return [
    `${title} (${lines.length}):`,
    ...[...lines.slice(0, shown), ...more].map((line) => `  ${line}`),
  ].join('\n');
}
