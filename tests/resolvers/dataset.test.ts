import { expect, test } from 'vitest';
import { apiOver } from '../support/api.ts';
import { smallCompany } from '../support/small-company.ts';

const { ask } = apiOver([smallCompany()]);

test('the data set says what is loaded', async () => {
  const answer = await ask(`{
    dataset {
      snapshot { sequence source takenAt incomplete manifest files { name sha256 rowsRead imported duplicates rejected } }
      counts { identities steps workflows accessEdges }
      coverage { permissionsGranted permissionsCovered }
    }
  }`);
  expect(answer.data?.['dataset']).toMatchObject({
    snapshot: { sequence: 1, source: 'test', takenAt: '2026-01-01T00:00:00Z', files: [{ rowsRead: 1 }] },
    counts: { identities: 9, steps: 5, workflows: 2, accessEdges: 16 },
    coverage: { permissionsGranted: 6, permissionsCovered: 6 },
  });
});
