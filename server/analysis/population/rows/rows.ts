import type { Access } from '../../access.ts';
import type { Elements } from '../elements.ts';
import type { RoleElements } from '../role-elements.ts';
import { MergedRows } from './merged-rows.ts';
import { RowStore } from './row-store.ts';
import { touchingOf, type Touching } from './touching.ts';

/** Assignments that are looked at to see which requirements are scarce: more would not change which ones are. */
const SAMPLE = 4096;

/**
 * Which requirements an identity may meet at some scope for some amount, one bit a requirement: by itself, and with all
 * that it can act as. A necessary condition for every answer. Rows are kept of those who are asked about; row 0 of the
 * store has no bits.
 */
export class RequirementRows {
  readonly store: RowStore;
  /** Words of a mask of requirements. */
  readonly words: number;
  /**
   * The word of a row from which on the requirements stand once more: those that are certainly met, scopes and amounts
   * aside. Absent where the rows were made without.
   */
  readonly certain: number | undefined;
  /** By requirement, about how many meet it: the scarce ones rule out the most. */
  readonly metBy: Int32Array;
  readonly touching: Touching;
  readonly #access: Access;
  readonly #merged: MergedRows;
  /** By identity, its row by itself; -1 where nobody asked. */
  readonly #self: Int32Array;
  /** The row that is written to before it is known whether it is worth keeping. */
  readonly #draft: number;

  /** @param withCertain whether the rows say also what is certainly met */
  constructor(access: Access, elements: Elements, roles: RoleElements, withCertain: boolean) {
    const requirements = access.definitions.requirements.length;
    this.words = Math.max(1, Math.ceil(requirements / 32));
    this.certain = withCertain ? this.words : undefined;
    this.store = new RowStore(this.words * (withCertain ? 2 : 1));
    this.touching = touchingOf(elements, roles, this.store, this.certain && this.certain * 32);
    this.#access = access;
    this.#draft = this.store.add();
    this.store.reserve(Math.ceil(access.view.takesPart.length / 4));
    this.#self = new Int32Array(access.view.takesPart.length).fill(-1);
    this.#merged = new MergedRows(access, 'ALL', this.store, (identity) => this.self(identity));
    this.metBy = this.#sampled(requirements);
  }

  self(identity: number): number {
    let row = this.#self[identity];
    if (row >= 0) return row;
    row = this.#drafted(identity);
    if (row === this.#draft) row = this.store.copy(row);
    this.#self[identity] = row;
    return row;
  }

  all(identity: number): number {
    const { start } = this.#access.actAs;
    return start[identity] === start[identity + 1] ? this.self(identity) : this.#merged.rowOf(identity);
  }

  /** What all grants of an identity touch. Most have no more than one that counts, and share its row. */
  #drafted(identity: number): number {
    const { view, hasRole, hasPermission } = this.#access;
    const { HAS_ROLE, HAS_PERMISSION } = view.graph.access;
    const store = this.store;
    let row = 0;
    for (let k = hasRole.start[identity]; k < hasRole.start[identity + 1]; k++)
      row = store.drafted(this.#draft, row, this.touching.byRole[HAS_ROLE.to[hasRole.edge[k]]]);
    for (let k = hasPermission.start[identity]; k < hasPermission.start[identity + 1]; k++)
      row = store.drafted(
        this.#draft,
        row,
        this.touching.byPermission[HAS_PERMISSION.to[hasPermission.edge[k]]],
      );
    return row;
  }

  #sampled(requirements: number): Int32Array {
    const { view, hasRole, hasPermission } = this.#access;
    const { HAS_ROLE, HAS_PERMISSION } = view.graph.access;
    const met = new Int32Array(requirements);
    const count = (requirement: number): void => {
      met[requirement]++;
    };
    const step = Math.max(1, Math.ceil(hasRole.edge.length / SAMPLE));
    for (let k = 0; k < hasRole.edge.length; k += step)
      this.store.each(this.touching.byRole[HAS_ROLE.to[hasRole.edge[k]]], requirements, count);
    for (let k = 0; k < hasPermission.edge.length; k += step)
      this.store.each(
        this.touching.byPermission[HAS_PERMISSION.to[hasPermission.edge[k]]],
        requirements,
        count,
      );
    return met;
  }
}
