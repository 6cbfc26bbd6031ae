import { expect, test } from 'vitest';
import { apiOver } from '../support/api.ts';
import { smallCompany } from '../support/small-company.ts';

const { ask } = apiOver([smallCompany()]);

test('search looks in the kinds asked for', async () => {
  const answer = await ask('{ search(text: "APPROV", kinds: [STEP, IDENTITY], first: 1) { key name } }');
  expect(answer.data?.['search']).toEqual([{ key: 'IDENTITY:svc-approve', name: 'Approval service' }]);
});
