import { FieldFault } from '../fields.ts';
import { normalisedName } from './distinguished-name.ts';
import { asText, type LdifRecord } from './records.ts';

/** An entry of the directory, with its name in the form that is compared. */
export interface Entry {
  readonly name: string;
  readonly record: LdifRecord;
}

/** The record as an entry; throws a `FieldFault` for one that cannot be read as that. */
export function entryOf(record: LdifRecord): Entry {
  if (record.fault !== undefined) throw new FieldFault('', record.fault);
  if (record.dn === undefined) throw new FieldFault('dn', 'it has no name (dn)');
  const name = normalisedName(record.dn);
  if (name === undefined) throw new FieldFault('dn', 'its name is no distinguished name (RFC 4514)');
  if (record.changeType !== undefined && record.changeType !== 'add')
    throw new FieldFault(
      'changetype',
      `it is a change (${record.changeType.slice(0, 20)}), which does not say what there is; export the entries themselves`,
    );
  if (record.ranges.length > 0 && !record.ranges.some((range) => range.endsWith('-*')))
    throw new FieldFault(
      'member',
      `only a part of its values is there (${record.ranges[0].slice(0, 40)}); export all of them`,
    );
  return { name, record };
}

/** The values of an attribute that are text. */
export function textsAt({ record }: Entry, attribute: string): string[] {
  return (record.values.get(attribute) ?? [])
    .map(asText)
    .filter((value) => value !== undefined && value !== '') as string[];
}

/** The first text of the first attribute that has one. */
export function firstText(entry: Entry, ...attributes: readonly string[]): string | undefined {
  for (const attribute of attributes) {
    const [first] = textsAt(entry, attribute);
    if (first !== undefined) return first;
  }
  return undefined;
}

/** Distinguished names that an attribute holds, in the form that is compared; throws a `FieldFault` for what is none. */
export function namesAt(entry: Entry, attribute: string): string[] {
  return textsAt(entry, attribute).map((value) => {
    // A bit string may follow a name in uniqueMember (RFC 4517 section 3.3.21).
    const name = normalisedName(value.replace(/#'[01]*'B$/, ''));
    if (name === undefined)
      throw new FieldFault(attribute, `${attribute} has a value that is no distinguished name (RFC 4514)`);
    return name;
  });
}

/** What a name is called by: the value of its first part. */
export function ownValue(record: LdifRecord): string {
  return /^[^=]*=((?:[^\\,+;]|\\.)*)/s.exec(record.dn ?? '')?.[1].replace(/\\(.)/g, '$1') ?? '';
}
