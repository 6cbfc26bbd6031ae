import { placeOf, profileId, roleHolder, roleId, SYSTEM, type Reading } from './reading.ts';
import type { StagedRow } from './stage.ts';

/** Languages in which a role's name is taken, the first that there is; lists show them with one letter or two. */
const LANGUAGES = ['EN', 'E', 'DE', 'D'];

/** Tells the roles that are defined, and which roles composite ones contain. */
export function tellRoles(reading: Reading): void {
  const { stage, sink } = reading;
  for (const row of stage.rows('AGR_AGRS'))
    stage.run(
      'INSERT OR IGNORE INTO contains VALUES (?, ?)',
      roleHolder(row['AGR_NAME']!),
      roleHolder(row['CHILD_AGR']!),
    );
  for (const row of stage.rows('AGR_TEXTS')) sink.record('role text', placeOf(reading, row));
  for (const row of stage.rows('AGR_DEFINE')) {
    sink.record('role', placeOf(reading, row));
    sink.row('roles.csv', roleCells(reading, row['AGR_NAME']!));
  }
  for (const row of stage.rows('AGR_AGRS')) {
    sink.record('composite role', placeOf(reading, row));
    sink.row('inherits.csv', {
      role: mentionRole(reading, row['AGR_NAME']!),
      inherits: mentionRole(reading, row['CHILD_AGR']!),
    });
  }
}

export function mentionRole(reading: Reading, name: string): string {
  if (!reading.stage.first('SELECT 1 AS there FROM AGR_DEFINE WHERE AGR_NAME = ?', name))
    reading.sink.mention('roles.csv', roleCells(reading, name));
  return roleId(reading, name);
}

export function mentionProfile(reading: Reading, name: string): string {
  const id = profileId(reading, name);
  reading.sink.mention('roles.csv', { id, name, kind: 'profile', system: SYSTEM });
  return id;
}

function roleCells(reading: Reading, name: string): Record<string, string | undefined> {
  const { stage } = reading;
  const define = stage.first<StagedRow>('SELECT * FROM AGR_DEFINE WHERE AGR_NAME = ?', name);
  const isComposite =
    stage.first('SELECT 1 AS there FROM contains WHERE parent = ?', roleHolder(name)) !== undefined;
  // Deriving copies the authorisations: the derived role has its own, and nothing from the other at run time.
  const derived = define?.['PARENT_AGR'] ? `derived from ${define['PARENT_AGR']}` : undefined;
  const description = [textOf(reading, name) ?? (define?.['TEXT'] || undefined), derived]
    .filter((part) => part)
    .join('; ');
  return {
    id: roleId(reading, name),
    name,
    kind: isComposite ? 'composite' : 'single',
    system: SYSTEM,
    description: description === '' ? undefined : description,
  };
}

/** The short text: line 0, in the best of the languages that there are. */
function textOf({ stage }: Reading, name: string): string | undefined {
  const texts = stage.all<StagedRow>(
    "SELECT * FROM AGR_TEXTS WHERE AGR_NAME = ? AND coalesce(ltrim(LINE, '0'), '') = '' AND TEXT <> '' LIMIT 50",
    name,
  );
  const rank = (row: StagedRow): number => {
    const place = LANGUAGES.indexOf((row['SPRAS'] ?? '').toUpperCase());
    return place === -1 ? LANGUAGES.length : place;
  };
  return texts.toSorted((a, b) => rank(a) - rank(b))[0]?.['TEXT'] ?? undefined;
}
