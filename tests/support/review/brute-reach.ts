import type { AccessColumns, World } from '../world.ts';
import { actionsOfFunction, actionsOfStep, Situation } from '../brute-force-situation.ts';
import { legsOf, type Task } from '../brute-force-workflow.ts';
import type { Look } from './brute-state.ts';

/** An access edge that a review decides about. */
export interface Held {
  readonly kind: 'HAS_ROLE' | 'HAS_PERMISSION' | 'CAN_ACT_AS';
  readonly identity: string;
  readonly target: string;
  readonly edge: AccessColumns;
}

/** Permissions and, for role legs, roles. */
export interface Goal {
  readonly permissions: ReadonlySet<string>;
  readonly roles: ReadonlySet<string>;
}

export function heldIn(world: World): Held[] {
  return [
    ...world.hasRole.map((edge) => ({
      kind: 'HAS_ROLE' as const,
      identity: edge.identity,
      target: edge.role,
      edge,
    })),
    ...world.hasPermission.map((edge) => ({
      kind: 'HAS_PERMISSION' as const,
      identity: edge.identity,
      target: edge.permission,
      edge,
    })),
    ...world.canActAs.map((edge) => ({
      kind: 'CAN_ACT_AS' as const,
      identity: edge.identity,
      target: edge.target,
      edge,
    })),
  ];
}

function isValid(edge: AccessColumns, day: string): boolean {
  return (edge.validFrom ?? day) <= day && day <= (edge.validTo ?? day);
}

function takesPart(look: Look, id: string): boolean {
  const fixed = { date: look.day, includeJit: true, scope: '*', amount: 1 };
  return new Situation(look.world, fixed).takesPart(id);
}

/** The edges of those who take part that lead to the goal over valid edges, whatever scope and limit (REVIEWS.md section 2). */
export function leading(look: Look, goal: Goal): Held[] {
  const valid = heldIn(look.world).filter(
    ({ kind, identity, target, edge }) =>
      isValid(edge, look.day) &&
      takesPart(look, identity) &&
      (kind !== 'CAN_ACT_AS' || takesPart(look, target)),
  );
  const leads = (held: Held, seen: readonly string[]): boolean => {
    if (held.kind === 'HAS_PERMISSION') return goal.permissions.has(held.target);
    if (held.kind === 'HAS_ROLE') {
      const roles = rolesUnder(look, held.target);
      return (
        roles.some((role) => goal.roles.has(role)) ||
        permissionsOfRoles(look, roles).some((permission) => goal.permissions.has(permission))
      );
    }
    if (seen.includes(held.target)) return false;
    return valid.some((next) => next.identity === held.target && leads(next, [...seen, held.target]));
  };
  return valid.filter((held) => leads(held, []));
}

/** Those of `leading` that belong to one of the identity's accounts. */
export function relevant(look: Look, identity: string, goal: Goal): Held[] {
  const accounts = accountsWhateverScope(look, identity);
  return leading(look, goal).filter((held) => accounts.has(held.identity));
}

export function accountsWhateverScope(look: Look, identity: string): Set<string> {
  const accounts = new Set(takesPart(look, identity) ? [identity] : []);
  for (const account of accounts) {
    for (const edge of look.world.canActAs) {
      if (edge.identity === account && isValid(edge, look.day) && takesPart(look, edge.target))
        accounts.add(edge.target);
    }
  }
  return accounts;
}

export function rolesUnder(look: Look, role: string): string[] {
  const roles = new Set([role]);
  for (const each of roles) {
    for (const edge of look.world.inherits)
      if (edge.role === each && isValid(edge, look.day)) roles.add(edge.inherits);
  }
  return [...roles];
}

export function permissionsOfRoles(look: Look, roles: readonly string[]): string[] {
  return look.world.grants
    .filter((edge) => roles.includes(edge.role) && isValid(edge, look.day))
    .map((edge) => edge.permission);
}

export function goalOfWorkflow(world: World, workflow: string): Goal {
  const steps = world.steps.filter((step) => step.workflow === workflow);
  return goalOf(
    world,
    steps.map(({ id }) => ({ kind: 'STEP', id })),
  );
}

export function goalOfRule(world: World, rule: string): Goal {
  return goalOf(world, legsOf(world, rule));
}

export function goalOf(world: World, tasks: readonly Task[]): Goal {
  const permissions = new Set<string>();
  const roles = new Set<string>();
  for (const { kind, id } of tasks) {
    if (kind === 'ROLE') roles.add(id);
    else if (kind === 'PERMISSION') permissions.add(id);
    else {
      const actions =
        kind === 'ACTION'
          ? [id]
          : kind === 'FUNCTION'
            ? actionsOfFunction(world, id)
            : actionsOfStep(world, id).map(({ action }) => action);
      for (const { permission, action } of world.enables)
        if (actions.includes(action)) permissions.add(permission);
    }
  }
  return { permissions, roles };
}
