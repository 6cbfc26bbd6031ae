import { expect, test } from 'vitest';
import { apiOver } from '../support/api.ts';
import { smallCompany } from '../support/small-company.ts';

const { ask } = apiOver([smallCompany()]);

test('access paths lead over accounts and grants to the target', async () => {
  const answer = await ask(`{ accessPaths(from: "amy", to: { kind: STEP, id: "pay.approve" }, scope: "1000") {
    truncated paths { edges { kind from to } }
  } }`);
  expect(answer.data?.['accessPaths']).toMatchObject({
    truncated: false,
    paths: [
      {
        edges: [
          { kind: 'CAN_ACT_AS', from: 'IDENTITY:amy', to: 'IDENTITY:svc-approve' },
          { kind: 'HAS_PERMISSION', to: 'PERMISSION:p.approve' },
          { kind: 'ENABLES', to: 'ACTION:MRBR' },
          { kind: 'PERFORMS', to: 'STEP:pay.approve' },
        ],
      },
    ],
  });
});
