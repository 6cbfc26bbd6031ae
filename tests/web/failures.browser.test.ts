import { describe, it } from 'vitest';
import { COMPANY } from '../support/web/company.ts';
import { pageOver } from '../support/web/page.ts';

const { open, forget } = pageOver(COMPANY);

describe('what goes wrong', () => {
  it('is said where an identity is not there', async () => {
    const page = await open('/finding?identity=nobody&workflow=p2p');
    await page.getByRole('alert').getByText('Check the id').waitFor();
  });

  it('is said where the server is away, and asking again works when it is back', async () => {
    const page = await open('/');
    await page.route('**/graphql', (route) => route.abort());
    await page.getByRole('link', { name: 'Rules', exact: true }).click();
    await page.getByRole('alert').getByText('The server does not answer.').waitFor();
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: 'Ask again' }).click();
    await page.locator('tbody tr').first().waitFor();
    forget('net::ERR_FAILED');
  });

  it('can be cut short while it is asked', async () => {
    const page = await open('/nowhere');
    await page.route('**/graphql', () => undefined);
    await page.getByRole('link', { name: 'Findings' }).click();
    await page.getByText('Now working out who can complete which workflow').waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('Cancelled while working out').waitFor();
  });
});
