import type { Relation, Relations } from './relations.ts';

/** Bits that a word has in SQL, whose integers have a sign and 64 bits. */
const WORD = 62;

/**
 * The question `pairs` in words of bits, for systems that have an aggregate `bit_or`: each needed permission and each
 * step is a bit, a set of them a few columns. The text follows from the definitions, as a prepared program would.
 */
export interface BitWords {
  /** Tables of constants, made once when the company is loaded. */
  readonly constants: readonly string[];
  /** The statements of the question; the last one selects (identity, workflow). */
  readonly ask: readonly string[];
}

export function bitWords({ tables }: Relations): BitWords {
  const permissions = numbered(tables.enables.columns[0]);
  const steps = numbered(tables.route_step.columns[1]);
  const held = columns('w', permissions.size);
  const done = columns('s', steps.size);
  const list = (names: readonly string[]): string => names.join(', ');
  const union = (names: readonly string[]): string =>
    names.map((name) => `bit_or(${name}) AS ${name}`).join(', ');
  return {
    constants: [
      table(
        'permission_words',
        ['permission'],
        held,
        [...permissions].map(([id, bit]) => [[id], [bit]]),
      ),
      table('route_words', ['workflow'], done, routes(tables.route, tables.route_step, steps)),
    ],
    ask: [
      `CREATE TEMP TABLE own_words AS
       SELECT role, ${union(held)} FROM grants JOIN permission_words USING (permission) GROUP BY role`,
      `CREATE TEMP TABLE role_words AS
       WITH RECURSIVE leads(role, granting) AS (
         SELECT role, role FROM own_words
         UNION
         SELECT inherits.role, leads.granting FROM leads JOIN inherits ON inherits.parent = leads.role
       )
       SELECT leads.role, ${union(held)} FROM leads JOIN own_words ON own_words.role = leads.granting GROUP BY leads.role`,
      `CREATE TEMP TABLE identity_words AS
       SELECT identity, ${union(held)} FROM (
         SELECT identity, ${list(held)} FROM has_role JOIN role_words USING (role)
         UNION ALL
         SELECT identity, ${list(held)} FROM has_permission JOIN permission_words USING (permission)
       ) AS all_words GROUP BY identity`,
      `CREATE TEMP TABLE step_words AS
       SELECT * FROM (
         SELECT identity, ${stepExpressions(tables, permissions, steps, done)} FROM identity_words
       ) AS done WHERE ${done.map((name) => `${name} <> 0`).join(' OR ')}`,
      `CREATE TEMP TABLE somehow_words AS
       WITH RECURSIVE reaches(identity, account) AS (
         SELECT identity, account FROM act_as WHERE account IN (SELECT identity FROM step_words)
         UNION
         SELECT act_as.identity, reaches.account FROM reaches JOIN act_as ON act_as.account = reaches.identity
       )
       SELECT identity, ${union(done)} FROM (
         SELECT identity, ${list(done)} FROM step_words
         UNION ALL
         SELECT reaches.identity, ${list(done)} FROM reaches JOIN step_words ON step_words.identity = reaches.account
       ) AS all_words GROUP BY identity`,
      `SELECT DISTINCT identity, workflow FROM somehow_words JOIN route_words
       ON ${done.map((name) => `(somehow_words.${name} & route_words.${name}) = route_words.${name}`).join(' AND ')}`,
    ],
  };
}

/** Number → bit, in the order of first mention. */
function numbered(ids: ArrayLike<number>): Map<number, number> {
  const bits = new Map<number, number>();
  for (const id of Array.from(ids)) if (!bits.has(id)) bits.set(id, bits.size);
  return bits;
}

function columns(letter: string, bits: number): string[] {
  return Array.from({ length: Math.ceil(bits / WORD) }, (_, word) => `${letter}${word}`);
}

/** Bits as the values of so many words. */
function words(bits: readonly number[], count: number): bigint[] {
  const values = new Array<bigint>(count).fill(0n);
  for (const bit of bits) values[Math.floor(bit / WORD)] |= 1n << BigInt(bit % WORD);
  return values;
}

function table(
  name: string,
  ids: readonly string[],
  names: readonly string[],
  rows: readonly (readonly [readonly number[], readonly number[]])[],
): string {
  const values = rows.map(([id, bits]) => `(${[...id, ...words(bits, names.length)].join(', ')})`);
  const declared = [...ids.map((id) => `${id} INTEGER`), ...names.map((word) => `${word} BIGINT`)];
  return `CREATE TABLE ${name}(${declared.join(', ')}); INSERT INTO ${name} VALUES ${values.join(', ')}`;
}

function routes(
  route: Relation,
  members: Relation,
  steps: ReadonlyMap<number, number>,
): [number[], number[]][] {
  const [ids, workflows] = route.columns;
  return Array.from(ids, (id, row) => [
    [workflows[row]],
    valuesOf(members, id).map((step) => steps.get(step) ?? 0),
  ]);
}

/** For each word of steps the sum of the bits of those steps of which some action has all that it needs. */
function stepExpressions(
  { enables, step_action }: Relations['tables'],
  permissions: ReadonlyMap<number, number>,
  steps: ReadonlyMap<number, number>,
  done: readonly string[],
): string {
  const needs = Map.groupBy(rowsOf(enables), ([, action]) => action);
  const cases = done.map((): string[] => []);
  for (const [step, bit] of steps) {
    const actions = valuesOf(step_action, step).flatMap((action) => {
      const needed = needs.get(action)?.map(([permission]) => permissions.get(permission) ?? 0);
      return needed ? [masked(needed)] : [];
    });
    if (actions.length === 0) continue;
    cases[Math.floor(bit / WORD)].push(
      `CASE WHEN ${actions.join(' OR ')} THEN ${1n << BigInt(bit % WORD)} ELSE CAST(0 AS BIGINT) END`,
    );
  }
  return cases
    .map((parts, word) => `${parts.length > 0 ? parts.join(' + ') : 'CAST(0 AS BIGINT)'} AS ${done[word]}`)
    .join(',\n');
}

function masked(bits: readonly number[]): string {
  const parts = words(bits, Math.floor(Math.max(...bits) / WORD) + 1).flatMap((mask, word) =>
    mask === 0n ? [] : [`(w${word} & ${mask}) = ${mask}`],
  );
  return `(${parts.join(' AND ')})`;
}

function rowsOf({ columns: [a, b] }: Relation): [number, number][] {
  return Array.from(a, (value, row) => [value, b[row]]);
}

function valuesOf(relation: Relation, key: number): number[] {
  return rowsOf(relation).flatMap(([a, b]) => (a === key ? [b] : []));
}
