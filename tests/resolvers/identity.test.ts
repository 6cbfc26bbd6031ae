import { describe, expect, test } from 'vitest';
import { apiOver } from '../support/api.ts';
import { smallCompany } from '../support/small-company.ts';

const { ask } = apiOver([smallCompany()]);

describe('an identity', () => {
  test('says all that is recorded of it', async () => {
    const answer = await ask(`{ identity(id: "amy") {
      id name kind status system department email validFrom validTo owner { id name owner { id } }
      placeholder attributable lastUsedAt credentialRotatedAt
    } }`);
    expect(answer.data?.['identity']).toEqual({
      id: 'amy',
      name: 'Amy Adams',
      kind: 'PERSON',
      status: 'ACTIVE',
      system: null,
      department: 'Payables',
      email: 'amy@example.org',
      validFrom: null,
      validTo: null,
      owner: { id: 'boss', name: 'Bea Boss', owner: null },
      placeholder: false,
      attributable: true,
      lastUsedAt: null,
      credentialRotatedAt: null,
    });
  });

  test.each([
    ['', ['pay.book', 'pay.enter']],
    ['(viaOthers: true)', ['pay.book', 'pay.enter']],
    ['(viaOthers: true, scope: "1000")', ['pay.approve', 'pay.book', 'pay.enter']],
    ['(viaOthers: true, scope: "1000", amount: 50000)', ['pay.approve', 'pay.book', 'pay.enter']],
    ['(viaOthers: true, scope: "1000", amount: 50000.001)', ['pay.book', 'pay.enter']],
  ])('does steps%s, by id', async (args, expected) => {
    const answer = await ask(`{ identity(id: "amy") { steps${args} { id } } }`);
    expect(answer.data).toEqual({ identity: { steps: expected.map((id) => ({ id })) } });
  });

  test('completes workflows at the point in time at which it was asked for, blocked ones apart', async () => {
    const query =
      'query ($id: ID!, $at: PointInTime) { identity(id: $id, at: $at) { completions { workflow { id } mode } } }';
    const none = { data: { identity: { completions: [] } } };
    expect(await ask(query, { id: 'bob' })).toEqual(none);
    expect(await ask(query, { id: 'jim' })).toEqual(none);
    expect(await ask(query, { id: 'jim', at: { includeJit: true } })).toEqual({
      data: { identity: { completions: [{ workflow: { id: 'journal' }, mode: 'SOLE' }] } },
    });
  });
});

test.each([
  ['', ['amy', 'bob', 'eve']],
  [', amount: 5000.01', ['amy', 'eve']],
  [', at: { asOf: "2031-01-01" }', ['amy', 'eve']],
])('whoCan(step%s) names who does it, by id', async (args, expected) => {
  const answer = await ask(`{ whoCan(step: "pay.enter"${args}) { totalCount nodes { id } } }`);
  expect(answer.data).toEqual({
    whoCan: { totalCount: expected.length, nodes: expected.map((id) => ({ id })) },
  });
});
