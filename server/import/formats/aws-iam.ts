import { chooseFiles } from './choose-files.ts';
import { takeKeyMetadata, takeReportRow, REPORT_COLUMNS, writeKeys } from './aws-iam/credentials.ts';
import { noDetails, systemOf, type Details } from './aws-iam/details.ts';
import { Effective } from './aws-iam/effective.ts';
import { Evaluation } from './aws-iam/evaluate.ts';
import { Permissions } from './aws-iam/permissions.ts';
import {
  commonAccount,
  DETAIL_LISTS,
  DetailsReader,
  type DetailKind,
  type Entry,
} from './aws-iam/read-details.ts';
import { readRules } from './aws-iam/rules.ts';
import { TrustWriter } from './aws-iam/trust.ts';
import { AccessWriter } from './aws-iam/write-access.ts';
import { permissionOf, writeRules } from './aws-iam/write-rules.ts';
import { readDelimited, sniffDelimited } from './delimited.ts';
import {
  UnreadableSource,
  type FormatOptions,
  type Sink,
  type SourceFile,
  type SourceFormat,
} from './format.ts';
import { keysOf, readJson } from './json.ts';
import { counting } from './text.ts';

const LISTS: ReadonlyMap<string, DetailKind> = new Map(Object.entries(DETAIL_LISTS));
const KEY_LIST = 'AccessKeyMetadata';

/**
 * The authorization details of AWS accounts (docs/import/aws-iam.md): `aws iam get-account-authorization-details`, one file an
 * account or several together, and beside them lists of access keys and credential reports. Memory grows with the
 * number of users, roles and policies, because a Deny anywhere decides what each of them gives.
 */
export const awsIam: SourceFormat = {
  name: 'aws-iam',

  recognise(files) {
    const file = files.find(({ head }) => /"(?:User|Group|Role)DetailList"\s*:\s*\[/.test(head));
    return file ? `${file.name} has the lists of get-account-authorization-details` : null;
  },

  async read(files, options, sink) {
    const ruleFile = readRules(options.mapping);
    const details = noDetails();
    const accounts = new Set<string>();
    const onBytes = counting(sink);
    for (const file of chooseFiles(files, ['.json', '.csv'])) {
      const account = file.name.toLowerCase().endsWith('.csv')
        ? await readReport(file, options, details, sink, onBytes)
        : await readDetails(file, options, details, sink, onBytes);
      if (account !== undefined) accounts.add(account);
    }
    if (accounts.size === 0)
      throw new UnreadableSource(
        'No file has an entry in UserDetailList, GroupDetailList, RoleDetailList or Policies: this is no output of “aws iam get-account-authorization-details”.',
      );
    const permissions = new Permissions();
    for (const { needs } of Object.values(ruleFile.rules.actions))
      for (const need of needs) permissionOf(permissions, need);
    for (const { statements } of allPolicies(details))
      for (const one of statements) permissions.addNamedBy(one);
    write(details, new Effective(details, new Evaluation(permissions)), sink);
    for (const account of accounts) writeRules(sink, ruleFile, permissions, account);
  },
};

/** Reads one file of details. @returns its account, or undefined where it has none of the lists */
async function readDetails(
  file: SourceFile,
  options: FormatOptions,
  details: Details,
  sink: Sink,
  onBytes: (bytes: number) => void,
): Promise<string | undefined> {
  const entries: Entry[] = [];
  const others = new Set<string>();
  await readJson(
    file,
    options.encoding,
    {
      values: [...LISTS.keys(), KEY_LIST].flatMap((list) => [`/${list}/*`]),
      onValue: (value, pointer) => {
        const place = { file: file.name, pointer };
        const list = keysOf(pointer)[0];
        const kind = LISTS.get(list);
        if (kind === undefined) takeKeyMetadata(details, sink, value, place);
        else entries.push({ kind, value, place });
      },
      onOther: (value, pointer) => {
        if (pointer === '/IsTruncated' && value === true)
          throw new UnreadableSource(
            `${file.name}: IsTruncated is true, so this is one page of several. Export again with the AWS CLI, which fetches all pages unless told --no-paginate or --max-items.`,
          );
        others.add(keysOf(pointer)[0] ?? '');
      },
    },
    onBytes,
  );
  const account = entries.length === 0 ? undefined : commonAccount(entries);
  if (account === undefined) sink.notice(`${file.name} has no list of authorization details.`);
  else {
    const reader = new DetailsReader(details, sink, account);
    for (const entry of entries) reader.take(entry);
  }
  for (const key of others)
    if (!['IsTruncated', 'Marker', 'NextToken', 'ResponseMetadata', ...LISTS.keys(), KEY_LIST].includes(key))
      sink.notUnderstood(`${file.name}: ${key.slice(0, 100)}`, { file: file.name, pointer: `/${key}` });
  return account;
}

async function readReport(
  file: SourceFile,
  options: FormatOptions,
  details: Details,
  sink: Sink,
  onBytes: (bytes: number) => void,
): Promise<undefined> {
  const shape = await sniffDelimited(file, {
    encoding: options.encoding,
    isHeader: (cells) => REPORT_COLUMNS.every((column) => cells.includes(column)),
  });
  if (!shape) return sink.notice(`${file.name} is not read: it is no credential report.`) as undefined;
  const read = (cells: readonly string[]): ReadonlyMap<string, string> =>
    new Map(shape.columns.map((column, at) => [column, cells[at] ?? '']));
  await readDelimited(
    file,
    shape,
    options,
    ({ line, cells, fault }) => {
      const place = { file: file.name, row: line };
      if (fault === undefined) return takeReportRow(details, sink, read(cells), place);
      sink.record('credential report row', place);
      sink.reject(fault);
    },
    onBytes,
  );
}

function allPolicies({
  users,
  groups,
  roles,
  policies,
}: Details): Details['policies'] extends Map<string, infer P> ? P[] : never {
  return [...policies.values(), ...[...users, ...groups, ...roles].flatMap(({ inline }) => inline)];
}

function write(details: Details, effective: Effective, sink: Sink): void {
  const access = new AccessWriter(sink, effective);
  const trust = new TrustWriter(sink, effective, details);
  for (const policy of details.policies.values()) access.managedPolicy(policy);
  for (const group of details.groups) access.group(group);
  for (const user of details.users) {
    sink.record('user', user.place);
    const { id, name, account } = user;
    sink.row('identities.csv', {
      id,
      name,
      kind: 'USER_ACCOUNT',
      system: systemOf(account),
      last_used_at: details.lastUse.get(user.arn),
    });
    access.principal(user);
  }
  for (const role of details.roles) {
    sink.record('role', role.place);
    const { id, name, account, lastUsedAt } = role;
    sink.row('identities.csv', {
      id,
      name,
      kind: 'SERVICE_ACCOUNT',
      system: systemOf(account),
      last_used_at: lastUsedAt,
    });
    access.principal(role);
    trust.write(role);
    for (const profile of role.profiles) {
      sink.record('instance profile', profile.place);
      sink.row('identities.csv', {
        id: profile.id,
        name: `Instance profile ${profile.name}`,
        kind: 'SERVICE_ACCOUNT',
        system: systemOf(account),
      });
      sink.row('can_act_as.csv', {
        identity: profile.id,
        target: id,
        via: 'RUNS_AS',
        rationale: 'What runs on a machine with this profile has the role',
      });
    }
  }
  writeKeys(details, sink);
}
