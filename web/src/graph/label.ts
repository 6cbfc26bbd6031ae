const BREAKS = /(?<=[\s:_./-])/;

/**
 * Breaks a name into at most `lines` lines of at most `width` characters, at spaces and the marks that ids use;
 * what does not fit ends in an ellipsis. The full name is in the panel beside the picture.
 */
export function fitLabel(name: string, width: number, lines: number): string {
  const rows: string[] = [];
  let row = '';
  for (const part of name.split(BREAKS).flatMap((each) => chunks(each, width))) {
    if ((row + part).trimEnd().length > width && row !== '') {
      rows.push(row.trimEnd());
      row = part.trimStart();
    } else row += part;
  }
  rows.push(row.trimEnd());
  if (rows.length <= lines) return rows.join('\n');
  const last = (rows[lines - 1] ?? '').slice(0, width - 1);
  return [...rows.slice(0, lines - 1), `${last}…`].join('\n');
}

function chunks(text: string, size: number): string[] {
  const parts: string[] = [];
  for (let i = 0; i < text.length; i += size) parts.push(text.slice(i, i + size));
  return parts;
}
