import type { BruteForce, Where } from './brute-force.ts';
import { byElements } from './brute-force-order.ts';
import { actionsOfFunction, actionsOfStep, type Situation } from './brute-force-situation.ts';
import type { Task } from './brute-force-workflow.ts';
import { edgeKey } from './recorded-tables.ts';
import type { World } from './world.ts';

/** One edge of a path, with the key that the same row has in a recorded world. */
export interface PathEdge {
  readonly kind: string;
  readonly from: string;
  readonly to: string;
  readonly key: string;
}

export type Path = readonly PathEdge[];

/**
 * MODEL.md section 9: all ways from an identity to a permission or role, or, for an action, function or step, the
 * first way per account, action and permission with the edges on to the target. Fewest edges first, then edge keys.
 */
export function accessPaths(brute: BruteForce, from: string, to: Task, where: Where = {}): Path[] {
  const situation = brute.situation(where.scope ?? '*', brute.lowest(where.amount));
  if (to.kind === 'PERMISSION' || to.kind === 'ROLE') {
    return ways(brute.world, situation, from, to)
      .map(({ path }) => path)
      .toSorted(byLength);
  }
  const found = situation.accounts(from).flatMap((account) =>
    actionsOf(brute.world, to)
      .filter((action) => situation.performs(account, action))
      .flatMap((action) => waysToAction(brute.world, situation, from, account, action, to)),
  );
  return found.toSorted(byLength);
}

function waysToAction(
  world: World,
  situation: Situation,
  from: string,
  account: string,
  action: string,
  to: Task,
): Path[] {
  const onward = onwards(world, action, to).toSorted(byLength)[0];
  return world.enables
    .filter((row) => row.action === action)
    .map((row) => {
      const permission: Task = { kind: 'PERMISSION', id: row.permission };
      const first = ways(world, situation, from, permission)
        .filter((way) => way.account === account)
        .map(({ path }) => path)
        .toSorted(byLength)[0];
      return [...first, edge('ENABLES', row.permission, action, row), ...onward];
    });
}

/** Every way over usable edges, no node twice, with the account whose role or permission it uses. */
function ways(world: World, situation: Situation, from: string, to: Task): { account: string; path: Path }[] {
  const found: { account: string; path: Path }[] = [];
  const atRole = (account: string, role: string, path: Path, seen: readonly string[]): void => {
    if (to.kind === 'ROLE' && role === to.id) {
      found.push({ account, path });
      return;
    }
    for (const row of world.grants) {
      if (row.role !== role || to.kind !== 'PERMISSION' || row.permission !== to.id) continue;
      if (situation.usable(row)) found.push({ account, path: [...path, edge('GRANTS', role, to.id, row)] });
    }
    for (const row of world.inherits) {
      if (row.role !== role || seen.includes(row.inherits) || !situation.usable(row)) continue;
      const longer = [...path, edge('INHERITS', role, row.inherits, row)];
      atRole(account, row.inherits, longer, [...seen, row.inherits]);
    }
  };
  const atIdentity = (identity: string, path: Path, seen: readonly string[]): void => {
    for (const row of world.hasPermission) {
      if (row.identity !== identity || to.kind !== 'PERMISSION' || row.permission !== to.id) continue;
      if (!situation.usable(row)) continue;
      found.push({ account: identity, path: [...path, edge('HAS_PERMISSION', identity, to.id, row)] });
    }
    for (const row of world.hasRole) {
      if (row.identity !== identity || !situation.usable(row)) continue;
      atRole(identity, row.role, [...path, edge('HAS_ROLE', identity, row.role, row)], [row.role]);
    }
    for (const row of world.canActAs) {
      if (row.identity !== identity || seen.includes(row.target)) continue;
      if (!situation.usable(row) || !situation.takesPart(row.target)) continue;
      const longer = [...path, edge('CAN_ACT_AS', identity, row.target, row)];
      atIdentity(row.target, longer, [...seen, row.target]);
    }
  };
  if (situation.takesPart(from)) atIdentity(from, [], [from]);
  return found;
}

function actionsOf(world: World, to: Task): string[] {
  if (to.kind === 'ACTION') return [to.id];
  if (to.kind === 'FUNCTION') return actionsOfFunction(world, to.id);
  return [...new Set(actionsOfStep(world, to.id).map(({ action }) => action))];
}

/** The edges from an action on to the target, one list per way. */
function onwards(world: World, action: string, to: Task): Path[] {
  if (to.kind === 'ACTION') return [[]];
  const belongs = (name: string): Path[] =>
    world.belongsTo
      .filter((row) => row.action === action && row.function === name)
      .map((row) => [edge('BELONGS_TO', action, name, row)]);
  if (to.kind === 'FUNCTION') return belongs(to.id);
  return world.performs
    .filter((row) => row.step === to.id)
    .flatMap((row) => {
      if (row.action === action) return [[edge('PERFORMS', action, to.id, row)]];
      if (row.function === undefined) return [];
      const last = edge('PERFORMS', row.function, to.id, row);
      return belongs(row.function).map((path) => [...path, last]);
    });
}

function edge(kind: string, from: string, to: string, row: object): PathEdge {
  return { kind, from, to, key: edgeKey(kind, row) };
}

function byLength(a: Path, b: Path): number {
  const keys = (path: Path): string[] => path.map((one) => one.key);
  return a.length - b.length || byElements(keys(a), keys(b));
}
