import { describe, expect, test } from 'vitest';
import { grantsOf, readExtract, TWO_ACTIONS, VALUES, type Content } from './read-extract.ts';

const PROFILE_VALUES = [
  'OBJCT,AUTH,AKTPS,FIELD,VON,BIS',
  'F_REGU_BUK,Z_PAY_1,A,FBTCH,21,',
  'F_REGU_BUK,Z_PAY_1,A,BUKRS,1000,',
  'F_BKPF_BUK,Z_PAY_2,M,ACTVT,01,',
];

async function read(
  extract: Record<string, Content>,
): Promise<{ roles: string[]; grants: string[]; unread: string[]; aside: string[] }> {
  const sink = await readExtract(extract, TWO_ACTIONS);
  expect(sink.rejects).toEqual([]);
  return {
    roles: sink.of('has_role.csv').map(({ cells }) => `${cells['identity']} ${cells['role']}`),
    grants: grantsOf(sink),
    unread: [...sink.unread.keys()].filter((what) => !what.startsWith('user without')),
    aside: sink.aside.map(({ reason }) => reason),
  };
}

describe('a profile', () => {
  test('that stands for everything grants every permission of the rule set', async () => {
    const { roles, grants } = await read({ 'p.csv': ['BNAME,PROFILE', 'A,SAP_ALL', 'B,SAP_ALL'] });
    expect(roles).toEqual(['A profile:SAP_ALL', 'B profile:SAP_ALL']);
    expect(grants.sort()).toEqual(
      [
        'F_BKPF_BUK/ACTVT=01',
        'F_BKPF_KOA/ACTVT=01,KOART=K',
        'F_REGU_BUK/FBTCH=21|25',
        'S_TCODE/TCD=F110',
        'S_TCODE/TCD=FB60',
      ].map((permission) => `profile:SAP_ALL ${permission}`),
    );
  });

  test('grants what UST10S and UST12 say', async () => {
    const { grants } = await read({
      'p.csv': ['BNAME,PROFILE', 'A,Z_PAYERS'],
      's.csv': ['PROFN,AKTPS,OBJCT,AUTH', 'Z_PAYERS,A,F_REGU_BUK,Z_PAY_1', 'Z_PAYERS,A,F_BKPF_BUK,Z_PAY_2'],
      'v.csv': PROFILE_VALUES,
    });
    expect(grants).toEqual(['profile:Z_PAYERS F_REGU_BUK/FBTCH=21|25 1000']);
  });

  test('contains the profiles that UST10C says', async () => {
    const sink = await readExtract(
      {
        'p.csv': ['BNAME,PROFILE', 'A,Z_BOTH'],
        'c.csv': ['PROFN,AKTPS,SUBPROF', 'Z_BOTH,A,Z_PAYERS', 'Z_BOTH,M,Z_DRAFT'],
        's.csv': ['PROFN,AKTPS,OBJCT,AUTH', 'Z_PAYERS,A,F_REGU_BUK,Z_PAY_1'],
        'v.csv': PROFILE_VALUES,
      },
      TWO_ACTIONS,
    );
    expect(sink.of('inherits.csv').map(({ cells }) => cells)).toEqual([
      { role: 'profile:Z_BOTH', inherits: 'profile:Z_PAYERS' },
    ]);
    expect(grantsOf(sink)).toEqual(['profile:Z_PAYERS F_REGU_BUK/FBTCH=21|25 1000']);
  });

  test('has the authorisations that bear its name where there is no UST10S', async () => {
    const { grants } = await read({
      'p.csv': ['BNAME,PROFILE', 'A,T-AB120001', 'A,Z_PAY_1'],
      'v.csv': [
        ...PROFILE_VALUES,
        'F_BKPF_BUK,T-AB12000100,A,ACTVT,01,',
        'F_BKPF_BUK,T-AB12000200,A,ACTVT,01,',
      ],
    });
    expect(grants).toEqual([
      'profile:Z_PAY_1 F_REGU_BUK/FBTCH=21|25 1000',
      'profile:T-AB120001 F_BKPF_BUK/ACTVT=01',
    ]);
  });

  test('whose authorisations are not there is listed', async () => {
    const { unread } = await read({ 'p.csv': ['BNAME,PROFILE', 'A,Z_PAYERS'] });
    expect(unread).toEqual([
      'profile Z_PAYERS: the extract has no authorisation of it that a rule asks about',
    ]);
  });
});

describe('the generated profile of a role', () => {
  const assignments = ['UNAME,AGR_NAME', 'A,Z_PAY'];
  const values = [VALUES, 'Z_PAY,F_REGU_BUK,T-AB12000100,FBTCH,21,,'];

  test.each([
    ['AGR_1016', { 'g.csv': ['AGR_NAME,PROFILE', 'Z_PAY,T-AB120001'] }],
    ['the names of its authorisations', {}],
  ])('is no second path where the user has the role, known by %s', async (_, more) => {
    const { roles, aside } = await read({
      'a.csv': assignments,
      'values.csv': values,
      'p.csv': ['BNAME,PROFILE', 'A,T-AB120001'],
      ...more,
    });
    expect(roles).toEqual(['A Z_PAY']);
    expect(aside).toEqual(['generated profile of a role that the user has']);
  });

  test('gives what the role gives to a user without it', async () => {
    const sink = await readExtract(
      { 'values.csv': values, 'p.csv': ['BNAME,PROFILE', 'B,T-AB120001'] },
      TWO_ACTIONS,
    );
    expect(sink.of('inherits.csv').map(({ cells }) => cells)).toEqual([
      { role: 'profile:T-AB120001', inherits: 'Z_PAY' },
    ]);
  });
});
