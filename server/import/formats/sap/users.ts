import type { IdentityKind, IdentityStatus } from '../../../domain/vocabulary.ts';
import { sapDate } from './layout/dates.ts';
import { placeOf, SYSTEM, userId, type Reading } from './reading.ts';
import type { StagedRow } from './stage.ts';

/**
 * What a user type is (docs/import/sap.md says why): a dialog user is one person's account. Service users are dialog
 * users for a changing group of people, and no log shows which of them acted. System and communication users have no
 * dialog, reference users no logon at all: machines use them, or other users through them.
 */
const KINDS: Readonly<Record<string, IdentityKind>> = {
  A: 'USER_ACCOUNT',
  B: 'SERVICE_ACCOUNT',
  C: 'SERVICE_ACCOUNT',
  L: 'SERVICE_ACCOUNT',
  S: 'SHARED_ACCOUNT',
};

/** Locked by an administrator, of this system or of the central one: nobody can log on until it is taken away. */
const ADMINISTRATOR_LOCKS = 32 | 64;
/** Locked by wrong passwords: it ends by itself, and other ways of logging on stay open. */
const PASSWORD_LOCK = 128;

/** Tells the users of USR02, with what the address view adds. */
export function tellUsers(reading: Reading): void {
  const { stage, sink } = reading;
  for (const row of stage.rows('USER_ADDR')) sink.record('user address', placeOf(reading, row));
  for (const row of stage.rows('USR02')) {
    sink.record('user', placeOf(reading, row));
    const [from, to, used, changed] = ['GLTGV', 'GLTGB', 'TRDAT', 'PWDCHGDATE'].map((name) =>
      dateOf(reading, row, name),
    );
    const rotated = changed === '' ? dateOf(reading, row, 'BCDA1') : changed;
    sink.row('identities.csv', {
      id: userId(reading, row['BNAME']!),
      ...addressOf(reading, row['BNAME']!),
      kind: kindOf(reading, row['USTYP']),
      status: statusOf(reading, row['UFLAG']),
      system: SYSTEM,
      valid_from: from,
      valid_to: to,
      last_used_at: used,
      credential_rotated_at: rotated,
    });
  }
  if (!stage.has('USR02'))
    sink.notice('There is no USR02: users are taken for active dialog users that are valid without end.');
}

/** Before something refers to a user: one that no USR02 describes is told too, so that its access is not dropped. */
export function mentionUser(reading: Reading, name: string): string {
  const { stage, sink } = reading;
  const id = userId(reading, name);
  if (stage.first('SELECT 1 AS there FROM USR02 WHERE BNAME = ?', name)) return id;
  if (stage.run('INSERT OR IGNORE INTO stranger VALUES (?)', name) > 0)
    sink.notUnderstood('user without a row in USR02: its type, locks and validity are not known');
  sink.mention('identities.csv', { id, ...addressOf(reading, name), system: SYSTEM });
  return id;
}

function kindOf({ stage, sink }: Reading, type: string | null): IdentityKind {
  if (type === null) return 'USER_ACCOUNT';
  const letter = /^([ABCLS])( |$)/.exec(type)?.[1] ?? NAMES[type.toLowerCase()];
  if (letter === 'L' && !stage.has('USREFUS'))
    sink.notUnderstood('reference user: to whom it lends its authorisations (USREFUS) is not in the extract');
  if (letter === undefined)
    sink.notUnderstood(`user type ${JSON.stringify(type.slice(0, 20))}: taken for a dialog user`);
  return KINDS[letter ?? 'A'];
}

/** Lists may show the type's name in place of its letter. */
const NAMES: Readonly<Record<string, string>> = {
  dialog: 'A',
  system: 'B',
  'communications data': 'C',
  communication: 'C',
  kommunikation: 'C',
  reference: 'L',
  referenz: 'L',
  service: 'S',
};

function statusOf({ sink }: Reading, flag: string | null): IdentityStatus {
  if (flag === null || flag === '') return 'ACTIVE';
  if (!/^\d{1,3}$/.test(flag)) {
    sink.reject('is no lock status: a number from 0 to 255', 'UFLAG', flag);
    return 'ACTIVE';
  }
  const locks = Number(flag);
  if ((locks & ~(ADMINISTRATOR_LOCKS | PASSWORD_LOCK)) !== 0)
    sink.notUnderstood(`lock status ${locks}: only 32, 64 and 128 are documented`);
  if ((locks & ADMINISTRATOR_LOCKS) !== 0) return 'DISABLED';
  return (locks & PASSWORD_LOCK) === 0 ? 'ACTIVE' : 'DORMANT';
}

/** A date of a row, '' where it is open; rejects the record where it is none. */
export function dateOf({ sink }: Reading, row: StagedRow, column: string): string {
  const date = sapDate(row[column] ?? '');
  if (date === undefined) sink.reject('is no date', column, row[column]!.slice(0, 20));
  return date ?? '';
}

function addressOf({ stage }: Reading, name: string): Record<string, string | undefined> {
  const address = stage.first<StagedRow>('SELECT * FROM USER_ADDR WHERE BNAME = ?', name);
  if (!address) return { name };
  const parts = [address['NAME_FIRST'], address['NAME_LAST']].filter((part) => part);
  const full = address['NAME_TEXTC'] || parts.join(' ') || name;
  return {
    name: full,
    department: address['DEPARTMENT'] || undefined,
    email: address['SMTP_ADDR'] || undefined,
  };
}
