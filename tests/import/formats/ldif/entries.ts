import { ldif } from '../../../../server/import/formats/ldif.ts';
import { read } from '../recording-sink.ts';

/** Entries of a directory that is made up. */
export const BASE = 'dc=acme,dc=example';
export const person = (cn: string, more = ''): string =>
  `dn: cn=${cn},ou=people,${BASE}\nobjectClass: inetOrgPerson\ncn: ${cn}\n${more}\n`;
export const group = (cn: string, more = ''): string =>
  `dn: cn=${cn},ou=groups,${BASE}\nobjectClass: groupOfNames\ncn: ${cn}\n${more}\n`;
export const id = (name: string): string => `ldif:${name},${BASE}`;
export const ANN = id('cn=ann,ou=people');

/** The row of the bundle that the only account of some entries gives. */
export async function identity(entry: string): Promise<string> {
  const [row] = (await read(ldif, { 'a.ldif': entry })).rowsOf('identities.csv');
  return row;
}
