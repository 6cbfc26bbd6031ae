import { FIRST_DAY, LAST_DAY } from '../../server/domain/day.ts';
import type { AccessTable, IdentityTable, RecordedGraph } from '../../server/domain/recorded.ts';
import { ACCESS_EDGE_KINDS, IDENTITY_KINDS, type AccessEdgeKind } from '../../server/domain/vocabulary.ts';
import { addScopesAndLimits, addStatuses, addTimes, scopeSets } from './conditions.ts';
import { definitions } from './definitions.ts';
import type { Size, Variant } from './size.ts';
import { accessOf, nodesNamed } from './tables.ts';
import { identityGroup, topology } from './topology.ts';

/**
 * A synthetic company, always the same for one size and variant: roles by Zipf's law, a few departments that work on
 * money, second accounts, machines whose credentials people know. 0.1 to 3 % of all pairs of an identity and a workflow
 * complete. It resembles no real one, and says so in its ids.
 */
export function company(size: Size, variant: Variant): RecordedGraph {
  const { tables, permissionsOfSteps } = definitions(size.permissions, variant);
  const { via, ...pairs } = topology(size, permissionsOfSteps);
  const access = Object.fromEntries(
    ACCESS_EDGE_KINDS.map((kind) => [kind, accessOf(kind, ...pairs[kind])]),
  ) as Record<AccessEdgeKind, AccessTable>;
  access.CAN_ACT_AS.via.set(via.subarray(0, access.CAN_ACT_AS.via.length));
  const people = identities(size);
  if (variant !== 'plain') for (const kind of ACCESS_EDGE_KINDS) addScopesAndLimits(kind, access[kind]);
  if (variant === 'full') {
    for (const kind of ACCESS_EDGE_KINDS) addTimes(access[kind]);
    addStatuses(people);
  }
  return {
    ...tables,
    identities: people,
    roles: nodesNamed('bench:role-', size.roles),
    permissions: nodesNamed('bench:permission-', size.permissions),
    access,
    scopeSets: variant === 'plain' ? [[]] : scopeSets(),
  };
}

function identities(size: Size): IdentityTable {
  const kinds = { person: 'PERSON', 'second account': 'USER_ACCOUNT', machine: 'SERVICE_ACCOUNT' } as const;
  const kindOf = (identity: number): number => IDENTITY_KINDS.indexOf(kinds[identityGroup(identity, size)]);
  return {
    ...nodesNamed('bench:identity-', size.identities),
    kind: Uint8Array.from({ length: size.identities }, (_, identity) => kindOf(identity)),
    status: new Uint8Array(size.identities),
    validFrom: new Int32Array(size.identities).fill(FIRST_DAY),
    validTo: new Int32Array(size.identities).fill(LAST_DAY),
  };
}
