import { expect, test, describe } from 'vitest';
import { ldif } from '../../../../server/import/formats/ldif.ts';
import { read } from '../recording-sink.ts';
import { ANN, BASE, group, id, person } from './entries.ts';

describe('groups', () => {
  test('have members by name, however it is written, and groups as members', async () => {
    const text =
      group(
        'all',
        `member: CN="Ann",ou=people , DC=Acme,DC=example\nmember: cn=some,ou=groups,${BASE}\nmember: cn=all,ou=groups,${BASE}\n`,
      ) +
      group('some') +
      person('Ann');
    const sink = await read(ldif, { 'a.ldif': text });
    expect(sink.rowsOf('has_role.csv')).toEqual([`identity=${ANN} role=${id('cn=all,ou=groups')}`]);
    expect(sink.rowsOf('inherits.csv')).toEqual([
      `role=${id('cn=some,ou=groups')} inherits=${id('cn=all,ou=groups')}`,
    ]);
    expect(sink.rowsOf('grants.csv')).toContain(
      `role=${id('cn=all,ou=groups')} permission=${id('cn=all,ou=groups')}`,
    );
  });

  test('are named by their members too', async () => {
    const text =
      person('ann', `memberOf: CN=All,OU=Groups,${BASE}\n`) +
      group('some', `memberOf: cn=all,ou=groups,${BASE}\n`);
    const sink = await read(ldif, { 'a.ldif': text });
    expect(sink.rowsOf('has_role.csv')).toEqual([`identity=${ANN} role=${id('cn=all,ou=groups')}`]);
    expect(sink.rowsOf('inherits.csv')).toEqual([
      `role=${id('cn=some,ou=groups')} inherits=${id('cn=all,ou=groups')}`,
    ]);
  });

  test('of POSIX have members by user id, and those whose primary group they are', async () => {
    const text =
      `dn: cn=staff,${BASE}\nobjectClass: posixGroup\ngidNumber: 100\nmemberUid: ann\nmemberUid: nobody\n\n` +
      person('Ann', 'uid: ann\n') +
      person('Bob', 'uid: bob\ngidNumber: 100\n') +
      person('Cid', 'gidNumber: 7\n');
    const sink = await read(ldif, { 'a.ldif': text });
    expect(sink.rowsOf('has_role.csv')).toEqual([
      `identity=${ANN} role=${id('cn=staff')}`,
      `identity=ldif:uid=nobody role=${id('cn=staff')}`,
      `identity=${id('cn=bob,ou=people')} role=${id('cn=staff')}`,
    ]);
    expect([...sink.unread.keys()]).toEqual(['primary group that no file describes (gidNumber 7)']);
  });

  test('of Active Directory have those whose primary group they are', async () => {
    const sid = (relative: number): string => {
      const bytes = Buffer.alloc(28);
      bytes.set([1, 5, 0, 0, 0, 0, 0, 5]);
      [21, 1, 2, 3, relative].forEach((part, at) => bytes.writeUInt32LE(part, 8 + 4 * at));
      return bytes.toString('base64');
    };
    const text =
      person('ann', `primaryGroupID: 513\nobjectSid:: ${sid(1104)}\n`) +
      `dn: cn=Domain Users,${BASE}\nobjectClass: group\nobjectSid:: ${sid(513)}\n`;
    const sink = await read(ldif, { 'a.ldif': text });
    expect(sink.rowsOf('has_role.csv')).toEqual([`identity=${ANN} role=${id('cn=domain users')}`]);
  });

  test('with unique members may have a bit string after the name', async () => {
    const text = `dn: cn=g,${BASE}\nobjectClass: groupOfUniqueNames\nuniqueMember: cn=ann,ou=people,${BASE}#'0101'B\n`;
    expect((await read(ldif, { 'a.ldif': text })).rowsOf('has_role.csv')).toEqual([
      `identity=${ANN} role=${id('cn=g')}`,
    ]);
  });

  test('that are found by a search, and members of another sort, are counted', async () => {
    const text = `dn: ou=people,${BASE}\nobjectClass: organizationalUnit\n\ndn: cn=g,${BASE}\nobjectClass: groupOfURLs\nmemberURL: ldap:///x\nmember: ou=people,${BASE}\n`;
    const sink = await read(ldif, { 'a.ldif': text });
    expect([...sink.unread.keys()]).toEqual([
      'members by a search (memberURL)',
      'member that is neither an account nor a group',
    ]);
    expect(sink.aside).toEqual(['entry that is neither an account nor a group (organizationalunit)']);
  });
});
