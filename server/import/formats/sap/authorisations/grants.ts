import { Authorisation, type AuthorisationValue, type NeedWithTargets } from './authorisation.ts';
import { neededByActions } from '../rules/definitions.ts';
import type { Need } from '../rules/need.ts';
import { levelsOf, scopeOf } from './organisations.ts';
import { holderId, needId, placeOf, profileHolder, roleHolder, type Reading } from '../reading.ts';
import { MENU } from './menu.ts';
import { mentionProfile, mentionRole } from '../roles.ts';
import { isVariable } from './values.ts';

interface StoredValue extends AuthorisationValue {
  readonly holder: string;
  readonly auth: string;
}

export interface Asked {
  /** By object: what actions need. */
  readonly needs: ReadonlyMap<string, readonly Need[]>;
  /** By object: what stand-ins need, also those without a placeholder. */
  readonly standIns: ReadonlyMap<string, readonly NeedWithTargets[]>;
}

/** What is asked of authorisations, by object. */
export function askedOf(reading: Reading, users: readonly string[], destinations: readonly string[]): Asked {
  const byObject = <T>(list: readonly T[], object: (one: T) => string): Map<string, T[]> => {
    const map = new Map<string, T[]>();
    for (const one of list) map.set(object(one), [...(map.get(object(one)) ?? []), one]);
    return map;
  };
  const { jobSteps, rfcDestinations } = reading.rules;
  const withTargets = (
    needs: readonly Need[],
    placeholder: string,
    targets: readonly string[],
  ): NeedWithTargets[] => [
    ...new Map(needs.map((need) => [need.key, { need, placeholder, targets }])).values(),
  ];
  const standIns = [
    ...withTargets(jobSteps.flat(), '{user}', users),
    ...withTargets(rfcDestinations.flat(), '{destination}', destinations),
  ];
  const needs = [...neededByActions(reading).values()];
  return {
    needs: byObject(needs, ({ object }) => object),
    standIns: byObject(standIns, ({ need }) => need.object),
  };
}

/**
 * Finds which role and profile grants what, one authorisation after the other: values of one authorisation must all
 * hold together, several authorisations stand beside each other, each with its own company codes.
 */
export function stageGrants(reading: Reading, asked: Asked): void {
  const values = reading.stage.iterate<StoredValue>(
    'SELECT * FROM value ORDER BY holder, object, auth, file, line',
  );
  let first: StoredValue | undefined;
  let authorisation: Authorisation | undefined;
  for (const value of values) {
    const isNext =
      !first || first.holder !== value.holder || first.object !== value.object || first.auth !== value.auth;
    if (isNext) {
      if (first && authorisation) stageAuthorisation(reading, asked, first, authorisation);
      first = value;
      authorisation = new Authorisation(
        reading.rules.scope,
        asked.needs.get(value.object) ?? [],
        asked.standIns.get(value.object) ?? [],
      );
    }
    for (const resolved of resolve(reading, value, authorisation!)) authorisation!.add(resolved);
  }
  if (first && authorisation) stageAuthorisation(reading, asked, first, authorisation);
}

/** A variable stands for the values of the role's organisational level. */
function resolve(reading: Reading, value: StoredValue, authorisation: Authorisation): StoredValue[] {
  if (!isVariable(value) || !value.holder.startsWith('role:')) return [value];
  const levels = levelsOf(reading, value.holder.slice('role:'.length), value.low);
  if (levels === null) {
    authorisation.faults.add(
      `organisational level ${value.low.slice(0, 20)} without AGR_1252: taken for everywhere`,
    );
    return [{ ...value, low: '*', high: '' }];
  }
  if (levels.length === 0) return [{ ...value, low: '', high: '' }];
  return levels.map((level) => ({ ...value, ...level }));
}

function stageAuthorisation(
  reading: Reading,
  { needs, standIns }: Asked,
  first: StoredValue,
  authorisation: Authorisation,
): void {
  const { stage, sink } = reading;
  const { holder, object } = first;
  const at = placeOf(reading, first);
  for (const fault of authorisation.faults) sink.notUnderstood(fault, at);
  const granted = authorisation.granted(first);
  if (granted.length === 0) return;
  for (const field of authorisation.restricted)
    sink.notUnderstood(`restriction of ${object} by ${field}: not compared`, at);
  const { cell, remarks } = scopeOf(reading, object, authorisation.where);
  for (const remark of remarks) sink.notUnderstood(remark, at);
  if (cell === undefined) return;
  const isAction = new Set((needs.get(object) ?? []).map(({ key }) => key));
  const isStandIn = new Set((standIns.get(object) ?? []).map(({ need }) => need.key));
  const told = new Set<string>();
  for (const { need, at: row, missing, targets } of granted) {
    for (const field of missing)
      sink.notUnderstood(
        `authorisation for ${object} without ${field}: taken for any value`,
        placeOf(reading, row),
      );
    if (isStandIn.has(need.key)) {
      for (const target of targets)
        stage.run('INSERT OR IGNORE INTO met VALUES (?, ?, ?)', holder, need.key, target);
    }
    if (!isAction.has(need.key) || told.has(need.key)) continue;
    told.add(need.key);
    stage.run('INSERT INTO granted VALUES (?, ?, ?, ?, ?)', row.file, row.line, holder, need.key, cell);
  }
}

/** A row with what it grants. */
interface GrantingRow {
  readonly file: number;
  readonly line: number;
  readonly holder: string | null;
  readonly need: string;
  readonly scope: string;
}

const GRANTING = 'SELECT v.file, v.line, g.holder, g.need, g.scope FROM';
const GRANTS = 'LEFT JOIN granted g ON g.file = v.file AND g.line = v.line';
const OF_ROLES = `${GRANTING} value v ${GRANTS} WHERE v.holder LIKE 'role:%' AND v.auth <> '${MENU}' ORDER BY v.file, v.line, g.rowid`;
const OF_PROFILES = `${GRANTING} (SELECT at_file AS file, at_line AS line FROM UST12) v ${GRANTS} ORDER BY v.file, v.line, g.rowid`;

/** Tells the rows of authorisation values, each with what it grants: the row is the grant's evidence. */
export function tellGrants(reading: Reading): void {
  for (const [kind, sql] of [
    ['authorisation value', OF_ROLES],
    ['authorisation value of a profile', OF_PROFILES],
  ]) {
    let last: GrantingRow | undefined;
    for (const row of reading.stage.iterate<GrantingRow>(sql)) {
      if (row.file !== last?.file || row.line !== last.line) reading.sink.record(kind, placeOf(reading, row));
      last = row;
      if (row.holder !== null) tellGrant(reading, { ...row, holder: row.holder });
    }
  }
}

/** Tells a grant in the present record. */
export function tellGrant(
  reading: Reading,
  { holder, need, scope }: { readonly holder: string; readonly need: string; readonly scope: string },
): void {
  mentionHolder(reading, holder);
  reading.sink.row('grants.csv', {
    role: holderId(reading, holder),
    permission: needId(reading, need),
    scope,
  });
}

function mentionHolder(reading: Reading, holder: string): void {
  const name = holder.slice(holder.indexOf(':') + 1);
  if (holder === roleHolder(name)) mentionRole(reading, name);
  else if (holder === profileHolder(name)) mentionProfile(reading, name);
}
