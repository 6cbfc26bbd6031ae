import { sapDate } from './layout/dates.ts';
import { placeOf, roleHolder, type Reading } from './reading.ts';
import { mentionRole } from './roles.ts';
import type { StagedRow } from './stage.ts';
import { dateOf, mentionUser } from './users.ts';

/** Open ends as dates that order as they should. */
export const ALWAYS = { since: '0000-01-01', until: '9999-12-31' } as const;

/** Tells who has which role. A member of a composite role that stands beside it is told once, through the composite. */
export function tellAssignments(reading: Reading): void {
  const { stage, sink } = reading;
  for (const row of stage.rows('AGR_USERS')) {
    sink.record('role assignment', placeOf(reading, row));
    const repeated = repeats(reading, row);
    if (repeated !== undefined) {
      sink.setAside(repeated);
      continue;
    }
    const [from, to] = [dateOf(reading, row, 'FROM_DAT'), dateOf(reading, row, 'TO_DAT')];
    const [user, role] = [row['UNAME']!, row['AGR_NAME']!];
    if (row['EXCLUDE']) sink.notUnderstood('AGR_USERS: the mark EXCLUDE');
    if (row['COL_FLAG'])
      sink.notUnderstood(
        'assignment from a composite role (COL_FLAG) without that role: taken for a direct one',
      );
    sink.row('has_role.csv', {
      identity: mentionUser(reading, user),
      role: mentionRole(reading, role),
      valid_from: from,
      valid_to: to,
      rationale: row['ORG_FLAG'] ? 'from organisational management' : undefined,
    });
    assign(reading, user, roleHolder(role), from, to);
  }
}

export function assign({ stage }: Reading, user: string, holder: string, from = '', to = ''): void {
  stage.run(
    'INSERT INTO assigned VALUES (?, ?, ?, ?)',
    user,
    holder,
    from || ALWAYS.since,
    to || ALWAYS.until,
  );
}

/** Why an assignment says nothing that another does not say. */
function repeats({ stage }: Reading, row: StagedRow): string | undefined {
  const isUndated = row['FROM_DAT'] === null && row['TO_DAT'] === null;
  if (isUndated) {
    const dated = stage.first(
      'SELECT 1 AS there FROM AGR_USERS WHERE UNAME = ? AND AGR_NAME = ? AND (FROM_DAT IS NOT NULL OR TO_DAT IS NOT NULL)',
      row['UNAME'],
      row['AGR_NAME'],
    );
    if (dated) return 'another extract says it with its dates';
  }
  // Where the extract leaves the mark out, a member with the very dates of its composite role is taken for marked.
  const isMarked = row['COL_FLAG'] !== null && row['COL_FLAG'] !== '';
  if (!isMarked && row['COL_FLAG'] !== null) return undefined;
  const composites = stage.all<StagedRow>(
    `SELECT c.* FROM AGR_AGRS a JOIN AGR_USERS c ON c.AGR_NAME = a.AGR_NAME AND c.UNAME = ?
     WHERE a.CHILD_AGR = ? AND a.AGR_NAME <> a.CHILD_AGR`,
    row['UNAME'],
    row['AGR_NAME'],
  );
  const own = period(row);
  const isGiven = composites.some((composite) => {
    const given = period(composite);
    return isMarked
      ? given.since <= own.since && given.until >= own.until
      : given.since === own.since && given.until === own.until;
  });
  return isGiven ? 'given through its composite role' : undefined;
}

function period(row: StagedRow): { since: string; until: string } {
  return {
    since: sapDate(row['FROM_DAT'] ?? '') || ALWAYS.since,
    until: sapDate(row['TO_DAT'] ?? '') || ALWAYS.until,
  };
}
