import { assign } from '../assignments.ts';
import { neededByActions } from '../rules/definitions.ts';
import { needId, placeOf, profileHolder, roleHolder, type Reading } from '../reading.ts';
import { mentionProfile, mentionRole } from '../roles.ts';
import { mentionUser } from '../users.ts';

/** Authorisations of a generated profile are called by its first ten letters and a number. */
const GENERATED_NAME = 10;

/**
 * Tells profiles that users have outside of roles. The generated profile of a role that the user has is the same
 * access once more, and set aside; the generated profile of another role gives what that role gives.
 */
export function tellProfiles(reading: Reading): void {
  const { stage, sink, rules } = reading;
  for (const row of stage.rows('AGR_1016')) {
    sink.record('profile of a role', placeOf(reading, row));
    if (!row['PROFILE']) {
      sink.setAside('role without a profile');
      continue;
    }
    stage.run(
      'INSERT OR IGNORE INTO contains VALUES (?, ?)',
      profileHolder(row['PROFILE']),
      roleHolder(row['AGR_NAME']!),
    );
  }
  for (const row of stage.rows('UST10C')) {
    sink.record('composite profile', placeOf(reading, row));
    if (isMaintenance(row['AKTPS'])) {
      sink.setAside('not the active version');
      continue;
    }
    const [parent, child] = [row['PROFN']!, row['SUBPROF']!];
    stage.run('INSERT OR IGNORE INTO contains VALUES (?, ?)', profileHolder(parent), profileHolder(child));
    sink.row('inherits.csv', {
      role: mentionProfile(reading, parent),
      inherits: mentionProfile(reading, child),
    });
  }
  for (const row of stage.rows('UST10S')) {
    sink.record('authorisation of a profile', placeOf(reading, row));
    if (isMaintenance(row['AKTPS'])) sink.setAside('not the active version');
  }
  const full = new Set<string>();
  for (const row of stage.rows('UST04')) {
    sink.record('profile assignment', placeOf(reading, row));
    const [user, profile] = [row['BNAME']!, row['PROFILE']!];
    const role = generatedFor(reading, profile);
    if (role !== undefined && hasRole(reading, user, role)) {
      sink.setAside('generated profile of a role that the user has');
      continue;
    }
    const id = mentionProfile(reading, profile);
    sink.row('has_role.csv', { identity: mentionUser(reading, user), role: id });
    assign(reading, user, profileHolder(profile));
    if (role !== undefined) {
      stage.run('INSERT OR IGNORE INTO contains VALUES (?, ?)', profileHolder(profile), roleHolder(role));
      sink.mention('inherits.csv', { role: id, inherits: mentionRole(reading, role) });
    } else if (rules.fullProfiles.has(profile) && !full.has(profile)) {
      full.add(profile);
      for (const need of neededByActions(reading).keys())
        sink.row('grants.csv', { role: id, permission: needId(reading, need) });
      meetAll(reading, profileHolder(profile));
    }
  }
}

/** Gives each profile in use the authorisations that UST12 has for it. */
export function stageProfileValues(reading: Reading): void {
  const { stage, sink, rules } = reading;
  stage.run(
    `CREATE TABLE used_profile AS
     WITH RECURSIVE used (holder) AS (
       SELECT DISTINCT holder FROM assigned WHERE holder LIKE 'profile:%'
       UNION SELECT c.child FROM used u JOIN contains c ON c.parent = u.holder WHERE c.child LIKE 'profile:%')
     SELECT holder, substr(holder, 9) AS name FROM used`,
  );
  const columns = "u.holder, v.OBJCT, v.AUTH, v.FIELD, v.VON, coalesce(v.BIS, ''), v.at_file, v.at_line";
  const active = "coalesce(v.AKTPS, '') IN ('', 'A')";
  if (stage.has('UST10S'))
    stage.run(
      `INSERT INTO value SELECT ${columns} FROM used_profile u
       JOIN UST10S s ON s.PROFN = u.name AND coalesce(s.AKTPS, '') IN ('', 'A')
       JOIN UST12 v ON v.OBJCT = s.OBJCT AND v.AUTH = s.AUTH WHERE ${active}`,
    );
  else {
    stage.run(
      `INSERT INTO value SELECT ${columns} FROM used_profile u JOIN UST12 v ON v.AUTH = u.name WHERE ${active}`,
    );
    stage.run(
      `INSERT INTO value SELECT ${columns} FROM used_profile u
       JOIN UST12 v ON v.AUTH > substr(u.name, 1, ${GENERATED_NAME}) AND v.AUTH < substr(u.name, 1, ${GENERATED_NAME}) || char(1114111)
       WHERE u.name LIKE 'T-%' AND length(u.name) >= ${GENERATED_NAME} AND v.AUTH <> u.name AND ${active}`,
    );
    if (stage.has('UST12'))
      sink.notice('There is no UST10S: authorisations of UST12 belong to the profile whose name they bear.');
  }
  const unknown = stage.iterate<{ name: string; file: number; line: number }>(
    `SELECT u.name, min(p.at_file) AS file, min(p.at_line) AS line FROM used_profile u JOIN UST04 p ON p.PROFILE = u.name
     WHERE NOT EXISTS (SELECT 1 FROM value v WHERE v.holder = u.holder)
     AND NOT EXISTS (SELECT 1 FROM contains c WHERE c.parent = u.holder) GROUP BY u.name ORDER BY u.name`,
  );
  for (const { name, ...at } of unknown) {
    if (!rules.fullProfiles.has(name))
      sink.notUnderstood(
        `profile ${name.slice(0, 12)}: the extract has no authorisation of it that a rule asks about`,
        placeOf(reading, at),
      );
  }
}

/** The role of which a profile is generated: as AGR_1016 says, else by the names of the role's authorisations. */
function generatedFor({ stage }: Reading, profile: string): string | undefined {
  const said = stage.first<{ role: string }>(
    'SELECT AGR_NAME AS role FROM AGR_1016 WHERE PROFILE = ?',
    profile,
  );
  if (said || !profile.startsWith('T-') || profile.length < GENERATED_NAME) return said?.role;
  const start = profile.slice(0, GENERATED_NAME);
  const named = stage.first<{ holder: string }>(
    "SELECT holder FROM value WHERE auth >= ?1 AND auth < ?1 || char(1114111) AND holder LIKE 'role:%' LIMIT 1",
    start,
  );
  return named?.holder.slice('role:'.length);
}

function hasRole({ stage }: Reading, user: string, role: string): boolean {
  const held = stage.first(
    `SELECT 1 AS there FROM assigned a WHERE a.user = ?1 AND (a.holder = ?2
     OR EXISTS (SELECT 1 FROM contains c WHERE c.parent = a.holder AND c.child = ?2))`,
    user,
    roleHolder(role),
  );
  return held !== undefined;
}

function isMaintenance(version: string | null): boolean {
  return version !== null && version !== '' && version !== 'A';
}

/** Who has every authorisation can stand in for every user and destination. */
function meetAll({ stage, rules }: Reading, holder: string): void {
  for (const need of [...rules.jobSteps, ...rules.rfcDestinations].flat())
    stage.run('INSERT OR IGNORE INTO met VALUES (?, ?, ?)', holder, need.key, '*');
}
