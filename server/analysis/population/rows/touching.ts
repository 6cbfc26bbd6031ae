import { listsOf, type Elements, type Lists } from '../elements.ts';
import type { RoleElements } from '../role-elements.ts';
import type { RowStore } from './row-store.ts';

/** Rows of requirements that something helps to meet. Row 0 where it helps to meet none. */
export interface Touching {
  readonly byRole: Int32Array;
  readonly byPermission: Int32Array;
  /** How many rows there are, from 0 on. */
  readonly rows: number;
}

/**
 * Of each bundle the element that fewest roles lead to stands for all of it: who lacks that one cannot have the bundle,
 * and who has it usually has the others by the same role. So what an identity may meet is a union of rows, without a look
 * at which elements come together.
 * @param certain the bit from which on the requirements stand once more: those that are met by this alone; absent where
 * nobody asks
 */
export function touchingOf(
  elements: Elements,
  roles: RoleElements,
  store: RowStore,
  certain?: number,
): Touching {
  const { needs, meets } = elements;
  const standsFor = bundlesByScarcest(elements, roles);
  const byElement = new Int32Array(elements.count);
  const setAll = (row: number, bundle: number, from: number): void => {
    for (let m = meets.start[bundle]; m < meets.start[bundle + 1]; m++) store.set(row, from + meets.item[m]);
  };
  for (let element = 0; element < elements.count; element++) {
    for (let b = standsFor.start[element]; b < standsFor.start[element + 1]; b++) {
      const bundle = standsFor.item[b];
      if (byElement[element] === 0) byElement[element] = store.add();
      setAll(byElement[element], bundle, 0);
      const isAlone = needs.start[bundle + 1] - needs.start[bundle] === 1;
      if (isAlone && certain !== undefined) setAll(byElement[element], bundle, certain);
    }
  }

  const byRole = new Int32Array(roles.start.length - 1);
  const holder = new Int32Array(elements.count).fill(-1);
  const hasAll = (bundle: number, role: number): boolean => {
    for (let n = needs.start[bundle]; n < needs.start[bundle + 1]; n++)
      if (holder[needs.item[n]] !== role) return false;
    return true;
  };
  for (let role = 0; role < byRole.length; role++) {
    const [first, end] = [roles.start[role], roles.start[role + 1]];
    const fresh = store.next;
    for (let place = first; place < end; place++) {
      holder[roles.element[place]] = role;
      byRole[role] = store.joined(byRole[role], byElement[roles.element[place]], fresh);
    }
    if (certain === undefined) continue;
    for (let place = first; place < end; place++) {
      const element = roles.element[place];
      for (let b = standsFor.start[element]; b < standsFor.start[element + 1]; b++) {
        const bundle = standsFor.item[b];
        if (needs.start[bundle + 1] - needs.start[bundle] === 1 || !hasAll(bundle, role)) continue;
        if (byRole[role] < fresh) byRole[role] = store.copy(byRole[role]);
        setAll(byRole[role], bundle, certain);
      }
    }
  }
  const byPermission = elements.ofPermission.map((element) => (element < 0 ? 0 : byElement[element]));
  return { byRole, byPermission, rows: store.next };
}

/** By element, the bundles that it stands for. */
function bundlesByScarcest({ count, needs }: Elements, { element }: RoleElements): Lists {
  const heldBy = new Int32Array(count);
  for (let place = 0; place < element.length; place++) heldBy[element[place]]++;
  const lists: number[][] = Array.from({ length: count }, () => []);
  for (let bundle = 0; bundle + 1 < needs.start.length; bundle++) {
    let scarcest = needs.item[needs.start[bundle]];
    for (let n = needs.start[bundle] + 1; n < needs.start[bundle + 1]; n++)
      if (heldBy[needs.item[n]] < heldBy[scarcest]) scarcest = needs.item[n];
    lists[scarcest].push(bundle);
  }
  return listsOf(lists);
}
