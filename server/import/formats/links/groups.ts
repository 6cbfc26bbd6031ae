import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { StoredIdentity } from '../../../graph/import-port.ts';
import type { IdentityKind } from '../../../domain/vocabulary.ts';
import type { Place } from '../format.ts';

/** An identity that has a key, such as an e-mail address. */
export interface Member {
  readonly id: string;
  readonly source: string;
  readonly kind: IdentityKind;
}

/** Identities with the same key. */
export interface Group {
  readonly key: string;
  /** The first row that gave the key; absent where an identity's own property did. */
  readonly at: Place | undefined;
  readonly members: readonly Member[];
}

/** Members of a group that are shown and looked at; with more of them the key is nobody's own. */
const MOST_MEMBERS = 20;

/** All stored identities and their keys, in a temporary database, so that memory stays flat however many there are. */
export class Groups {
  readonly #database = new DatabaseSync('');
  readonly #addIdentity: StatementSync;
  readonly #addKey: StatementSync;

  constructor() {
    this.#database.exec(`PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
      CREATE TABLE identity (id TEXT PRIMARY KEY, source TEXT, kind TEXT) WITHOUT ROWID;
      CREATE TABLE key (rule INT, key TEXT, id TEXT, file TEXT, line INT, PRIMARY KEY (rule, key, id)) WITHOUT ROWID;
      BEGIN`);
    this.#addIdentity = this.#database.prepare('INSERT OR IGNORE INTO identity VALUES (?, ?, ?)');
    this.#addKey = this.#database.prepare('INSERT OR IGNORE INTO key VALUES (?, ?, ?, ?, ?)');
  }

  addIdentity({ id, source, kind }: StoredIdentity): void {
    this.#addIdentity.run(id, source, kind);
  }

  has(id: string): boolean {
    return this.#database.prepare('SELECT 1 FROM identity WHERE id = ?').get(id) !== undefined;
  }

  /** @param rule any number that tells one way of linking from the others */
  addKey(rule: number, key: string, id: string, at?: { file: string; row: number }): void {
    this.#addKey.run(rule, key, id, at?.file ?? null, at?.row ?? null);
  }

  /** The groups of two and more by one rule, by key. */
  *of(rule: number): Generator<Group> {
    const groups = this.#database
      .prepare(
        'SELECT key, min(file) AS file, min(line) AS line FROM key WHERE rule = ? GROUP BY key HAVING count(*) > 1 ORDER BY key',
      )
      .iterate(rule) as IterableIterator<{ key: string; file: string | null; line: number | null }>;
    const members = this.#database.prepare(
      'SELECT i.id, i.source, i.kind FROM key k JOIN identity i USING (id) WHERE k.rule = ? AND k.key = ? ORDER BY i.id LIMIT ?',
    );
    for (const { key, file, line } of groups)
      yield {
        key,
        at: file === null || line === null ? undefined : { file, row: line },
        members: members.all(rule, key, MOST_MEMBERS + 1) as unknown as Member[],
      };
  }

  close(): void {
    this.#database.close();
  }
}

/** Whose own accounts the members are: from whom to which; or why that cannot be told. */
export function linksOf(
  { members }: Group,
  several: boolean,
):
  | { readonly links: readonly (readonly [from: string, to: string])[]; readonly without: readonly Member[] }
  | string {
  if (members.length > MOST_MEMBERS) return `more than ${MOST_MEMBERS} identities have it`;
  const own = members.filter(({ kind }) => kind === 'PERSON' || kind === 'USER_ACCOUNT');
  const without = members.filter((member) => !own.includes(member));
  const persons = own.filter(({ kind }) => kind === 'PERSON');
  const accounts = own.filter(({ kind }) => kind === 'USER_ACCOUNT');
  if (persons.length > 1) return 'several persons have it';
  const sources = accounts.map(({ source }) => source);
  if (!several && new Set(sources).size < sources.length) return 'several accounts in one source have it';
  const links = persons.length === 1 ? pairs(persons, accounts) : pairs(accounts, accounts);
  return { links, without };
}

function pairs(from: readonly Member[], to: readonly Member[]): [string, string][] {
  return from.flatMap((one) =>
    to.filter((other) => other !== one).map((other): [string, string] => [one.id, other.id]),
  );
}
