import { recordedAt } from '../../domain/point.ts';
import type { NodeFact } from '../../domain/review.ts';

/** What reviews ask of nodes of one kind, by id and snapshot. */
export class Facts<T extends NodeFact> {
  readonly all: readonly T[];
  readonly #byId = new Map<string, T[]>();

  constructor(all: readonly T[]) {
    this.all = all;
    for (const fact of all) {
      const list = this.#byId.get(fact.id);
      if (list) list.push(fact);
      else this.#byId.set(fact.id, [fact]);
    }
  }

  /** Undefined where the node was not recorded then, or has nothing that a review asks of. */
  at(id: string, snapshot: number): T | undefined {
    return this.#byId.get(id)?.find(({ since, until }) => recordedAt(snapshot, since, until));
  }
}
