import type { Party } from '../../domain/exception.ts';
import type { Connection } from './connection.ts';
import { statement } from './statement.ts';

const PARTIES = statement('exception-parties');

interface Row {
  readonly id: string;
  readonly kind: string;
  readonly status: string;
  readonly holders: readonly string[];
  readonly owners: readonly string[];
}

/** Identities that are recorded now, with the people behind them: hop by hop, so that circles cost what their edges cost. */
export async function readParties(
  connection: Connection,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Party>> {
  const rows = new Map<string, Row>();
  for (let next = [...new Set(ids)]; next.length > 0;) {
    const found = await connection.rows<Row>(PARTIES, { ids: next });
    for (const row of found) rows.set(row.id, row);
    next = [...new Set(found.flatMap(({ holders }) => holders))].filter((id) => !rows.has(id));
  }
  const asked = [...new Set(ids)].flatMap((id) => rows.get(id) ?? []);
  return new Map(asked.map((row) => [row.id, partyOf(row, rows)]));
}

function partyOf(row: Row, rows: ReadonlyMap<string, Row>): Party {
  const reached = new Set([row.id]);
  for (const id of reached) for (const holder of rows.get(id)?.holders ?? []) reached.add(holder);
  const people = [...reached]
    .flatMap((id) => rows.get(id) ?? [])
    .filter(({ kind }) => kind === 'PERSON')
    .map(({ id, status }) => ({ id, status }));
  const { id, kind, status, owners } = row;
  return { id, kind, status, people, owners };
}
