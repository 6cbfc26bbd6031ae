import { readDelimited, shapeText, sniffDelimited, type DelimitedShape } from '../delimited.ts';
import type { Sink, SourceFile } from '../format.ts';
import type { Groups } from './groups.ts';
import { foldedEmail } from './rules.ts';

/** Ways of linking that a table gives, beside the rules of `links.yaml`. */
export const TABLE_RULES = { 'employee number': -1, 'e-mail': -2 } as const;

const EXPLICIT = ['person', 'account'];
const KEYS = { employee_number: 'employee number', email: 'e-mail' } as const;
/** Access columns of the bundle that a link may carry. */
const CARRIED = ['valid_from', 'valid_to', 'granted_by', 'granted_at', 'ticket'] as const;

/** Whether this is the header of a table of links: person and account, or identity and what it is known by. */
export function isLinksHeader(cells: readonly string[]): boolean {
  const has = (name: string): boolean => cells.includes(name);
  return EXPLICIT.every(has) || (has('identity') && Object.keys(KEYS).some(has));
}

/** Reads one table: explicit links as rows, and what identities are known by as keys. @returns whether it is such a table */
export async function readLinksTable(
  file: SourceFile,
  encoding: string | undefined,
  groups: Groups,
  sink: Sink,
  onBytes: (bytes: number) => void,
): Promise<boolean> {
  const shape = await sniffDelimited(file, { encoding, isHeader: isLinksHeader });
  if (!shape) return false;
  sink.notice(`${file.name}: ${shapeText(shape)}`);
  const isExplicit = EXPLICIT.every((name) => shape.columns.includes(name));
  const known = isExplicit ? [...EXPLICIT, 'rationale', ...CARRIED] : ['identity', ...Object.keys(KEYS)];
  for (const column of shape.columns)
    if (!known.includes(column))
      sink.notUnderstood(`column ${JSON.stringify(column)} of ${file.name}`, {
        file: file.name,
        row: shape.headerLine,
      });
  await readDelimited(
    file,
    shape,
    { encoding, trim: true },
    ({ line, cells, fault }) => {
      const cell = (name: string): string => cells[shape.columns.indexOf(name)] ?? '';
      sink.record(isExplicit ? 'link' : 'key', { file: file.name, row: line });
      if (fault !== undefined) sink.reject(fault);
      else if (isExplicit) giveLink(cell, shape, sink);
      else addKeys(cell, { file: file.name, row: line }, groups, sink);
    },
    onBytes,
  );
  return true;
}

function giveLink(cell: (name: string) => string, shape: DelimitedShape, sink: Sink): void {
  const carried = CARRIED.filter((name) => shape.columns.includes(name));
  sink.row('can_act_as.csv', {
    identity: cell('person'),
    target: cell('account'),
    via: 'OWN_ACCOUNT',
    rationale: cell('rationale') || 'Linked by an explicit table',
    ...Object.fromEntries(carried.map((name) => [name, cell(name)])),
  });
}

function addKeys(
  cell: (name: string) => string,
  at: { file: string; row: number },
  groups: Groups,
  sink: Sink,
): void {
  const identity = cell('identity');
  if (identity === '') return sink.reject('a required cell is empty', 'identity');
  if (!groups.has(identity)) return sink.reject('no source has this identity', 'identity', identity);
  for (const [column, name] of Object.entries(KEYS)) {
    const key = column === 'email' ? foldedEmail(cell(column)) : cell(column);
    if (key) groups.addKey(TABLE_RULES[name], key, identity, at);
  }
}
