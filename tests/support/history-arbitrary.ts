import fc from 'fast-check';
import { worldArbitrary } from './world-arbitrary.ts';
import type { World } from './world.ts';

/**
 * Successive snapshots: a world; the same without some of its nodes, whose edges stay behind as those of another
 * source would; another world, in which nodes changed; and the first again, so that what was gone comes back.
 */
export const historyArbitrary: fc.Arbitrary<World[]> = fc
  .tuple(worldArbitrary, worldArbitrary, fc.infiniteStream(fc.integer({ min: 0, max: 9 })))
  .map(([first, other, dice]) => [first, without(first, () => dice.next().value < 2), other, first]);

const NODES = ['identities', 'roles', 'permissions', 'actions', 'functions'] as const;

function without(world: World, gone: () => boolean): World {
  const kept = NODES.map((file) => [file, (world[file] as object[]).filter(() => !gone())]);
  return { ...world, ...(Object.fromEntries(kept) as Partial<World>) };
}

/** What of a world is seen: a relationship only where both its ends are (MODEL.md section 3). */
export function seenIn(world: World): World {
  const ids = (rows: readonly { id: string }[]): ((id: string | undefined) => boolean) => {
    const known = new Set<string | undefined>(rows.map((row) => row.id));
    return (id) => known.has(id);
  };
  const [identity, role, permission] = [ids(world.identities), ids(world.roles), ids(world.permissions)];
  const [action, fn, step, rule] = [
    ids(world.actions),
    ids(world.functions),
    ids(world.steps),
    ids(world.toxicCombinations),
  ];
  const item = { Step: step, Function: fn, Action: action, Permission: permission, Role: role };
  return {
    ...world,
    hasRole: world.hasRole.filter((row) => identity(row.identity) && role(row.role)),
    hasPermission: world.hasPermission.filter((row) => identity(row.identity) && permission(row.permission)),
    inherits: world.inherits.filter((row) => role(row.role) && role(row.inherits)),
    grants: world.grants.filter((row) => role(row.role) && permission(row.permission)),
    canActAs: world.canActAs.filter((row) => identity(row.identity) && identity(row.target)),
    enables: world.enables.filter((row) => permission(row.permission) && action(row.action)),
    belongsTo: world.belongsTo.filter((row) => action(row.action) && fn(row.function)),
    performs: world.performs.filter(
      (row) => (row.action ? action(row.action) : fn(row.function)) && step(row.step),
    ),
    combinedIn: world.combinedIn.filter((row) => item[row.kind](row.item) && rule(row.combination)),
  };
}
