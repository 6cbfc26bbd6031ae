import { byCodePoint, COMPLETING, MODES, type Mode } from './brute-force-order.ts';
import { toCents, type Situation } from './brute-force-situation.ts';
import type { CanActAsRow, World } from './world.ts';

/** Whatever must be done: a step of a route, or a leg of a rule. */
export interface Task {
  readonly kind: 'STEP' | 'FUNCTION' | 'ACTION' | 'PERMISSION' | 'ROLE';
  readonly id: string;
}

/** The accounts that a mode allows, with their distance from the identity. */
export function accountsOfMode(situation: Situation, identity: string, mode: Mode): Map<string, number> {
  const via: CanActAsRow['via'] = 'OWN_ACCOUNT';
  if (mode === 'OWN_ACCOUNTS') return situation.accountDistances(identity, via);
  if (mode === 'SOLE') return new Map(situation.takesPart(identity) ? [[identity, 0]] : []);
  return situation.accountDistances(identity);
}

/** MODEL.md sections 4 and 7: a step or function is done, an action performed, a permission can, a role held. */
export function accomplishes(situation: Situation, account: string, task: Task): boolean {
  switch (task.kind) {
    case 'STEP':
      return situation.doesStep(account, task.id);
    case 'FUNCTION':
      return situation.doesFunction(account, task.id);
    case 'ACTION':
      return situation.performs(account, task.id);
    case 'PERMISSION':
      return situation.can(account, task.id);
    case 'ROLE':
      return situation.holds(account, task.id);
  }
}

/** The routes of a workflow for an amount in cents (MODEL.md section 4), each a list of step ids. */
export function routes(world: World, workflow: string, amount: number): string[][] {
  const steps = world.steps.filter((step) => step.workflow === workflow).map((step) => step.id);
  const next = world.next.filter((edge) => steps.includes(edge.from));
  if (steps.length === 0) return [];
  if (next.length === 0) return [steps.toSorted(byCodePoint)];
  const starts = steps.filter((step) => !next.some((edge) => edge.to === step));
  const ends = steps.filter((step) => !next.some((edge) => edge.from === step));
  const admitting = next.filter(
    (edge) => toCents(edge.above ?? 0) < amount && (edge.upTo === undefined || amount <= toCents(edge.upTo)),
  );
  const found = new Map<string, string[]>();
  const extend = (route: string[]): void => {
    const last = route.at(-1)!;
    if (ends.includes(last)) found.set(JSON.stringify(route), route);
    for (const edge of admitting) {
      if (edge.from === last && !route.includes(edge.to)) extend([...route, edge.to]);
    }
  };
  starts.forEach((start) => extend([start]));
  return [...found.values()];
}

/** Whether some control that refuses wants different accounts on two steps. */
export function separated(world: World, a: string, b: string): boolean {
  return world.separations.some(
    (control) =>
      (control.mode ?? 'PREVENTIVE') === 'PREVENTIVE' &&
      ((control.stepA === a && control.stepB === b) || (control.stepA === b && control.stepB === a)),
  );
}

/** Every choice of one account per step of the route in which no two separated steps have the same account. */
export function* assignments(
  world: World,
  route: readonly string[],
  doers: (step: string) => readonly string[],
  controlled = true,
): Generator<string[]> {
  function* from(chosen: string[]): Generator<string[]> {
    const step = route[chosen.length];
    if (step === undefined) {
      yield chosen;
      return;
    }
    for (const account of doers(step)) {
      const refused = route
        .slice(0, chosen.length)
        .some((other, i) => chosen[i] === account && separated(world, other, step));
      if (controlled && refused) continue;
      yield* from([...chosen, account]);
    }
  }
  yield* from([]);
}

/** MODEL.md section 5: the first mode that holds; undefined where none does, not even without controls. */
export function workflowMode(
  world: World,
  situation: Situation,
  identity: string,
  workflow: string,
): Mode | undefined {
  const possible = routes(world, workflow, situation.fixed.amount);
  return MODES.find((mode) => {
    const accounts = [...accountsOfMode(situation, identity, mode).keys()];
    const doers = (step: string): string[] => accounts.filter((account) => situation.doesStep(account, step));
    return possible.some((route) => {
      const some = assignments(world, route, doers, mode !== 'BLOCKED_BY_CONTROL').next();
      return some.done !== true;
    });
  });
}

/** The legs of a rule, by kind and id. */
export function legsOf(world: World, rule: string): Task[] {
  const legs = new Map<string, Task>();
  for (const row of world.combinedIn) {
    if (row.combination !== rule) continue;
    legs.set(`${row.kind.toUpperCase()} ${row.item}`, {
      kind: row.kind.toUpperCase() as Task['kind'],
      id: row.item,
    });
  }
  return [...legs.entries()].toSorted(([a], [b]) => byCodePoint(a, b)).map(([, leg]) => leg);
}

/**
 * MODEL.md section 7: the first mode whose accounts do every leg, each in one of the situations (one for a rule whose
 * legs must hold in the same scope, one per scope value for the others).
 */
export function ruleMode(
  world: World,
  situations: readonly Situation[],
  identity: string,
  rule: string,
): Mode | undefined {
  const legs = legsOf(world, rule);
  if (legs.length === 0) return undefined;
  return COMPLETING.find((mode) =>
    legs.every((leg) =>
      situations.some((situation) =>
        [...accountsOfMode(situation, identity, mode).keys()].some((account) =>
          accomplishes(situation, account, leg),
        ),
      ),
    ),
  );
}
