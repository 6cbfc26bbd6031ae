import type { Access } from '../access.ts';
import { componentsOf, type Successors } from './components.ts';
import type { Elements } from './elements.ts';
import { Profiles } from './profiles.ts';

/** By role, the elements that it leads to and under which conditions: places `start[role]` to `start[role + 1] - 1`. */
export interface RoleElements {
  readonly start: Int32Array;
  readonly element: Int32Array;
  readonly profile: Int32Array;
  readonly profiles: Profiles;
}

type Held = Map<number, number>;

/**
 * Merges what roles inherit, those that inherit nothing first, so that each role is looked at once however many hold it.
 * Roles in a cycle are merged until nothing changes; it ends, because profiles only grow and there are finitely many.
 */
export function roleElementsOf(access: Access, elements: Elements): RoleElements {
  const { view, inherits, grants, scopes } = access;
  const { INHERITS, GRANTS } = view.graph.access;
  const profiles = new Profiles(scopes);
  const roles = view.graph.roles.ids.length;
  const held: (Held | undefined)[] = new Array<Held | undefined>(roles);
  const successors: Successors = {
    start: inherits.start,
    to: Int32Array.from(inherits.edge, (e) => INHERITS.to[e]),
  };
  const components = componentsOf(successors);

  const own = (role: number): void => {
    if (elements.ofRole[role] < 0 && grants.start[role] === grants.start[role + 1]) return;
    const found: Held = new Map();
    if (elements.ofRole[role] >= 0) found.set(elements.ofRole[role], Profiles.EVERYWHERE);
    for (let k = grants.start[role]; k < grants.start[role + 1]; k++) {
      const e = grants.edge[k];
      const element = elements.ofPermission[GRANTS.to[e]];
      add(found, element, profiles.through(Profiles.EVERYWHERE, GRANTS.scope[e], GRANTS.limit[e]), profiles);
    }
    if (found.size > 0) held[role] = found;
  };
  const inherit = (role: number): boolean => {
    let changed = false;
    for (let k = inherits.start[role]; k < inherits.start[role + 1]; k++) {
      const e = inherits.edge[k];
      const inherited = held[INHERITS.to[e]];
      if (!inherited) continue;
      const into = (held[role] ??= new Map<number, number>());
      for (const [element, profile] of inherited) {
        const reaching = profiles.through(profile, INHERITS.scope[e], INHERITS.limit[e]);
        if (add(into, element, reaching, profiles)) changed = true;
      }
    }
    return changed;
  };
  for (let c = 0; c < components.count; c++) {
    const [first, end] = [components.start[c], components.start[c + 1]];
    for (let m = first; m < end; m++) own(components.member[m]);
    for (let changed = true; changed;) {
      changed = false;
      for (let m = first; m < end; m++) if (inherit(components.member[m])) changed = end - first > 1;
    }
  }
  return { ...inRows(held), profiles };
}

/** True where it changed what is held. */
function add(held: Held, element: number, profile: number, profiles: Profiles): boolean {
  const before = held.get(element) ?? Profiles.NOWHERE;
  const after = profiles.either(before, profile);
  if (after === before) return false;
  held.set(element, after);
  return true;
}

function inRows(held: readonly (Held | undefined)[]): Omit<RoleElements, 'profiles'> {
  const start = new Int32Array(held.length + 1);
  for (let role = 0; role < held.length; role++) start[role + 1] = start[role] + (held[role]?.size ?? 0);
  const element = new Int32Array(start[held.length]);
  const profile = new Int32Array(start[held.length]);
  let place = 0;
  for (const found of held) {
    for (const [number, conditions] of found ?? []) {
      element[place] = number;
      profile[place++] = conditions;
    }
  }
  return { start, element, profile };
}
