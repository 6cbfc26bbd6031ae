import { describe, expect, test } from 'vitest';
import { readExtract, TWO_ACTIONS, VALUES } from './read-extract.ts';

const JOBS = [
  'JOBNAME,JOBCOUNT,STEPCOUNT,SDLUNAME,AUTHCKNAM,STATUS',
  'CLOSE,1,1,BATCH,BATCH,S',
  'PAY,2,1,BATCH,PAYER,S',
];
const USERS = ['BNAME,USTYP', 'ANN,A', 'BEN,A', 'BATCH,B', 'PAYER,B'];

/** Who can act as whom, as `USER TARGET VIA [FROM TO] (RATIONALE)`. */
async function actsAs(extract: Record<string, string[]>, rules = TWO_ACTIONS): Promise<string[]> {
  const sink = await readExtract({ 'users.csv': USERS, ...extract }, rules);
  expect(sink.rejects).toEqual([]);
  return sink
    .of('can_act_as.csv')
    .map(({ cells }) =>
      [
        cells['identity'],
        cells['target'],
        cells['via'],
        cells['valid_from'],
        cells['valid_to'],
        `(${cells['rationale']})`,
      ]
        .filter((part) => part !== undefined)
        .join(' '),
    );
}

describe('the user of a job step', () => {
  test.each([
    ['the one that is named', 'PAYER', ['ANN PAYER RUNS_AS (authorised by Z)']],
    ['those that a pattern names', 'PA*', ['ANN PAYER RUNS_AS (authorised by Z)']],
    ['all', '*', ['ANN BATCH RUNS_AS (authorised by Z)', 'ANN PAYER RUNS_AS (authorised by Z)']],
    ['none that runs no step', 'BEN', []],
  ])('is acted as by whoever may define its steps: %s', async (_, value, expected) => {
    const acts = await actsAs({
      'jobs.csv': JOBS,
      'a.csv': ['UNAME,AGR_NAME', 'ANN,Z'],
      'v.csv': [VALUES, `Z,S_BTCH_NAM,A,BTCUNAME,${value},,`],
    });
    expect(acts.filter((act) => !act.includes('scheduled'))).toEqual(expected);
  });

  test('is acted as through a composite role, for as long as that is held', async () => {
    const acts = await actsAs({
      'jobs.csv': JOBS,
      'a.csv': ['UNAME,AGR_NAME,FROM_DAT,TO_DAT', 'ANN,Z_ALL,20240101,20241231'],
      'm.csv': ['AGR_NAME,CHILD_AGR', 'Z_ALL,Z'],
      'v.csv': [VALUES, 'Z,S_BTCH_NAM,A,BTCUNAME,PAYER,,'],
    });
    expect(acts).toContain('ANN PAYER RUNS_AS 2024-01-01 2024-12-31 (authorised by Z)');
  });

  test('is acted as by who has everything', async () => {
    const acts = await actsAs({ 'jobs.csv': JOBS, 'p.csv': ['BNAME,PROFILE', 'BEN,SAP_ALL'] });
    expect(acts).toEqual(expect.arrayContaining(['BEN PAYER RUNS_AS (authorised by SAP_ALL)']));
  });

  test('is acted as by who scheduled a job that is not over', async () => {
    const [header] = JOBS;
    expect(
      await actsAs({ 'jobs.csv': [header, 'X,1,1,ANN,PAYER,S', 'Y,2,1,BEN,PAYER,F', 'Z,3,1,PAYER,PAYER,S'] }),
    ).toEqual(['ANN PAYER RUNS_AS (scheduled a job that runs as this user)']);
  });
});

test('needs of a stand-in hold together only while all are held', async () => {
  const rules = TWO_ACTIONS.replace("'{user}' } }]]", "'{user}' } }, { S_BTCH_JOB: { JOBACTION: RELE } }]]");
  const acts = await actsAs(
    {
      'jobs.csv': JOBS,
      'a.csv': [
        'UNAME,AGR_NAME,FROM_DAT,TO_DAT',
        'ANN,Z_NAME,20240101,20241231',
        'ANN,Z_RELEASE,20240701,99991231',
        'BEN,Z_NAME,20240101,20241231',
      ],
      'v.csv': [VALUES, 'Z_NAME,S_BTCH_NAM,A,BTCUNAME,PAYER,,', 'Z_RELEASE,S_BTCH_JOB,A,JOBACTION,RELE,,'],
    },
    rules,
  );
  expect(acts.filter((act) => !act.includes('scheduled'))).toEqual([
    'ANN PAYER RUNS_AS 2024-07-01 2024-12-31 (authorised by Z_NAME, Z_RELEASE)',
  ]);
});

describe('the stored logon of a destination', () => {
  const access = {
    'a.csv': ['UNAME,AGR_NAME', 'ANN,Z'],
    'v.csv': [
      VALUES,
      'Z,S_ICF,A,ICF_FIELD,DEST,,',
      'Z,S_ICF,A,ICF_VALUE,*,,',
      'Z,S_RFC_ADM,B,RFCDEST,BANK*,,',
    ],
  };

  test.each([
    [
      'an account of the extract',
      '"H=h,S=00,M=100,U=PAYER,v=%_PWD,"',
      ['ANN PAYER CREDENTIAL (authorised by Z)'],
    ],
    [
      'an account of another system',
      '"H=h,U=REMOTE,T=%_PWD"',
      ['ANN REMOTE@BANK_1 CREDENTIAL (authorised by Z)'],
    ],
    ['nobody where no password is stored', '"H=h,U=PAYER,T=N"', []],
    ['nobody where no user is', '"H=h,v=%_PWD"', []],
  ])('leads to %s', async (_, options, expected) => {
    expect(
      await actsAs({ ...access, 'd.csv': ['RFCDEST,RFCTYPE,RFCOPTIONS', `BANK_1,3,${options}`] }),
    ).toEqual(expected);
  });

  test('is used only by who may use that destination', async () => {
    const destinations = [
      'RFCDEST,RFCTYPE,RFCUSER,RFCAUTH',
      'BANK_1,3,PAYER,STORED',
      'HR_1,3,BATCH,STORED',
      'BANK_2,3,BEN,TRUSTED',
    ];
    expect(await actsAs({ ...access, 'd.csv': destinations })).toEqual([
      'ANN PAYER CREDENTIAL (authorised by Z)',
    ]);
  });
});
