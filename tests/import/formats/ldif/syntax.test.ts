import { writeFileSync } from 'node:fs';
import { expect, test, describe } from 'vitest';
import { ldif } from '../../../../server/import/formats/ldif.ts';
import { read, recognised, RecordingSink, sourceFiles } from '../recording-sink.ts';
import { ANN, BASE, group, id, identity, person } from './entries.ts';

describe('the syntax of LDIF', () => {
  test('folded lines, comments, base64, options and CRLF are understood', async () => {
    const text = `version: 1\r\n# a comment\r\n  that goes on\r\ndn:: ${Buffer.from(`cn=Änne,${BASE}`).toString('base64')}\r\nobjectClass: per\r\n son\r\ncn;lang-de:: ${Buffer.from('Änne').toString('base64')}\r\n`;
    expect(await identity(text)).toBe(
      `id=${id('cn=änne')} name=Änne kind=USER_ACCOUNT status=ACTIVE system=acme.example`,
    );
  });

  test('records are named by the line at which they begin', async () => {
    const sink = await read(ldif, { 'a.ldif': `# people\n\n${person('ann')}\n${person('bob')}` });
    expect(sink.records.map(({ at }) => at.row)).toEqual([3, 8]);
  });

  test.each([
    ['no name', 'objectClass: person\n', '1: it has no name (dn)'],
    [
      'a name that is none',
      'dn: ann\nobjectClass: person\n',
      '1: its name is no distinguished name (RFC 4514)',
    ],
    [
      'a change',
      `dn: cn=ann,${BASE}\nchangetype: modify\nreplace: cn\n`,
      '1: it is a change (modify), which does not say what there is; export the entries themselves',
    ],
    [
      'a part of the members',
      group('g', `member;range=0-1499: cn=ann,${BASE}\n`),
      '1: only a part of its values is there (range=0-1499); export all of them',
    ],
    ['no base64', person('ann', 'mail:: ***\n'), '1: the value of mail is no base64'],
    [
      'two names',
      `dn: cn=a,${BASE}\ndn: cn=b,${BASE}\n`,
      '1: there are two names (dn) in one record; an empty line is missing',
    ],
    [
      'a member that is no name',
      group('g', 'member: ann\n'),
      '1: member has a value that is no distinguished name (RFC 4514)',
    ],
  ])('a record with %s is rejected', async (_, text, reason) => {
    const sink = await read(ldif, { 'a.ldif': text, 'b.ldif': person('bob') });
    expect(sink.rejected).toEqual([reason]);
    expect(sink.rows).toHaveLength(1);
  });

  test('a user id that several entries have is not guessed', async () => {
    const text = `dn: cn=g,${BASE}\nobjectClass: posixGroup\nmemberUid: ann\n\n${person('a', 'uid: ann\n')}${person('b', 'uid: ann\n')}`;
    expect((await read(ldif, { 'a.ldif': text })).rejected).toEqual([
      '1: 2 entries have the uid ann, so it is not clear who is meant',
    ]);
  });

  test('a record that adds an entry is the entry', async () => {
    expect(await identity(`dn: cn=ann,ou=people,${BASE}\nchangetype: add\nobjectClass: person\n`)).toContain(
      ANN,
    );
  });

  test('values by address are never fetched, and counted', async () => {
    const [secret] = sourceFiles({ 'secret.txt': 'canary' });
    const sink = await read(ldif, {
      'a.ldif': person('ann', `description:< file://${secret.path}\njpegPhoto:< file:///etc/passwd\n`),
    });
    expect(sink.everything).not.toContain('canary');
    expect([...sink.unread.keys()]).toEqual(['value of description by an address, which is not fetched']);
  });

  test('what ldapsearch says of its search is a control total, or a refusal', async () => {
    const found = `${person('ann')}# search result\nsearch: 2\nresult: 0 Success\n\n# numResponses: 2\n# numEntries: 2\n`;
    expect((await read(ldif, { 'a.ldif': found })).totals).toEqual([
      'numEntries of a.ldif: 2 stated, 1 read',
    ]);
    const cut = `${person('ann')}search: 2\nresult: 4 Size limit exceeded\n`;
    await expect(read(ldif, { 'a.ldif': cut })).rejects.toThrow(
      /“4 Size limit exceeded”, so the file has only a part/,
    );
  });

  test('secrets of every name and form are dropped', async () => {
    const secrets = [
      'userPassword',
      'unicodePwd',
      'sambaNTPassword',
      'krbPrincipalKey',
      'msDS-ManagedPassword',
      'ms-Mcs-AdmPwd',
      'authPassword',
      'sshPublicKey',
      'info',
    ];
    const text = person(
      'ann',
      secrets
        .map((name) => `${name}: canary-plain\n${name}:: ${Buffer.from('canary-coded').toString('base64')}\n`)
        .join(''),
    );
    expect((await read(ldif, { 'a.ldif': text })).everything).not.toMatch(/canary|Y2FuYXJ5/);
  });

  test.each([
    ['no LDIF', 'hello world\n', /line 1: there is no “attribute: value”/],
    ['nothing but comments', '# nothing\n', /No file has an entry/],
    ['a later version', `version: 2\n${person('ann')}`, /this version of LDIF is not known/],
    ['a line that continues nothing', ` x\n${person('ann')}`, /line 1: a line continues nothing/],
    ['a NUL', `dn: cn=a\0,${BASE}\n`, /NUL/],
    ['one endless line', `dn: cn=${'a'.repeat(17 * 2 ** 20)}\n`, /longer than 16 MiB/],
    [
      'a line folded without end',
      `dn: cn=a\n${` ${'a'.repeat(2 ** 20)}\n`.repeat(17)}`,
      /longer than 16 MiB/,
    ],
    ['another encoding', Buffer.from('dn: cn=\xc4nne\n', 'latin1'), /not UTF-8/],
  ])('a file with %s is refused', async (_, text, reason) => {
    await expect(read(ldif, { 'a.ldif': text })).rejects.toThrow(reason);
  });
});

test('memory does not grow with values that nobody reads', async () => {
  const [file] = sourceFiles({ 'a.ldif': '' });
  writeFileSync(file.path, person('ann', `jpegPhoto:: ${'AAAA'.repeat(1 << 18)}\n`.repeat(8)));
  const sink = new RecordingSink();
  await ldif.read([file], {}, sink);
  expect(sink.rows).toHaveLength(1);
  expect(sink.everything.length).toBeLessThan(1000);
});

test.each([
  ['version: 1\n\n# x\ndn: cn=a', true],
  ['dn:: Y249YQ==', true],
  ['# only a comment', false],
  ['{"dn": 1}', false],
])('%j is recognised: %s', (head, isKnown) => {
  expect(recognised(ldif, { 'a.ldif': head }) !== null).toBe(isKnown);
});
