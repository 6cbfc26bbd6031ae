import type { Access } from '../../access.ts';
import { OWN_ACCOUNT } from '../../accounts.ts';
import type { Elements } from '../elements.ts';
import { contributionsOf } from './contributions.ts';
import { RoleLists } from './role-lists.ts';
import { RowStore } from './row-store.ts';
import { mergedRows } from './merged-rows.ts';
import type { RoleElements } from '../role-elements.ts';

/**
 * Which requirements each identity meets at some scope for some amount, one bit a requirement: by itself, with its own
 * accounts, and with all that it can act as. A necessary condition for every answer, and the whole answer where nothing
 * depends on scopes, amounts and controls.
 */
export interface RequirementRows {
  readonly store: RowStore;
  /** By identity, its row in the store; 0 is the row without bits. */
  readonly self: Int32Array;
  readonly own: Int32Array;
  readonly all: Int32Array;
  /** By requirement, in how many of a sample of rows it is: the scarce ones rule out the most. */
  readonly metBy: Int32Array;
}

export function requirementRows(access: Access, elements: Elements, roles: RoleElements): RequirementRows {
  const requirements = access.definitions.requirements.length;
  const store = new RowStore(requirements);
  const self = ownRows(access, elements, roles, store);
  const metBy = store.sampled(requirements);
  const { via } = access.view.graph.access.CAN_ACT_AS;
  const { edge } = access.actAs;
  if (edge.length === 0) return { store, self, own: self, all: self, metBy };
  return {
    store,
    self,
    own: mergedRows(access, store, self, (e) => via[e] === OWN_ACCOUNT),
    all: mergedRows(access, store, self, () => true),
    metBy,
  };
}

function ownRows(access: Access, elements: Elements, roles: RoleElements, store: RowStore): Int32Array {
  const { view, hasRole, hasPermission } = access;
  const { ofPermission, needs, meets, startedBy } = elements;
  const { rowOfRole, rowOfElement, partsStart, part, isPart } = contributionsOf(elements, roles, store);
  const lists = new RoleLists(access);
  store.reserve(view.takesPart.length);
  const { bits, words } = store;
  const roleOf = view.graph.access.HAS_ROLE.to;
  const permissionOf = view.graph.access.HAS_PERMISSION.to;
  const rows = new Int32Array(view.takesPart.length);
  const held = new Int32Array(elements.count);
  // Whether an element is held is said by the identity that held it last, so that nothing is cleared in between.
  const holder = new Int32Array(elements.count).fill(-1);
  for (let identity = 0; identity < rows.length; identity++) {
    const firstRole = hasRole.start[identity];
    const lastRole = hasRole.start[identity + 1];
    const firstPermission = hasPermission.start[identity];
    const lastPermission = hasPermission.start[identity + 1];
    if (firstPermission === lastPermission) {
      if (lastRole - firstRole === 1) rows[identity] = rowOfRole[roleOf[hasRole.edge[firstRole]]];
      if (lastRole - firstRole < 2) continue;
      const like = lists.firstLike(identity);
      if (like >= 0) {
        rows[identity] = rows[like];
        continue;
      }
    }
    let row = 0;
    let parts = 0;
    for (let k = firstRole; k < lastRole; k++) {
      const role = roleOf[hasRole.edge[k]];
      const other = rowOfRole[role];
      if (other !== 0) {
        if (row === 0) row = store.add();
        for (let w = 0; w < words; w++) bits[row * words + w] |= bits[other * words + w];
      }
      for (let place = partsStart[role]; place < partsStart[role + 1]; place++) {
        const element = part[place];
        if (holder[element] === identity) continue;
        holder[element] = identity;
        held[parts++] = element;
      }
    }
    for (let k = firstPermission; k < lastPermission; k++) {
      const element = ofPermission[permissionOf[hasPermission.edge[k]]];
      const other = rowOfElement[element];
      if (other !== 0) {
        if (row === 0) row = store.add();
        for (let w = 0; w < words; w++) bits[row * words + w] |= bits[other * words + w];
      }
      if (isPart[element] === 0 || holder[element] === identity) continue;
      holder[element] = identity;
      held[parts++] = element;
    }
    for (let h = 0; h < parts; h++) {
      const element = held[h];
      for (let s = startedBy.start[element]; s < startedBy.start[element + 1]; s++) {
        const bundle = startedBy.item[s];
        let complete = true;
        for (let n = needs.start[bundle] + 1; complete && n < needs.start[bundle + 1]; n++)
          complete = holder[needs.item[n]] === identity;
        if (!complete) continue;
        if (row === 0) row = store.add();
        for (let m = meets.start[bundle]; m < meets.start[bundle + 1]; m++)
          bits[row * words + (meets.item[m] >>> 5)] |= 1 << (meets.item[m] & 31);
      }
    }
    rows[identity] = row;
  }
  return rows;
}
