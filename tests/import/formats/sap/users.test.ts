import { expect, test } from 'vitest';
import { readExtract, TWO_ACTIONS } from './read-extract.ts';

async function user(
  columns: string,
  cells: string,
): Promise<{ cells: Record<string, string>; unread: string[] }> {
  const sink = await readExtract({ 'users.csv': [`BNAME,${columns}`, `A,${cells}`] }, TWO_ACTIONS);
  return { cells: sink.of('identities.csv')[0].cells, unread: sink.unreadOfRows() };
}

test.each([
  ['A', 'USER_ACCOUNT'],
  ['B', 'SERVICE_ACCOUNT'],
  ['C', 'SERVICE_ACCOUNT'],
  ['L', 'SERVICE_ACCOUNT'],
  ['S', 'SHARED_ACCOUNT'],
  ['S Service', 'SHARED_ACCOUNT'],
  ['Dialog', 'USER_ACCOUNT'],
  ['Kommunikation', 'SERVICE_ACCOUNT'],
  ['Q', 'USER_ACCOUNT'],
])('the user type %s is a %s', async (type, kind) => {
  expect((await user('USTYP', type)).cells['kind']).toBe(kind);
});

test('what a type leaves open is said', async () => {
  expect((await user('USTYP', 'L')).unread).toEqual([
    'reference user: to whom it lends its authorisations (USREFUS) is not in the extract',
  ]);
  expect((await user('USTYP', 'Q')).unread).toEqual(['user type "Q": taken for a dialog user']);
});

test.each([
  ['0', 'ACTIVE'],
  ['', 'ACTIVE'],
  ['32', 'DISABLED'],
  ['64', 'DISABLED'],
  ['96', 'DISABLED'],
  ['128', 'DORMANT'],
  ['160', 'DISABLED'],
  ['192', 'DISABLED'],
  ['224', 'DISABLED'],
])('the lock status %s is %s', async (flag, status) => {
  const { cells, unread } = await user('USTYP,UFLAG', `A,${flag}`);
  expect(cells['status']).toBe(status);
  expect(unread).toEqual([]);
});

test.each([
  ['1', 'ACTIVE'],
  ['65', 'DISABLED'],
])('the undocumented lock status %s is %s, and is listed', async (flag, status) => {
  const { cells, unread } = await user('USTYP,UFLAG', `A,${flag}`);
  expect(cells['status']).toBe(status);
  expect(unread).toEqual([`lock status ${flag}: only 32, 64 and 128 are documented`]);
});

test('dates of a user', async () => {
  const { cells } = await user('USTYP,GLTGV,GLTGB,TRDAT,PWDCHGDATE', 'A,20200101,99991231,20241105,00000000');
  expect(cells).toEqual({
    id: 'A',
    name: 'A',
    kind: 'USER_ACCOUNT',
    status: 'ACTIVE',
    system: 'SAP',
    valid_from: '2020-01-01',
    last_used_at: '2024-11-05',
  });
});

test('the address view adds name, department and e-mail', async () => {
  const sink = await readExtract(
    {
      'users.csv': ['BNAME,USTYP', 'A,A'],
      'addresses.csv': [
        'BNAME,NAME_FIRST,NAME_LAST,DEPARTMENT,SMTP_ADDR',
        'A,Ann,Meier,Finance,ann@example.org',
      ],
    },
    TWO_ACTIONS,
  );
  expect(sink.of('identities.csv')[0].cells).toMatchObject({
    name: 'Ann Meier',
    department: 'Finance',
    email: 'ann@example.org',
  });
});

test('a user has what its reference user has', async () => {
  const sink = await readExtract(
    {
      'users.csv': ['BNAME,USTYP', 'ANN,A', 'REF,L'],
      'references.csv': ['BNAME,REFUSER', 'ANN,REF', 'REF,'],
      'a.csv': ['UNAME,AGR_NAME,FROM_DAT,TO_DAT', 'REF,Z_PAY,20240101,20241231'],
      'p.csv': ['BNAME,PROFILE', 'REF,SAP_ALL'],
    },
    TWO_ACTIONS,
  );
  const through = 'through the reference user REF';
  expect(
    sink
      .of('has_role.csv')
      .filter(({ cells }) => cells['identity'] === 'ANN')
      .map(({ cells }) => cells),
  ).toEqual([
    { identity: 'ANN', role: 'Z_PAY', valid_from: '2024-01-01', valid_to: '2024-12-31', rationale: through },
    { identity: 'ANN', role: 'profile:SAP_ALL', rationale: through },
  ]);
  expect(sink.unreadOfRows()).toEqual([]);
});
