import type { ReviewRow } from '../../../server/domain/review.ts';
import { BruteConflicts } from './brute-conflicts.ts';
import { BrutePaths, isAbout } from './brute-paths.ts';
import { leading, type Held } from './brute-reach.ts';
import { afterDay, type BruteState, type Look } from './brute-state.ts';

/** How many were looked at, and what failed: each as the sorted keys of its subjects. */
export interface BruteTest {
  readonly population: number;
  readonly exceptions: readonly string[];
}

export const DAY = 86_400_000;

/** What the tests share. */
export class BruteWork {
  readonly state: BruteState;
  readonly conflicts: BruteConflicts;
  readonly paths: BrutePaths;
  readonly review: Look;

  constructor(state: BruteState, review: Look) {
    this.state = state;
    this.review = review;
    this.conflicts = new BruteConflicts(state);
    this.paths = new BrutePaths(this.conflicts);
  }

  get end(): number {
    return afterDay(this.state.row.end);
  }

  get parameters(): ReviewRow {
    return this.state.rows('reviews').find(({ id }) => id === this.state.row.id)!;
  }

  inScope(): Held[] {
    const { world } = this.review;
    const permissions = new Set(
      world.permissions.map(({ id }) => id).filter((id) => this.conflicts.isOfReview(world, id)),
    );
    return leading(this.review, { permissions, roles: new Set() });
  }

  isAttested(held: Held): boolean {
    return this.paths
      .decisions()
      .some(
        (decision) =>
          isAbout(decision, held) &&
          decision.decidedAt !== null &&
          decision.decidedAt > this.review.taken &&
          decision.decidedAt < afterDay(this.state.row.due),
      );
  }
}

export function keys(...subjects: readonly string[]): string {
  return [...new Set(subjects)].sort().join(' ');
}

const TARGET = { HAS_ROLE: 'ROLE', HAS_PERMISSION: 'PERMISSION', CAN_ACT_AS: 'IDENTITY' };

export function heldKeys({ kind, identity, target }: Pick<Held, 'kind' | 'identity' | 'target'>): string {
  return keys(`IDENTITY:${identity}`, `${TARGET[kind]}:${target}`);
}

export function over<T>(
  members: readonly T[],
  fails: (member: T) => boolean,
  name: (member: T) => string,
): BruteTest {
  return { population: members.length, exceptions: members.filter(fails).map(name) };
}

export function sum(...tests: readonly BruteTest[]): BruteTest {
  return {
    population: tests.reduce((total, { population }) => total + population, 0),
    exceptions: tests.flatMap(({ exceptions }) => exceptions),
  };
}
