import { readFileSync } from 'node:fs';
import type { BitWords } from './bit-words.ts';
import type { Formulation, Question, Rows } from './peer.ts';
import type { Relations, TableName } from './relations.ts';

/** What a system does with SQL: statements one after the other, the last one answered with rows. */
export type RunScript = (statements: readonly string[]) => Promise<Rows>;

/** One way of asking in SQL, whatever the system. */
export interface Script {
  readonly name: string;
  readonly question: Question;
  readonly statements: readonly string[];
}

/** The statements of `bench/sql/NAME.sql`, each without its comments. */
export function statementsOf(name: string): string[] {
  const text = readFileSync(new URL(`../sql/${name}.sql`, import.meta.url), 'utf8').replace(
    /^\s*--.*\n/gm,
    '',
  );
  return text
    .split(';')
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');
}

const joins = statementsOf('pairs-joins');

/** The question `pairs` in rows: these every system with SQL can be asked. */
export const ROW_SCRIPTS: readonly Script[] = [
  { name: 'joins and counting, a table per definition', question: 'pairs', statements: joins },
  {
    name: 'joins and counting, one statement',
    question: 'pairs',
    statements: statementsOf('pairs-one-statement'),
  },
];

export function bitScript({ ask }: BitWords): Script {
  return { name: 'words of bits', question: 'pairs', statements: ask };
}

/** The question `tops`, asked of those whom the fastest way of asking `pairs` leaves. */
export function topsScript(before: Script): Script {
  const pairs = before.statements;
  const last = pairs.length - 1;
  return {
    name: `${before.name}; then joins with places and limits`,
    question: 'tops',
    statements: [
      ...pairs.slice(0, last),
      `CREATE TEMP TABLE completes AS ${pairs[last]}`,
      ...statementsOf('tops-joins'),
    ],
  };
}

/** Above so many identities a row store takes minutes for the question `tops`, and would say again what it says below. */
const ROW_STORE_IDENTITIES = 20_000;

/** The question `tops` for systems that store rows. */
export function topsAtMost({ identities }: Relations, before: Script): Script[] {
  return identities <= ROW_STORE_IDENTITIES ? [topsScript(before)] : [];
}

/** The tables that a script makes: taken away after it, outside of what is measured. */
export function temporaryTables(statements: readonly string[]): string[] {
  return statements.flatMap((statement) => /^CREATE TEMP TABLE (\w+)/.exec(statement)?.[1] ?? []);
}

/** Looks at each table after it was made, for the plans of those that follow. */
export function withStatistics(statements: readonly string[]): string[] {
  return statements.flatMap((statement) => [
    statement,
    ...temporaryTables([statement]).map((name) => `ANALYZE ${name}`),
  ]);
}

export function formulationOf({ name, question, statements }: Script, run: RunScript): Formulation {
  return { name, question, ask: () => run(statements) };
}

/** `CREATE TABLE` of a relation: bits of places and amounts need 64 bits, everything else 32. */
export function tableOf(name: TableName, { tables }: Relations): string {
  const columns = tables[name].names.map(
    (column) => `${column} ${['places', 'top', 'bit'].includes(column) ? 'BIGINT' : 'INTEGER'}`,
  );
  return `CREATE TABLE ${name}(${columns.join(', ')})`;
}

export function tableNames({ tables }: Relations): TableName[] {
  return Object.keys(tables) as TableName[];
}
