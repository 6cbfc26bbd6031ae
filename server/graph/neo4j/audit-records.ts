import neo4j from 'neo4j-driver';
import type { AuditAction } from '../../domain/audit.ts';
import type { Json } from '../../domain/canonical-json.ts';
import type { RunInTransaction } from './audit-append.ts';
import { statement } from './statement.ts';

const RECORDS = statement('audit-records');

/** Rows in one entry: a long list of decisions is many entries. */
const TOGETHER = 1_000;

/** What one entry keeps of the rows about reviews that a snapshot opened and closed. */
export interface RecordedRows {
  readonly kind: string;
  /** All properties but `until`. */
  readonly opened: readonly Json[];
  /** Key and `since` of each. */
  readonly closed: readonly Json[];
}

/** What a snapshot opened and closed of rows about reviews, as its transaction sees it, in portions of one kind. */
export async function recordedRows(run: RunInTransaction, sequence: number): Promise<RecordedRows[]> {
  const found = (await run(RECORDS, { sequence: neo4j.int(sequence) })).map(
    (row) => row.toObject() as { kind: string; opened: Record<string, Json>[]; closed: Json[] },
  );
  return found.flatMap(({ kind, opened, closed }) => portions(kind, opened.map(withoutUntil), closed));
}

export function actionOf({ kind }: RecordedRows): AuditAction {
  if (kind === 'Decision') return 'DECISIONS_IMPORTED';
  return kind === 'Exception' ? 'EXCEPTIONS_IMPORTED' : 'REVIEW_RECORDS_IMPORTED';
}

/** The row as it was written: a later snapshot that closes it sets `until`, and nothing else. */
export function withoutUntil({ until: _until, ...row }: Readonly<Record<string, Json>>): Json {
  return row;
}

function portions(kind: string, opened: readonly Json[], closed: readonly Json[]): RecordedRows[] {
  const rows: RecordedRows[] = [];
  for (let at = 0; at < Math.max(opened.length, closed.length); at += TOGETHER) {
    const part = (list: readonly Json[]): readonly Json[] => list.slice(at, at + TOGETHER);
    rows.push({ kind, opened: part(opened), closed: part(closed) });
  }
  return rows;
}
