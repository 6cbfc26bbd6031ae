import type { Subject } from '../../../domain/review-answer.ts';

/**
 * The population of `SOX-6`: pairs of an identity that takes part and a covered workflow, over every snapshot looked at.
 * There may be millions, so identities that take part in the same snapshots are counted together.
 */
export class Pairs {
  readonly #ids: readonly string[];
  /** By identity: a number for the snapshots in which it takes part. */
  readonly #group: Int32Array;
  /** By that number: the snapshots. */
  readonly #takesPartIn: number[][] = [[]];
  readonly #coveredIn = new Map<string, Set<number>>();

  constructor(ids: readonly string[]) {
    this.#ids = ids;
    this.#group = new Int32Array(ids.length);
  }

  /** Counts a snapshot looked at. */
  add(sequence: number, takesPart: Uint8Array, workflows: readonly string[]): void {
    const next = new Map<number, number>();
    takesPart.forEach((takes, identity) => {
      if (!takes) return;
      const before = this.#group[identity];
      let group = next.get(before);
      if (group === undefined) {
        group = this.#takesPartIn.push([...this.#takesPartIn[before], sequence]) - 1;
        next.set(before, group);
      }
      this.#group[identity] = group;
    });
    for (const workflow of workflows) {
      const snapshots = this.#coveredIn.get(workflow) ?? new Set();
      this.#coveredIn.set(workflow, snapshots.add(sequence));
    }
  }

  count(): number {
    const sizes = new Map<number, number>();
    for (const group of this.#group) sizes.set(group, (sizes.get(group) ?? 0) + 1);
    let count = 0;
    for (const [group, size] of sizes) count += size * this.#workflowsOf(group).length;
    return count;
  }

  *members(): Generator<readonly Subject[]> {
    const workflows = this.#takesPartIn.map((_, group) => this.#workflowsOf(group));
    for (const [identity, group] of this.#group.entries()) {
      for (const workflow of workflows[group]) {
        yield [
          { kind: 'IDENTITY', id: this.#ids[identity] },
          { kind: 'WORKFLOW', id: workflow },
        ];
      }
    }
  }

  #workflowsOf(group: number): string[] {
    const snapshots = this.#takesPartIn[group];
    return [...this.#coveredIn].flatMap(([workflow, covered]) =>
      snapshots.some((snapshot) => covered.has(snapshot)) ? [workflow] : [],
    );
  }
}
