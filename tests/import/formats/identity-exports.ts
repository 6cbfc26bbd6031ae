import type { BundleText } from '../../support/bundle-folder.ts';
import { REALM } from './keycloak/realm.ts';
import { CANARY, secretIn } from './secrets.ts';

/** Exports of people and groups with a canary in every field that can hold a secret. */
const SECRET = secretIn('field');
/** What the canary looks like in base64. */
export const CODED = Buffer.from(`${CANARY}-coded`).toString('base64');
const SCIM = {
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
  id: 'u1',
  userName: 'ann',
  password: SECRET,
  x509Certificates: [{ value: SECRET }],
  'urn:x:vault': { token: SECRET },
  roles: [{ value: 'r', secret: SECRET }],
};
const LDIF = [
  'userPassword',
  'unicodePwd',
  'sambaNTPassword',
  'krbPrincipalKey',
  'ms-Mcs-AdmPwd',
  'info',
  'sshPublicKey',
]
  .map((name) => `${name}: ${SECRET}\n${name}:: ${CODED}\n`)
  .join('');
const GRAPH = {
  graph: {
    nodes: [
      {
        id: '1',
        kinds: ['User'],
        properties: {
          name: 'ann',
          password: SECRET,
          unixpassword: SECRET,
          token: SECRET,
          notes: SECRET,
        },
      },
      { id: '2', kinds: ['Group'], properties: { name: 'g', secret: SECRET } },
      { id: '3', kinds: ['Vault'], properties: { secret: SECRET } },
    ],
    edges: [
      { kind: 'MemberOf', start: { value: '1' }, end: { value: '2' }, properties: { password: SECRET } },
    ],
  },
};

/** By format. */
export const WITH_SECRETS: readonly (readonly [format: string, files: BundleText])[] = [
  ['keycloak', { 'realm.json': JSON.stringify(REALM) }],
  ['scim', { 'users.json': JSON.stringify(SCIM) }],
  ['ldif', { 'a.ldif': `dn: cn=ann,dc=x\nobjectClass: inetOrgPerson\n${LDIF}` }],
  ['opengraph', { 'graph.json': JSON.stringify(GRAPH) }],
];
