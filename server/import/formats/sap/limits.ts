import { decimalSignOf, plainAmount, type DecimalSign } from './layout/amounts.ts';
import { groupId, needId, placeOf, POSTING_AMOUNT, SYSTEM, type Reading } from './reading.ts';
import { mentionPostingAmount } from './rules/definitions.ts';
import type { StagedRow } from './stage.ts';
import { mentionUser } from './users.ts';

/** Name under which an entry of T043 holds for all users that have none of their own. */
const ALL_USERS = '*';

/** Limits hold where the extract says both what a group may post and who is in which group. */
export function hasLimits({ stage, sink }: Reading): boolean {
  const [groups, members] = [stage.has('T043T'), stage.has('T043')];
  if (groups && !members)
    sink.notice(
      'T043T says what tolerance groups may post, but T043, who is in which, is not there: no limit was applied.',
    );
  if (members && !groups)
    sink.notice(
      'T043 says who is in which tolerance group, but T043T, what they may post, is not there: no limit was applied.',
    );
  return groups && members;
}

/**
 * Tells tolerance groups as roles that give the posting amount: per company code up to its amount per document, and
 * where no other is known up to the smallest of them. Every user has one: his own, else that of all users, else the blank one.
 */
export function tellLimits(reading: Reading, areApplied: boolean): void {
  const { stage, sink } = reading;
  const sign = decimalSignOf(amounts(reading));
  const told = new Set<string>();
  for (const row of stage.rows('T043T')) {
    sink.record('tolerance group', placeOf(reading, row));
    const limit = amountOf(reading, row, sign);
    if (limit === undefined || !areApplied) continue;
    const group = row['RFPRO'] ?? '';
    const role = mentionGroup(reading, group);
    if (told.size === 0) joinOthers(reading);
    if (!told.has(group)) {
      told.add(group);
      const smallest = smallestOf(reading, group, sign);
      if (smallest !== undefined) grant(reading, role, smallest, '');
    }
    if (row['BUKRS'] && Number(limit) > 0) grant(reading, role, limit, row['BUKRS']);
  }
  if (areApplied)
    sink.notice(
      'Amounts of tolerance groups are in the currency of their company code; they are compared as they are.',
    );
  for (const row of stage.rows('T043')) {
    sink.record('member of a tolerance group', placeOf(reading, row));
    if (areApplied && row['BNAME'] !== ALL_USERS) join(reading, row['BNAME']!, row['RFPRO'] ?? '');
  }
}

/** Users without an entry of their own, in the record of the first group. */
function joinOthers(reading: Reading): void {
  const { stage } = reading;
  const common = stage.first<StagedRow>('SELECT * FROM T043 WHERE BNAME = ?', ALL_USERS);
  const others = stage.iterate<{ name: string }>(
    `SELECT name FROM (SELECT BNAME AS name FROM USR02 UNION SELECT name FROM stranger)
     WHERE name NOT IN (SELECT BNAME FROM T043) ORDER BY name`,
  );
  for (const { name } of others) join(reading, name, common?.['RFPRO'] ?? '');
}

function join(reading: Reading, user: string, group: string): void {
  const { stage, sink } = reading;
  const identity = mentionUser(reading, user);
  const isKnown =
    stage.first("SELECT 1 AS there FROM T043T WHERE coalesce(RFPRO, '') = ?", group) !== undefined;
  if (isKnown) {
    sink.row('has_role.csv', { identity, role: mentionGroup(reading, group) });
    return;
  }
  sink.notUnderstood('user of a tolerance group that T043T does not have: not limited');
  mentionPostingAmount(reading);
  sink.row('has_permission.csv', { identity, permission: needId(reading, POSTING_AMOUNT) });
}

function mentionGroup(reading: Reading, group: string): string {
  const id = groupId(reading, group);
  const name = group === '' ? 'Tolerance group of users without one' : `Tolerance group ${group}`;
  reading.sink.mention('roles.csv', { id, name, kind: 'tolerance group', system: SYSTEM });
  return id;
}

function grant(reading: Reading, role: string, limit: string, company: string): void {
  reading.sink.row('grants.csv', {
    role,
    permission: needId(reading, POSTING_AMOUNT),
    scope: company,
    limit,
  });
}

/** Nothing can be posted where it is zero; undefined then. */
function smallestOf({ stage }: Reading, group: string, sign: DecimalSign | undefined): string | undefined {
  const rows = stage.all<StagedRow>(
    "SELECT *, at_file AS file, at_line AS line FROM T043T WHERE coalesce(RFPRO, '') = ?",
    group,
  );
  const limits = rows
    .map((row) => plainAmount(row['MAXBT'] ?? '', sign))
    .filter((limit) => limit !== undefined);
  const [smallest] = limits.toSorted((a, b) => Number(a) - Number(b));
  return Number(smallest) > 0 ? smallest : undefined;
}

function amountOf({ sink }: Reading, row: StagedRow, sign: DecimalSign | undefined): string | undefined {
  const amount = plainAmount(row['MAXBT'] ?? '', sign);
  if (amount === undefined)
    sink.reject('is no amount that is not below zero', 'MAXBT', (row['MAXBT'] ?? '').slice(0, 30));
  return amount;
}

function* amounts({ stage }: Reading): Generator<string> {
  for (const row of stage.rows('T043T')) yield row['MAXBT'] ?? '';
}
