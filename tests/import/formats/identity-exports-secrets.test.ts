import { expect, test } from 'vitest';
import { CODED, WITH_SECRETS } from './identity-exports.ts';
import { expectNoSecrets } from './secrets.ts';

test.each(WITH_SECRETS)('nothing secret of %s comes out', async (format, files) => {
  const report = await expectNoSecrets(files, { format });
  expect(report.refused).toBeNull();
  expect(JSON.stringify(report)).not.toContain(CODED);
});
