import { UNLIMITED } from '../../domain/amount.ts';
import { FIRST_DAY, LAST_DAY } from '../../domain/day.ts';
import { STILL_RECORDED } from '../../domain/point.ts';
import type { AccessTable, EdgeTable, NextTable, SeparationTable } from '../../domain/recorded.ts';
import { ACT_AS_VIAS, CONTROL_MODES, type EdgeKind } from '../../domain/vocabulary.ts';
import { dayOf, placeIn } from './cell.ts';
import { float64, int32, uint8 } from './growable.ts';
import { HashedKeys } from './hashed-keys.ts';
import type { ScopeSets } from './scope-sets.ts';

/** What every edge has: its key and recorded time. `until` is null while it is recorded. */
export interface RecordedTime {
  readonly key: string;
  readonly since: number;
  readonly until: number | null;
}

/** The columns of one table of edges, filled row by row; likewise below for edges that carry more. */
export class EdgeColumns {
  readonly #from = int32();
  readonly #to = int32();
  readonly #since = int32();
  readonly #until = int32();
  readonly #key: HashedKeys;

  constructor(kind: EdgeKind) {
    this.#key = new HashedKeys(kind);
  }

  push(from: number, to: number, key: string, since: number, until: number | null): void {
    this.#push(from, to, since, until);
    this.#key.push(key);
  }

  /** Adds an edge without its key: `stored` is its id in the database, by which the key can be read later. */
  pushWithoutKey(from: number, to: number, stored: number, since: number, until: number | null): void {
    this.#push(from, to, since, until);
    this.#key.pushMissing(stored);
  }

  get keys(): HashedKeys {
    return this.#key;
  }

  #push(from: number, to: number, since: number, until: number | null): void {
    this.#from.push(from);
    this.#to.push(to);
    this.#since.push(since);
    this.#until.push(until ?? STILL_RECORDED);
  }

  /** Ends rows that are still recorded, by key: since which snapshot they are gone. */
  close(ended: ReadonlyMap<string, number>): void {
    if (ended.size === 0) return;
    for (const row of this.#key.rowsOf(new Set(ended.keys()))) {
      const until = ended.get(this.#key.at(row));
      // One that went and came back has two rows with one key; the one that went stays as it is.
      if (until !== undefined && this.#until.at(row) === STILL_RECORDED && this.#since.at(row) < until)
        this.#until.set(row, until);
    }
  }

  done(): EdgeTable {
    return {
      from: this.#from.done(),
      to: this.#to.done(),
      since: this.#since.done(),
      until: this.#until.done(),
      key: this.#key,
    };
  }
}

/** What access edges have beside their ends and key, in the lists of `needed-has-role` and its like. */
export type AccessTerms = readonly [
  since: number,
  until: number | null,
  validFrom: string | null,
  validTo: string | null,
  activation: string | null,
  scope: readonly string[] | null,
  limitCents: number | null,
  via: string | null,
];

/** An access edge in the lists of `recorded-has-role` and its like: the other end's id, its key, then its properties. */
export type AccessRow = readonly [other: string, key: string, ...terms: AccessTerms];

export class AccessColumns {
  readonly #edges: EdgeColumns;
  readonly #scopes: ScopeSets;
  readonly #validFrom = int32();
  readonly #validTo = int32();
  readonly #jit = uint8();
  readonly #scope = int32();
  readonly #limit = float64();
  readonly #via = uint8();

  constructor(kind: EdgeKind, scopes: ScopeSets) {
    this.#edges = new EdgeColumns(kind);
    this.#scopes = scopes;
  }

  close(ended: ReadonlyMap<string, number>): void {
    this.#edges.close(ended);
  }

  push(from: number, to: number, row: AccessRow, until: number | null): void {
    const [, key, ...terms] = row;
    this.#edges.push(from, to, key, terms[0], until);
    this.#pushTerms(1, terms);
  }

  /** Adds edges that differ in nothing but their ends; `stored` are their ids in the database. */
  pushAlike(
    from: readonly number[],
    to: readonly number[],
    stored: readonly number[],
    terms: AccessTerms,
    until: number | null,
  ): void {
    for (let i = 0; i < from.length; i++)
      this.#edges.pushWithoutKey(from[i], to[i], stored[i], terms[0], until);
    this.#pushTerms(from.length, terms);
  }

  get keys(): HashedKeys {
    return this.#edges.keys;
  }

  #pushTerms(rows: number, terms: AccessTerms): void {
    const [, , validFrom, validTo, activation, scope, limitCents, via] = terms;
    this.#validFrom.pushAlike(dayOf(validFrom, FIRST_DAY), rows);
    this.#validTo.pushAlike(dayOf(validTo, LAST_DAY), rows);
    this.#jit.pushAlike(activation === 'JIT' ? 1 : 0, rows);
    this.#scope.pushAlike(this.#scopes.place(scope), rows);
    this.#limit.pushAlike(limitCents ?? UNLIMITED, rows);
    this.#via.pushAlike(via === null ? 0 : placeIn(ACT_AS_VIAS, via), rows);
  }

  done(): AccessTable {
    return {
      ...this.#edges.done(),
      validFrom: this.#validFrom.done(),
      validTo: this.#validTo.done(),
      jit: this.#jit.done(),
      scope: this.#scope.done(),
      limit: this.#limit.done(),
      via: this.#via.done(),
    };
  }
}

export class NextColumns {
  readonly #edges = new EdgeColumns('NEXT');
  readonly #above = float64();
  readonly #upTo = float64();

  close(ended: ReadonlyMap<string, number>): void {
    this.#edges.close(ended);
  }

  push(from: number, to: number, row: RecordedTime, above: number | null, upTo: number | null): void {
    this.#edges.push(from, to, row.key, row.since, row.until);
    this.#above.push(above ?? 0);
    this.#upTo.push(upTo ?? UNLIMITED);
  }

  done(): NextTable {
    return { ...this.#edges.done(), above: this.#above.done(), upTo: this.#upTo.done() };
  }
}

export class SeparationColumns {
  readonly #edges = new EdgeColumns('SEPARATED_FROM');
  readonly #mode = uint8();
  readonly #control: string[] = [];

  close(ended: ReadonlyMap<string, number>): void {
    this.#edges.close(ended);
  }

  push(from: number, to: number, row: RecordedTime, mode: string | null, control: string | null): void {
    this.#edges.push(from, to, row.key, row.since, row.until);
    this.#mode.push(placeIn(CONTROL_MODES, mode));
    this.#control.push(control ?? '');
  }

  done(): SeparationTable {
    return { ...this.#edges.done(), mode: this.#mode.done(), control: this.#control };
  }
}
