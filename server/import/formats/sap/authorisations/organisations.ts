import type { Where } from './authorisation.ts';
import type { Reading } from '../reading.ts';
import { covers, extentOf, type ValueRange } from './values.ts';

/**
 * Collects the organisations that the extract names: those of T001, and those that some authorisation, organisational
 * level or tolerance group names one by one. Ranges and patterns are resolved against them.
 */
export function collectOrganisations({ stage, rules }: Reading): void {
  const insert = 'INSERT OR IGNORE INTO organisation';
  const isOne =
    "low <> '' AND coalesce(high, '') = '' AND low NOT LIKE '%*%' AND low NOT LIKE '$%' AND low NOT LIKE '''%'";
  stage.run(`${insert} SELECT low FROM value WHERE field = ? AND ${isOne}`, rules.scope);
  stage.run(`${insert} SELECT low FROM AGR_1252 WHERE VARBL = ? AND ${isOne}`, `$${rules.scope}`);
  if (rules.scope !== 'BUKRS') return;
  stage.run(`${insert} SELECT BUKRS FROM T001`);
  stage.run(`${insert} SELECT BUKRS FROM T043T WHERE BUKRS <> ''`);
}

/** What a scope cell can hold, and what stands for no place. */
const UNFIT = /^any$|[;\s]/;

export interface Scope {
  /** The cell of the bundle: empty is everywhere. Undefined: nowhere. */
  readonly cell: string | undefined;
  readonly remarks: readonly string[];
}

/** Where an authorisation holds, as the bundle says it. */
export function scopeOf({ stage, rules }: Reading, object: string, where: Where): Scope {
  const remarks: string[] = [];
  if (!where.isSaid) {
    const hasField = rules.objects.get(object)?.fields.includes(rules.scope);
    if (hasField) remarks.push(`authorisation for ${object} without ${rules.scope}: taken for everywhere`);
    return { cell: '', remarks };
  }
  if (where.isEverywhere) return { cell: '', remarks };
  const values = new Set(where.values);
  for (const range of where.ranges.values()) {
    const known = knownIn(
      stage.iterate<{ value: string }>('SELECT value FROM organisation WHERE value >= ?', lowest(range)),
      range,
    );
    if (known.length === 0) {
      const ends = [range.low, range.high].filter((end) => end !== '' && !end.includes('*'));
      if (ends.length < 2) {
        remarks.push(`pattern of ${rules.scope} that no known value fits: taken for everywhere`);
        return { cell: '', remarks };
      }
      known.push(...ends);
    }
    for (const value of known) values.add(value);
    remarks.push(`range or pattern of ${rules.scope}: taken for the values of it that the extract names`);
  }
  const fit = [...values].filter((value) => !UNFIT.test(value));
  if (fit.length < values.size) remarks.push(`value of ${rules.scope} that is no key: left out`);
  if (fit.length === 0) remarks.push(`authorisation with an empty ${rules.scope}: holds nowhere`);
  return { cell: fit.length === 0 ? undefined : fit.sort().join(';'), remarks };
}

function lowest({ low }: ValueRange): string {
  const star = low.indexOf('*');
  return star === -1 ? low : low.slice(0, star);
}

function knownIn(candidates: Iterable<{ value: string }>, range: ValueRange): string[] {
  const known: string[] = [];
  for (const { value } of candidates) if (covers(range, value)) known.push(value);
  return known;
}

/** Values that AGR_1252 has for a variable of a role; null where the extract has no organisational levels at all. */
export function levelsOf({ stage }: Reading, role: string, variable: string): ValueRange[] | null {
  if (!stage.has('AGR_1252')) return null;
  const rows = stage.all<{ low: string | null; high: string | null }>(
    'SELECT LOW AS low, HIGH AS high FROM AGR_1252 WHERE AGR_NAME = ? AND VARBL = ?',
    role,
    variable,
  );
  return rows
    .map(({ low, high }) => ({ low: low ?? '', high: high ?? '' }))
    .filter((range) => extentOf(range).kind !== 'nowhere');
}
