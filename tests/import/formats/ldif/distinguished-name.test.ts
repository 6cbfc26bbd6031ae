import { expect, test } from 'vitest';
import {
  domainOf,
  isWithin,
  normalisedName,
} from '../../../../server/import/formats/ldif/distinguished-name.ts';

test.each([
  ['UID=jsmith,DC=example,DC=net', 'uid=jsmith,dc=example,dc=net'],
  ['OU=Sales+CN=J.  Smith,DC=example', 'cn=j. smith+ou=sales,dc=example'],
  ['CN=James \\"Jim\\" Smith\\, III,DC=x', 'cn=james \\"jim\\" smith\\, iii,dc=x'],
  ['CN="Smith, James",DC=x', 'cn=smith\\, james,dc=x'],
  ['CN=Before\\0dAfter,DC=x', 'cn=before after,dc=x'],
  ['1.3.6.1.4.1.1466.0=#04024869', '1.3.6.1.4.1.1466.0=\\#04024869'],
  ['CN=Lu\\C4\\8Di\\C4\\87', 'cn=lučić'],
  ['CN=Lučić', 'cn=lučić'],
  ['cn = Ann , ou= people ;dc=x', 'cn=ann,ou=people,dc=x'],
  ['CN=trailing\\ ,DC=x', 'cn=trailing,dc=x'],
  ['OID.2.5.4.3=a,0.9.2342.19200300.100.1.25=b', 'cn=a,dc=b'],
  ['commonName=a,organizationalUnitName=b', 'cn=a,ou=b'],
  ['cn=a=b', 'cn=a=b'],
  ['cn=', 'cn='],
  ['', ''],
])('%j is %j', (name, normalised) => {
  expect(normalisedName(name)).toBe(normalised);
});

test.each([
  'ann',
  'cn',
  '=a',
  'cn=a,',
  'cn=a,,dc=b',
  'cn=a\\',
  'cn=a\\zz',
  'cn="a',
  'cn=a"b',
  'cn=a\\ff',
  '1=a',
  'cn=a+',
])('%j is no name', (name) => {
  expect(normalisedName(name)).toBeUndefined();
});

test('a normalised name is its own normal form', () => {
  for (const name of ['cn=a\\,b+ou=\\#c,dc=d', 'cn=x\\\\y,dc=z', 'cn=\\<a\\>\\;\\"'])
    expect(normalisedName(name)).toBe(name);
});

test('a name without end is none', () => {
  expect(normalisedName('cn=a,'.repeat(50_000) + 'cn=a')).toBeUndefined();
});

test('a branch is a whole part of a name', () => {
  expect(isWithin('cn=a,ou=b,dc=c', 'ou=b,dc=c')).toBe(true);
  expect(isWithin('cn=a,ou=bb,dc=c', 'b,dc=c')).toBe(false);
  expect(domainOf('cn=a,dc=b,dc=c')).toBe('b.c');
  expect(domainOf('cn=a')).toBeUndefined();
});
