import type { Elements } from '../elements.ts';
import type { RoleElements } from '../role-elements.ts';
import type { RowStore } from './row-store.ts';

/**
 * What one role, or one element that is held directly, contributes to whoever holds it: the requirements that it meets by
 * itself, and the elements that may meet more together with others. Worked out once, however many hold it.
 */
export interface Contributions {
  /** By role, its row of requirements in the store; likewise by element below. */
  readonly rowOfRole: Int32Array;
  readonly rowOfElement: Int32Array;
  /** By role, the elements of bundles that it has in part, in compressed sparse rows. */
  readonly partsStart: Int32Array;
  readonly part: Int32Array;
  /** By element: 1 where some bundle needs others beside it. */
  readonly isPart: Uint8Array;
}

export function contributionsOf(elements: Elements, roles: RoleElements, store: RowStore): Contributions {
  const { needs, meets, startedBy, count } = elements;
  const isPart = new Uint8Array(count);
  const rowOfElement = new Int32Array(count);
  const bundlesOf = bundlesByElement(elements);
  const meet = (row: number, bundle: number): number => {
    const into = row === 0 ? store.add() : row;
    for (let m = meets.start[bundle]; m < meets.start[bundle + 1]; m++) store.set(into, meets.item[m]);
    return into;
  };
  for (let element = 0; element < count; element++) {
    for (const bundle of bundlesOf[element]) {
      if (needs.start[bundle + 1] - needs.start[bundle] > 1) isPart[element] = 1;
      else rowOfElement[element] = meet(rowOfElement[element], bundle);
    }
  }

  const roleCount = roles.start.length - 1;
  const rowOfRole = new Int32Array(roleCount);
  const partsStart = new Int32Array(roleCount + 1);
  const part: number[] = [];
  const holder = new Int32Array(count).fill(-1);
  const isComplete = (bundle: number, role: number): boolean => {
    for (let n = needs.start[bundle]; n < needs.start[bundle + 1]; n++)
      if (holder[needs.item[n]] !== role) return false;
    return true;
  };
  for (let role = 0; role < roleCount; role++) {
    const [first, end] = [roles.start[role], roles.start[role + 1]];
    for (let place = first; place < end; place++) holder[roles.element[place]] = role;
    for (let place = first; place < end; place++) {
      const element = roles.element[place];
      for (let s = startedBy.start[element]; s < startedBy.start[element + 1]; s++)
        if (isComplete(startedBy.item[s], role)) rowOfRole[role] = meet(rowOfRole[role], startedBy.item[s]);
      if (bundlesOf[element].some((bundle) => !isComplete(bundle, role))) part.push(element);
    }
    partsStart[role + 1] = part.length;
  }
  return { rowOfRole, rowOfElement, partsStart, part: Int32Array.from(part), isPart };
}

function bundlesByElement({ needs, count }: Elements): number[][] {
  const bundles: number[][] = Array.from({ length: count }, () => []);
  for (let bundle = 0; bundle + 1 < needs.start.length; bundle++)
    for (let n = needs.start[bundle]; n < needs.start[bundle + 1]; n++)
      if (!bundles[needs.item[n]].includes(bundle)) bundles[needs.item[n]].push(bundle);
  return bundles;
}
