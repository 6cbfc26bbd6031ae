import type { DecisionRow, World } from '../world.ts';

/** Access of one identity as a review decides about it. */
export type DecidedAccess = Pick<DecisionRow, 'identity' | 'kind' | 'target'>;

/**
 * The access of a world that leads to a permission of one of the systems and is valid on a day: what a review of these
 * systems is about (REVIEWS.md section 2, In scope). Each pair once, whatever its scopes.
 */
export function accessInScope(world: World, systems: ReadonlySet<string>, day: string): DecidedAccess[] {
  const valid = (edge: { validFrom?: string; validTo?: string }): boolean =>
    (edge.validFrom ?? day) <= day && day <= (edge.validTo ?? day);
  const inReview = new Set(
    world.permissions.filter(({ system }) => system === undefined || systems.has(system)).map(({ id }) => id),
  );
  const leading = closure(
    world.grants.filter((edge) => valid(edge) && inReview.has(edge.permission)).map(({ role }) => role),
    world.inherits.filter(valid).map(({ role, inherits }) => [role, inherits]),
  );
  const active = new Set(
    world.identities.filter((one) => one.status !== 'DISABLED' && valid(one)).map(({ id }) => id),
  );
  const roles = world.hasRole.filter(
    (edge) => valid(edge) && active.has(edge.identity) && leading.has(edge.role),
  );
  const direct = world.hasPermission.filter(
    (edge) => valid(edge) && active.has(edge.identity) && inReview.has(edge.permission),
  );
  const acting = world.canActAs.filter(
    (edge) => valid(edge) && active.has(edge.identity) && active.has(edge.target),
  );
  const holders = closure(
    [...roles, ...direct].map(({ identity }) => identity),
    acting.map(({ identity, target }) => [identity, target]),
  );
  const all: DecidedAccess[] = [
    ...roles.map(({ identity, role }) => ({ identity, kind: 'HAS_ROLE' as const, target: role })),
    ...direct.map(({ identity, permission }) => ({
      identity,
      kind: 'HAS_PERMISSION' as const,
      target: permission,
    })),
    ...acting
      .filter(({ target }) => holders.has(target))
      .map(({ identity, target }) => ({ identity, kind: 'CAN_ACT_AS' as const, target })),
  ];
  return [...new Map(all.map((access) => [nameOf(access), access])).values()];
}

export function nameOf({ identity, kind, target }: DecidedAccess): string {
  return JSON.stringify([identity, kind, target]);
}

/** All that leads to one of the ends, themselves included; `[from, to]` leads from the first to the second. */
function closure(ends: readonly string[], leads: readonly (readonly [string, string])[]): Set<string> {
  const found = new Set(ends);
  for (let before = -1; before !== found.size;) {
    before = found.size;
    for (const [from, to] of leads) if (found.has(to)) found.add(from);
  }
  return found;
}
