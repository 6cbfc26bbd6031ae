import type { Access } from '../access.ts';

/** Lists of numbers by number, in compressed sparse rows. */
export interface Lists {
  readonly start: Int32Array;
  readonly item: Int32Array;
}

/**
 * What answers are made of, renumbered without gaps. An element is a permission that some action of a step or leg needs, a
 * permission that is a leg, or a role that is a leg: the few hundred things that a grant can contribute. A bundle is
 * elements that are needed together: the permissions of an action, or a leg by itself.
 */
export interface Elements {
  readonly count: number;
  /** The element that a permission or a role is; -1 where it is none. */
  readonly ofPermission: Int32Array;
  readonly ofRole: Int32Array;
  /** Elements by bundle. */
  readonly needs: Lists;
  /** Bundles by requirement: any one of them meets it. */
  readonly bundlesOf: Lists;
  /** Requirements by bundle. */
  readonly meets: Lists;
  /** Bundles by the first of their elements: where one is held, these may be complete. */
  readonly startedBy: Lists;
}

export function elementsOf(access: Access): Elements {
  const { definitions, view } = access;
  const ofPermission = new Int32Array(view.graph.permissions.ids.length).fill(-1);
  const ofRole = new Int32Array(view.graph.roles.ids.length).fill(-1);
  let count = 0;
  const element = (numbers: Int32Array, node: number): number => {
    if (numbers[node] < 0) numbers[node] = count++;
    return numbers[node];
  };
  const needs: number[][] = [];
  const bundleOfAction = new Map<number, number>();
  const bundlesOf = definitions.requirements.map((requirement): number[] => {
    const { kind, node } = requirement;
    if (kind === 'PERMISSION') return [needs.push([element(ofPermission, node)]) - 1];
    if (kind === 'ROLE') return [needs.push([element(ofRole, node)]) - 1];
    const bundles = new Set<number>();
    for (const { action } of definitions.actionsOf(requirement)) {
      const permissions = definitions.permissionsOf[action];
      // An action without permissions is performed by nobody (MODEL.md section 4).
      if (permissions.length === 0) continue;
      let bundle = bundleOfAction.get(action);
      if (bundle === undefined) {
        bundle = needs.push(permissions.map((permission) => element(ofPermission, permission))) - 1;
        bundleOfAction.set(action, bundle);
      }
      bundles.add(bundle);
    }
    return [...bundles];
  });
  const meets: number[][] = needs.map(() => []);
  bundlesOf.forEach((bundles, requirement) => {
    for (const bundle of bundles) meets[bundle].push(requirement);
  });
  const startedBy: number[][] = Array.from({ length: count }, () => []);
  needs.forEach(([first], bundle) => startedBy[first].push(bundle));
  return {
    count,
    ofPermission,
    ofRole,
    needs: listsOf(needs),
    bundlesOf: listsOf(bundlesOf),
    meets: listsOf(meets),
    startedBy: listsOf(startedBy),
  };
}

/** Lists as they are thought of → compressed sparse rows. */
export function listsOf(lists: readonly (readonly number[])[]): Lists {
  const start = new Int32Array(lists.length + 1);
  lists.forEach((list, n) => (start[n + 1] = start[n] + list.length));
  return { start, item: Int32Array.from(lists.flat()) };
}
