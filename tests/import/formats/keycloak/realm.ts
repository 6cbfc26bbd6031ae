import { secretIn } from '../secrets.ts';

/** A realm with something of everything that is read; names of people and companies are made up. */
export const REALM = {
  id: 'acme',
  realm: 'acme',
  enabled: true,
  registrationAllowed: false,
  smtpServer: { password: secretIn('smtp') },
  users: [
    {
      id: 'u1',
      username: 'ann',
      firstName: 'Ann',
      lastName: 'Ames',
      email: 'ann@acme.example',
      enabled: true,
      credentials: [
        { type: 'password', secretData: `{"value":"${secretIn('hash')}"}`, value: secretIn('password') },
      ],
      attributes: { pin: [secretIn('attribute')] },
      realmRoles: ['default-roles-acme', 'accountant'],
      clientRoles: { ledger: ['post'], 'realm-management': ['manage-users'] },
      groups: ['/Finance/Payables'],
    },
    { username: 'bob', enabled: false, realmRoles: ['offline_access'] },
    {
      username: 'service-account-robot',
      enabled: true,
      serviceAccountClientId: 'robot',
      realmRoles: ['accountant'],
    },
    { username: 'service-account-idle', enabled: true, serviceAccountClientId: 'idle' },
  ],
  roles: {
    realm: [
      {
        name: 'accountant',
        description: 'Keeps the books',
        composite: true,
        composites: { realm: ['reader'], client: { ledger: ['post', 'a/b'] } },
      },
      { name: 'reader', composite: false },
    ],
    client: {
      ledger: [
        { name: 'post', clientRole: true },
        { name: 'a/b', clientRole: true },
      ],
    },
  },
  groups: [
    {
      name: 'Finance',
      path: '/Finance',
      realmRoles: ['reader'],
      subGroups: [{ name: 'Payables', clientRoles: { ledger: ['post'] } }],
    },
  ],
  clients: [
    {
      clientId: 'ledger',
      enabled: true,
      secret: secretIn('client'),
      protocolMappers: [{ protocolMapper: 'oidc-hardcoded-role-mapper' }],
    },
    { clientId: 'robot', enabled: true, serviceAccountsEnabled: true, secret: secretIn('robot') },
    { clientId: 'idle', enabled: false, serviceAccountsEnabled: true },
    {
      clientId: 'Batch',
      serviceAccountsEnabled: true,
      authorizationSettings: { policies: [{ type: 'role' }, { type: 'js' }] },
    },
  ],
  components: {
    'org.keycloak.keys.KeyProvider': [{ name: 'rsa', config: { privateKey: [secretIn('key')] } }],
    'org.keycloak.storage.UserStorageProvider': [
      { name: 'ldap', config: { bindCredential: [secretIn('bind')] } },
    ],
  },
  identityProviders: [{ alias: 'saml', config: { clientSecret: secretIn('idp') } }],
  scopeMappings: [{ clientScope: 'x', roles: ['reader'] }],
};
