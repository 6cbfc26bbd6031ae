import { describe, it } from 'vitest';
import { pageOver } from '../support/web/page.ts';

const { open } = pageOver();

describe('before the first import', () => {
  it('the overview says the command', async () => {
    const page = await open('/');
    await page.getByText('Nothing has been imported yet.').waitFor();
    await page.getByText('npm run import -- FOLDER --source NAME').waitFor();
  });

  it('the findings say it too', async () => {
    const page = await open('/findings');
    await page.getByText('There is no completion.').waitFor();
    await page.getByText('npm run import -- FOLDER --source NAME').waitFor();
  });
});
