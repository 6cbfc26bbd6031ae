import fc from 'fast-check';
import { expect, test } from 'vitest';
import { coverageGaps, coverageOf } from '../../server/analysis/coverage.ts';
import { viewAt } from '../../server/analysis/view.ts';
import { parseDay } from '../../server/domain/day.ts';
import { recordedGraph } from '../support/recorded.ts';
import { worldArbitrary } from '../support/world-arbitrary.ts';
import type { World } from '../support/world.ts';

/** MODEL.md section 10, word by word. */
function byDefinition(world: World) {
  const functionsOfSteps = new Set(world.performs.flatMap((row) => row.function ?? []));
  const legs = (kind: string): Set<string> =>
    new Set(world.combinedIn.filter((row) => row.kind === kind).map(({ item }) => item));
  const granted = new Set([...world.grants, ...world.hasPermission].map(({ permission }) => permission));
  const enabled = new Set(world.enables.map(({ action }) => action));
  const actionsCovered = new Set(
    [...enabled].filter(
      (action) =>
        world.performs.some((row) => row.action === action) ||
        world.belongsTo.some(
          (row) =>
            row.action === action &&
            (functionsOfSteps.has(row.function) || legs('Function').has(row.function)),
        ) ||
        legs('Action').has(action),
    ),
  );
  const legRoles = legs('Role');
  for (const role of legRoles)
    for (const row of world.inherits) if (row.role === role) legRoles.add(row.inherits);
  const permissionsCovered = [...granted].filter(
    (permission) =>
      legs('Permission').has(permission) ||
      world.enables.some((row) => row.permission === permission && actionsCovered.has(row.action)) ||
      world.grants.some((row) => row.permission === permission && legRoles.has(row.role)),
  );
  const coveredPermissions = new Set(permissionsCovered);
  const gaps = {
    permissions: [...granted].filter((each) => !coveredPermissions.has(each)).sort(),
    actions: [...enabled].filter((each) => !actionsCovered.has(each)).sort(),
  };
  const counts = {
    permissionsGranted: granted.size,
    permissionsCovered: permissionsCovered.length,
    actionsEnabled: enabled.size,
    actionsCovered: actionsCovered.size,
  };
  return { counts, gaps };
}

test('coverage counts what is recorded, and names what is not looked at, whatever its dates and activation', () => {
  fc.assert(
    fc.property(worldArbitrary, (world) => {
      const point = { snapshot: 1, asOf: parseDay('1999-01-01')!, includeJit: false };
      const view = viewAt(recordedGraph(world), point);
      expect({ counts: coverageOf(view), gaps: coverageGaps(view) }).toEqual(byDefinition(world));
    }),
    { numRuns: 400 },
  );
});
