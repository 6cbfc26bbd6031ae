import type { Access } from '../../access.ts';
import type { Reach } from '../../accounts.ts';
import { meetsAny } from '../candidates.ts';
import type { Elements } from '../elements.ts';
import type { RoleElements } from '../role-elements.ts';
import { MergedRows } from './merged-rows.ts';
import { RowStore } from './row-store.ts';
import type { RequirementRows } from './rows.ts';

/**
 * Whether an identity meets all of some requirements, where nothing depends on scopes and amounts. The rows of what it may
 * and what it certainly meets say so for nearly everybody; for the others it is worked out, each identity once.
 */
export class ExactRows {
  readonly #rows: RequirementRows;
  readonly #access: Access;
  readonly #elements: Elements;
  readonly #roles: RoleElements;
  readonly #own: MergedRows;
  /** Exact rows: of whom they were asked. */
  readonly #exact: RowStore;
  readonly #selves = new Map<number, number>();
  readonly #merged: Partial<Record<Reach, MergedRows>> = {};
  readonly #held: Int32Array;
  /** By element, who held it last, so that nothing is cleared in between. */
  readonly #holder: Int32Array;

  /** @param rows made with what is certain */
  constructor(access: Access, elements: Elements, roles: RoleElements, rows: RequirementRows) {
    this.#rows = rows;
    this.#access = access;
    this.#elements = elements;
    this.#roles = roles;
    this.#own = new MergedRows(access, 'OWN', rows.store, (identity) => rows.self(identity));
    this.#exact = new RowStore(rows.words);
    this.#held = new Int32Array(elements.count);
    this.#holder = new Int32Array(elements.count).fill(-1);
  }

  /** Whether all requirements of one of the masks are met. */
  meetsAny(identity: number, reach: Reach, masks: readonly Uint32Array[]): boolean {
    const { store, certain } = this.#rows;
    const row = this.#rowBy(identity, reach);
    if (meetsAny(store, row, masks, certain)) return true;
    return meetsAny(store, row, masks) && meetsAny(this.#exact, this.#exactBy(identity, reach), masks);
  }

  #rowBy(identity: number, reach: Reach): number {
    if (reach === 'OWN') return this.#own.rowOf(identity);
    return reach === 'ALL' ? this.#rows.all(identity) : this.#rows.self(identity);
  }

  #exactBy(identity: number, reach: Reach): number {
    return reach === 'SELF' ? this.#exactSelf(identity) : this.#reached(reach).rowOf(identity);
  }

  #exactSelf(identity: number): number {
    let row = this.#selves.get(identity);
    if (row === undefined) this.#selves.set(identity, (row = this.#rowOf(this.#collect(identity), identity)));
    return row;
  }

  #reached(reach: 'OWN' | 'ALL'): MergedRows {
    return (this.#merged[reach] ??= new MergedRows(this.#access, reach, this.#exact, (identity) =>
      this.#exactSelf(identity),
    ));
  }

  /** Lists the elements that an identity holds; returns how many. */
  #collect(identity: number): number {
    const { view, hasRole, hasPermission } = this.#access;
    const { HAS_ROLE, HAS_PERMISSION } = view.graph.access;
    const { start, element } = this.#roles;
    const { ofPermission } = this.#elements;
    const [held, holder] = [this.#held, this.#holder];
    let count = 0;
    for (let k = hasRole.start[identity]; k < hasRole.start[identity + 1]; k++) {
      const role = HAS_ROLE.to[hasRole.edge[k]];
      for (let place = start[role]; place < start[role + 1]; place++) {
        if (holder[element[place]] === identity) continue;
        holder[element[place]] = identity;
        held[count++] = element[place];
      }
    }
    for (let k = hasPermission.start[identity]; k < hasPermission.start[identity + 1]; k++) {
      const one = ofPermission[HAS_PERMISSION.to[hasPermission.edge[k]]];
      if (holder[one] === identity) continue;
      holder[one] = identity;
      held[count++] = one;
    }
    return count;
  }

  /** The row of what the collected elements meet: bundles that are begun by one of them and have all of theirs. */
  #rowOf(count: number, identity: number): number {
    const { needs, meets, startedBy } = this.#elements;
    let row = 0;
    for (let h = 0; h < count; h++) {
      const element = this.#held[h];
      for (let s = startedBy.start[element]; s < startedBy.start[element + 1]; s++) {
        const bundle = startedBy.item[s];
        let isComplete = true;
        for (let n = needs.start[bundle] + 1; isComplete && n < needs.start[bundle + 1]; n++)
          isComplete = this.#holder[needs.item[n]] === identity;
        if (!isComplete) continue;
        if (row === 0) row = this.#exact.add();
        for (let m = meets.start[bundle]; m < meets.start[bundle + 1]; m++)
          this.#exact.set(row, meets.item[m]);
      }
    }
    return row;
  }
}
