import { UNLIMITED } from '../../server/domain/amount.ts';
import { FIRST_DAY, LAST_DAY, parseDay } from '../../server/domain/day.ts';
import { keysOf, type AccessTable, type EdgeTable, type NodeTable } from '../../server/domain/recorded.ts';
import { ACT_AS_VIAS } from '../../server/domain/vocabulary.ts';
import { lives, type Life } from './recorded-lives.ts';
import type { AccessColumns, World } from './world.ts';

/** Nodes of one label: `rows[i]` is what row `i` of the table says of its node. */
export interface Nodes<T> {
  readonly number: ReadonlyMap<string, number>;
  readonly rows: readonly T[];
  readonly table: NodeTable;
}

/** Edges of one type: `rows[i]` is row `i` of the table. */
export interface Edges<T> {
  readonly rows: readonly T[];
  readonly table: EdgeTable;
}

export interface Named {
  readonly id: string;
}

/** Turns the rows of successive worlds into columns with recorded time. */
export class Recorder {
  readonly scopeSets: string[][] = [[]];
  readonly #worlds: readonly World[];
  readonly #first: number;

  constructor(worlds: readonly World[], first: number) {
    this.#worlds = worlds;
    this.#first = first;
  }

  /** Nodes of one label; `lastUsedAt` alone makes no new version. */
  nodes<T extends Named>(rows: (world: World) => readonly T[]): Nodes<T> {
    const recorded = lives(
      this.#worlds.map(rows),
      this.#first,
      (row) => row.id,
      (row) => text({ ...row, lastUsedAt: undefined }),
    );
    const ids = [...new Set(recorded.map((life) => life.row.id))];
    const number = new Map(ids.map((id, i) => [id, i]));
    const node = Int32Array.from(recorded, (life) => number.get(life.row.id)!);
    return { number, rows: recorded.map((life) => life.row), table: { ids, node, ...times(recorded) } };
  }

  /** Edges that lead from the node named in one column to the node named in another. */
  edges<T extends object>(
    type: string,
    rows: (world: World) => readonly T[],
    [from, fromNodes]: readonly [keyof T, Nodes<Named>],
    [to, toNodes]: readonly [keyof T, Nodes<Named>],
  ): Edges<T> {
    const key = (row: T): string => edgeKey(type, row);
    const recorded = lives(this.#worlds.map(rows), this.#first, key, () => '');
    const end = (column: keyof T, nodes: Nodes<Named>): Int32Array =>
      Int32Array.from(recorded, (life) => nodes.number.get(life.row[column] as string)!);
    const table = {
      from: end(from, fromNodes),
      to: end(to, toNodes),
      ...times(recorded),
      key: keysOf(recorded.map((life) => key(life.row))),
    };
    return { rows: recorded.map((life) => life.row), table };
  }

  /** The columns that every access edge has. */
  access<T extends AccessColumns>({ rows, table }: Edges<T>): AccessTable {
    const via = (row: T): number =>
      'via' in row ? ACT_AS_VIAS.findIndex((candidate) => candidate === row.via) : 0;
    return {
      ...table,
      validFrom: Int32Array.from(rows, (row) => day(row.validFrom, FIRST_DAY)),
      validTo: Int32Array.from(rows, (row) => day(row.validTo, LAST_DAY)),
      jit: Uint8Array.from(rows, (row) => (row.activation === 'JIT' ? 1 : 0)),
      scope: Int32Array.from(rows, (row) => this.#scopeSet(row.scope ?? [])),
      limit: Float64Array.from(rows, (row) => cents(row.limit, UNLIMITED)),
      via: Uint8Array.from(rows, via),
    };
  }

  #scopeSet(values: readonly string[]): number {
    const set = [...new Set(values)].sort();
    const known = this.scopeSets.findIndex((other) => text(other) === text(set));
    return known >= 0 ? known : this.scopeSets.push(set) - 1;
  }
}

/** `YYYY-MM-DD` → days. */
export function day(date: string | undefined, open: number): number {
  return date === undefined ? open : parseDay(date)!;
}

/** Currency units → cents; `Math.round`, because 0.29 * 100 is 28.999999999999996. */
export function cents(amount: number | undefined, absent: number): number {
  return amount === undefined ? absent : Math.round(amount * 100);
}

/** `TYPE:` and all columns but `lastUsedAt`, so that the key is that of the same row in the next snapshot. */
export function edgeKey(type: string, row: object): string {
  const { lastUsedAt: _, scope, activation, ...others } = row as AccessColumns;
  const set = scope && scope.length > 0 ? { scope: [...new Set(scope)].sort() } : {};
  return `${type}:${text({ ...others, ...set, ...(activation === 'JIT' ? { activation } : {}) })}`;
}

/** JSON with sorted names, so that equal rows have equal texts. */
function text(value: object): string {
  return JSON.stringify(value, Array.isArray(value) ? undefined : Object.keys(value).sort());
}

function times(recorded: readonly Life<unknown>[]): { since: Int32Array; until: Int32Array } {
  return {
    since: Int32Array.from(recorded, (life) => life.since),
    until: Int32Array.from(recorded, (life) => life.until),
  };
}
