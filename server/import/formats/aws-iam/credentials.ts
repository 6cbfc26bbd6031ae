import { isObject } from '../fields.ts';
import type { Place, Sink } from '../format.ts';
import type { JsonValue } from '../json.ts';
import { accountOf, type AccessKey, type Details } from './details.ts';
import { timeOf } from './times.ts';

/** The columns of a credential report that are read (IAM User Guide, "Getting credential reports"). */
export const REPORT_COLUMNS = ['user', 'arn', 'password_last_used', 'access_key_1_active'] as const;

/**
 * An entry of `AccessKeyMetadata` (`aws iam list-access-keys`). Of the key's id only the last four characters are kept: they
 * tell keys of one user apart, and are no credential.
 */
export function takeKeyMetadata(details: Details, sink: Sink, value: JsonValue, place: Place): void {
  const user = isObject(value) ? value['UserName'] : undefined;
  const key = isObject(value) ? value['AccessKeyId'] : undefined;
  if (!isObject(value) || typeof user !== 'string' || typeof key !== 'string') {
    sink.record('access key', place);
    return sink.reject('has no UserName or no AccessKeyId', 'UserName');
  }
  const isActive = value['Status'] !== 'Inactive';
  const rotatedAt = timeOf(value['CreateDate']);
  details.keys.push({ user, name: `…${key.slice(-4)}`, isActive, rotatedAt, lastUsedAt: undefined, place });
}

/** A row of a credential report: when the user was last seen, and its keys, of which the report has no ids. */
export function takeReportRow(
  details: Details,
  sink: Sink,
  cells: ReadonlyMap<string, string>,
  place: Place,
): void {
  const arn = cells.get('arn') ?? '';
  if (cells.get('user') === '<root_account>') {
    sink.record('credential report row', place);
    return sink.setAside('the root user, whom the account’s export does not list');
  }
  const uses = [timeOf(cells.get('password_last_used'))];
  for (const number of [1, 2]) {
    const cell = (name: string): string => cells.get(`access_key_${number}_${name}`) ?? '';
    const rotatedAt = timeOf(cell('last_rotated'));
    const lastUsedAt = timeOf(cell('last_used_date'));
    uses.push(lastUsedAt);
    // Without a key the report says N/A.
    if (cell('active') !== 'true' && rotatedAt === undefined) continue;
    const key: AccessKey = {
      user: arn,
      name: `number ${number}`,
      isActive: cell('active') === 'true',
      rotatedAt,
      lastUsedAt,
      place,
    };
    details.keys.push(key);
  }
  const last = uses
    .filter((time) => time !== undefined)
    .sort()
    .at(-1);
  if (last !== undefined) details.lastUse.set(arn, last);
  if (accountOf(arn) === undefined) {
    sink.record('credential report row', place);
    sink.reject('is no ARN of a user of an account', 'arn', arn);
  }
}

/** The keys as identities that are good for their user. Where both lists have a user's keys, those with ids are taken. */
export function writeKeys({ keys, users }: Details, sink: Sink): void {
  const byName = new Map(users.map((user) => [user.name, user]));
  const byArn = new Map(users.map((user) => [user.arn, user]));
  const shared = new Set(users.filter((user) => byName.get(user.name) !== user).map(({ name }) => name));
  const named = new Set(keys.filter(({ user }) => byName.has(user)).map(({ user }) => user));
  const taken = new Map<string, number>();
  for (const key of keys) {
    sink.record('access key', key.place);
    const user = byArn.get(key.user) ?? byName.get(key.user);
    if (!byArn.has(key.user) && shared.has(key.user)) {
      sink.reject(
        'belongs to one of several accounts: import the keys of each with its export alone',
        'UserName',
        key.user,
      );
      continue;
    }
    if (!user) {
      sink.reject('belongs to a user whom the export does not describe', 'UserName', key.user);
      continue;
    }
    if (byArn.has(key.user) && named.has(user.name)) {
      sink.setAside('an access key that is listed with its id as well');
      continue;
    }
    const plain = `${user.id}/access-key/${key.name}`;
    const count = (taken.get(plain) ?? 0) + 1;
    taken.set(plain, count);
    const id = count === 1 ? plain : `${plain} (${count})`;
    sink.row('identities.csv', {
      id,
      name: `Access key ${key.name} of ${user.name}`,
      kind: 'API_KEY',
      status: key.isActive ? undefined : 'DISABLED',
      system: `AWS account ${user.account}`,
      owner: user.id,
      last_used_at: key.lastUsedAt,
      credential_rotated_at: key.rotatedAt,
    });
    sink.row('can_act_as.csv', {
      identity: id,
      target: user.id,
      via: 'CREDENTIAL',
      rationale: 'An access key signs requests as its user',
    });
  }
}
