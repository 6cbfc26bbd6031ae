import { describe, expect, test } from 'vitest';
import { isSecretName } from '../../../server/import/formats/secrets.ts';
import { CANARY, expectNoSecrets, secretIn } from './secrets.ts';
import { USERS_MAPPING } from './imported.ts';

test.for([
  'password',
  'Password hash',
  'PWDSALTEDHASH',
  'BCODE',
  'PASSCODE',
  'OCOD1',
  'client_secret',
  'clientSecret',
  'secretData',
  'API key',
  'private_key',
  'accessToken',
  'Recovery code',
  'salt',
])('%s has secrets by its name', (name) => expect(isSecretName(name)).toBe(true));

test.for([
  'userPrincipalName',
  'passwordLastSet',
  'Password changed at',
  'pwd_last_set',
  'access key id',
  'Secretary',
  'Department',
  'Shipping address',
])('%s has none', (name) => expect(isSecretName(name)).toBe(false));

describe('a table', () => {
  const secretColumns = ['Password', 'Password hash', 'API key', 'Client secret', 'Token'];
  const header = ['User', 'Name', 'Type', 'Active', 'Roles', ...secretColumns].join(';');
  const row = (cells: string[], fields = secretColumns): string =>
    [...cells, ...fields.map((name) => secretIn(name.replace(' ', '_')))].join(';');

  test('gives nothing of its columns of secrets, whether its rows are imported, rejected or faulty', async () => {
    const report = await expectNoSecrets({
      'mapping.yaml': USERS_MAPPING,
      'users.csv': [
        header,
        row(['ANN', 'Ann', '', 'Yes', 'AP']),
        row(['BOB', 'Bob', '', 'Perhaps', 'AP']),
        row(['TPL', 'T', 'Template', 'Yes', '']),
        row(['CY', 'Cy', '', 'Yes', 'AP', 'too', 'many']),
        row([' \u0007', 'Di', '', 'Yes', 'AP']),
      ].join('\n'),
    });
    expect(report.rejects).toHaveLength(3);
    expect(report.format?.notices.filter((text) => text.includes('never read'))).toHaveLength(5);
  });

  test('cannot be mapped to what is stored by a mapping', async () => {
    const mapping = USERS_MAPPING.replace('name: Name', 'name: Password');
    const report = await expectNoSecrets({
      'mapping.yaml': mapping,
      'users.csv': [header, row(['ANN', 'Ann', '', 'Yes', 'AP'])].join('\n'),
    });
    expect(report.refused).toContain('has secrets by its name');
  });
});

test('a table of links gives nothing of its other columns', async () => {
  await expectNoSecrets({ 'links.csv': `person,account,password\nhr:1,sap:1,${CANARY}\n` });
});

test('the check would see a leak', async () => {
  const files = {
    'mapping.yaml': USERS_MAPPING,
    'users.csv': `User;Name;Type;Active;Roles\nA;${CANARY};;Yes;\n`,
  };
  await expect(expectNoSecrets(files)).rejects.toThrow();
});
