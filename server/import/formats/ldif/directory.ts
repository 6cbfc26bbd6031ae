import { FieldFault } from '../fields.ts';
import type { EntryClass } from './classes.ts';
import { textsAt, type Entry } from './entry.ts';

/** What the entries of all files are, to know what names, user ids and numbers refer to. */
export class Directory {
  readonly #classes = new Map<string, EntryClass['is']>();
  readonly #byUserId = new Map<string, string[]>();
  readonly #byGroupNumber = new Map<string, string>();
  readonly #byRelativeId = new Map<number, { readonly domain: string; readonly name: string }[]>();

  note(entry: Entry, { is }: EntryClass): void {
    this.#classes.set(entry.name, is);
    if (is === 'account') {
      for (const userId of textsAt(entry, 'uid')) addTo(this.#byUserId, userId, entry.name);
    } else if (is === 'group') {
      for (const number of textsAt(entry, 'gidnumber')) this.#byGroupNumber.set(number, entry.name);
      const sid = securityId(entry);
      if (sid) addTo(this.#byRelativeId, sid.relative, { domain: sid.domain, name: entry.name });
    }
  }

  /** What is named; undefined where no file describes it. */
  what(name: string): EntryClass['is'] | undefined {
    return this.#classes.get(name);
  }

  /** The account of a user id; undefined where there is none. Throws a `FieldFault` where it is not clear which one. */
  account(userId: string): string | undefined {
    const names = this.#byUserId.get(userId) ?? [];
    if (new Set(names).size > 1)
      throw new FieldFault(
        'memberUid',
        `${names.length} entries have the uid ${userId}, so it is not clear who is meant`,
      );
    return names.at(0);
  }

  /** The group that the number of a POSIX account's primary group means. */
  groupOfNumber(number: string): string | undefined {
    return this.#byGroupNumber.get(number);
  }

  /** The group that `primaryGroupID` means in the account's own domain of Active Directory. */
  groupOfRelativeId(id: number, account: Entry): string | undefined {
    const domain = securityId(account)?.domain;
    const groups = (this.#byRelativeId.get(id) ?? []).filter(
      (group) => domain === undefined || group.domain === domain,
    );
    return groups.length === 1 ? groups[0].name : undefined;
  }
}

/** The parts of a security identifier: the domain's, and the number in it ([MS-DTYP] section 2.4.2). */
function securityId(entry: Entry): { domain: string; relative: number } | undefined {
  const value = entry.record.values.get('objectsid')?.at(0);
  if (typeof value === 'string') {
    const text = /^(S-1-.*)-(\d+)$/.exec(value);
    return text ? { domain: text[1], relative: Number(text[2]) } : undefined;
  }
  if (value === undefined || value.length < 12 || value.length !== 8 + 4 * value[1]) return undefined;
  const bytes = Buffer.from(value);
  const authorities = Array.from({ length: value[1] }, (_, at) => bytes.readUInt32LE(8 + 4 * at));
  const relative = authorities.pop()!;
  return { domain: ['S-1', bytes.readUIntBE(2, 6), ...authorities].join('-'), relative };
}

function addTo<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
