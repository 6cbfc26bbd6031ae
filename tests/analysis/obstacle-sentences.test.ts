import { expect, test } from 'vitest';
import { apiOver } from '../support/api.ts';
import { smallCompany } from '../support/small-company.ts';
import { WorldBuilder } from '../support/world.ts';

const small = apiOver([smallCompany()]).ask;

/** One person, one role, one permission, one step; whatever is in the way is in the way of these. */
const one = apiOver([
  new WorldBuilder()
    .identity('gone', { name: 'Gil', status: 'DISABLED' })
    .identity('later', { name: 'Lea', validFrom: '2027-01-01' })
    .identity('boss', { name: 'Bea', kind: 'PERSON' })
    .workflow('w', { name: 'Work', steps: [{ id: 's', name: 'Do it' }] })
    .workflow('big', { name: 'Big work', steps: ['b1'], order: 'none' })
    .workflow('small', { name: 'Small work', steps: ['c1', 'c2'], order: 'none' })
    .next('c1', 'c2', { upTo: 100 })
    .action('a', { needs: ['p'], steps: ['s'] })
    .role('clerk', ['p'], { limit: 70 })
    .inherits('chief', 'clerk', { scope: ['1000', '2000'] })
    .hasRole('chloe', 'chief')
    .hasRole('olaf', 'clerk', { validTo: '2025-12-31' })
    .hasPermission('gone', 'p')
    .hasPermission('later', 'p')
    .canActAs('boss', 'gone', 'IMPERSONATION')
    .build(),
]).ask;

test.each([
  [small, 'bob', 'pay', '"1000"', 20_000, '“Enter invoice”: In 1000 the role clerk of Bob stops at 5,000.'],
  [
    small,
    'eve',
    'pay',
    null,
    20_000,
    '“Approve invoice”: The permission p.approve of Eve (second) stops at 500.',
  ],
  [small, 'dora', 'journal', '"1000"', 50, '“journal.write”: The role journals of Dora holds only in 2000.'],
  [
    small,
    'jim',
    'journal',
    null,
    null,
    '“journal.post”: The role journals of Jim must be activated each time.',
  ],
  [
    small,
    'boss',
    'journal',
    null,
    null,
    '“journal.post”: Neither Bea Boss nor any account within reach has all the access that “journal.post” needs, for any scope, amount or date.',
  ],
  [
    small,
    'bob',
    'pay',
    null,
    10,
    '“four eyes” refuses one account for both “Enter invoice” and “Approve invoice”, and only Bob can do them: there is no second account.',
  ],
  [
    small,
    'amy',
    'pay',
    '"1000"',
    10,
    'In 1000 for 10 Amy Adams completes “Procure to pay”: nothing stands in the way.',
  ],
  [
    one,
    'chloe',
    'w',
    '"3000"',
    80,
    '“Do it”: The role clerk, which chief includes, holds only in 1000, 2000. In 3000 the permission p, which the role clerk grants, stops at 70.',
  ],
  [one, 'olaf', 'w', null, null, '“Do it”: The role clerk of olaf is valid only until 2025-12-31.'],
  [one, 'gone', 'w', null, null, '“Do it”: Gil is disabled.'],
  [one, 'later', 'w', null, null, '“Do it”: Lea is valid only from 2027-01-01.'],
  [one, 'boss', 'w', null, null, '“Do it”: Gil is disabled.'],
  [
    one,
    'boss',
    'small',
    null,
    101,
    'With access that holds everywhere for 101 no route of “Small work” can be taken.',
  ],
])('%#: %s, %s', async (ask, identity, workflow, scope, amount, sentence) => {
  const { data, errors } = await ask(
    `{ obstacles(identity: "${identity}", workflow: "${workflow}", scope: ${scope}, amount: ${amount}, at: { asOf: "2026-06-01" }) { explanation } }`,
  );
  expect(errors).toBeUndefined();
  const { explanation } = data?.['obstacles'] as { explanation: string };
  expect(explanation.split('\n')).toContain(sentence);
});
