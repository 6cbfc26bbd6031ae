import { expect, test } from 'vitest';
import { apiOver } from '../support/api.ts';
import { smallCompany } from '../support/small-company.ts';

const { ask } = apiOver([smallCompany()]);

test('rules name their legs by kind and id', async () => {
  const answer = await ask(
    '{ toxicCombinations { id risk sameScope rationale references legs { key kind id name } } }',
  );
  expect(answer.data?.['toxicCombinations']).toEqual([
    {
      id: 'clerk-approves',
      risk: 'CRITICAL',
      sameScope: false,
      rationale: 'who enters must not approve',
      references: ['SOX 404'],
      legs: [
        { key: 'PERMISSION:p.approve', kind: 'PERMISSION', id: 'p.approve', name: 'p.approve' },
        { key: 'ROLE:clerk', kind: 'ROLE', id: 'clerk', name: 'clerk' },
      ],
    },
    {
      id: 'enter-and-book',
      risk: 'MEDIUM',
      sameScope: true,
      rationale: null,
      references: [],
      legs: [
        { key: 'FUNCTION:payments', kind: 'FUNCTION', id: 'payments', name: 'Payments' },
        { key: 'STEP:pay.enter', kind: 'STEP', id: 'pay.enter', name: 'Enter invoice' },
      ],
    },
  ]);
});
