import { edgeKey } from '../recorded-tables.ts';
import type { World } from '../world.ts';

const KINDS = [
  'PERSON',
  'PERSON',
  'USER_ACCOUNT',
  'USER_ACCOUNT',
  'SHARED_ACCOUNT',
  'SERVICE_ACCOUNT',
  'BOT',
] as const;
const SYSTEMS = ['erp', 'bank', undefined] as const;
const TIMES = [
  undefined,
  undefined,
  '2026-11-15T12:00:00Z',
  '2026-11-18T00:00:00Z',
  '2026-11-19T23:59:59Z',
] as const;

/** A world with what reviews ask of it: systems, frameworks, duties, owners, departments, uses and times of grants. */
export function enriched(world: World, next: () => number): World {
  const pick = <T>(values: readonly T[]): T => values[next() % values.length];
  const maybe = <K extends string, V>(name: K, value: V | undefined): Record<string, V> =>
    value === undefined ? {} : { [name]: value };
  const ids = world.identities.map(({ id }) => id);
  // Somebody with most of what there is, and somebody who can use that: so that completions are no rarity.
  const powerful = next() < 65 ? [pick(ids)] : [];
  const more = powerful.flatMap((identity) =>
    world.permissions.flatMap(({ id }) => (next() < 85 ? [{ identity, permission: id }] : [])),
  );
  const users = powerful.flatMap((target) =>
    ids.flatMap((identity) =>
      identity !== target && next() < 35 ? [{ identity, target, via: 'SHARED_LOGIN' as const }] : [],
    ),
  );
  const granted = <T extends object>(rows: readonly T[]): T[] => {
    const dated = rows.map((row) => ({ ...row, ...maybe('grantedAt', pick(TIMES)) }));
    // Rows that have become equal are one edge.
    return [...new Map(dated.map((row) => [edgeKey('', row), row])).values()];
  };
  return {
    ...world,
    identities: world.identities.map((row) => ({
      ...row,
      kind: pick(KINDS),
      ...(next() < 80 ? { status: 'ACTIVE' as const } : {}),
      ...maybe('system', pick(SYSTEMS)),
      ...maybe('department', pick(['Finance', 'IT', 'Sales', undefined])),
      ...maybe('owner', pick([undefined, undefined, ...ids])),
      ...maybe('lastUsedAt', pick(TIMES)),
      ...maybe('attributable', pick([undefined, undefined, true, false])),
    })),
    permissions: world.permissions.map((row) => ({ ...row, ...maybe('system', pick(SYSTEMS)) })),
    actions: world.actions.map((row) => ({ ...row, ...maybe('system', pick(SYSTEMS)) })),
    steps: world.steps.map((row) => ({
      ...row,
      ...maybe('system', pick(SYSTEMS)),
      duty: pick(['POST', 'APPROVE', 'CONFIGURE'] as const),
    })),
    workflows: world.workflows.map((row) => ({
      ...row,
      ...maybe(
        'frameworks',
        pick([undefined, ['SOX' as const], ['SOC' as const], ['SOX' as const, 'SOC' as const]]),
      ),
    })),
    hasRole: granted(world.hasRole),
    hasPermission: granted([...world.hasPermission, ...more]),
    canActAs: granted(
      [...world.canActAs, ...users].map((row) =>
        next() < 30 ? { ...row, via: 'OWN_ACCOUNT' as const } : row,
      ),
    ),
  };
}
