import { BruteForce } from '../brute-force.ts';
import type { Situation } from '../brute-force-situation.ts';
import { scopeValues } from '../brute-force-ranges.ts';
import { seenIn } from '../history-arbitrary.ts';
import { fakeGround } from '../fake-ground.ts';
import type { ReviewGround } from '../../../server/domain/review.ts';
import type { IdentityRow, World } from '../world.ts';

/** A snapshot: what is recorded from it on, of which source, and when it was taken. */
export interface TakenWorld {
  readonly world: World;
  readonly source: string;
  /** ISO 8601 in UTC with seconds. */
  readonly takenAt: string;
  readonly incomplete: boolean;
}

export interface Question {
  readonly review: string;
  readonly snapshot: number;
  readonly asOf: string;
}

const HOURS = 3_600_000;

export function startOfDay(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** The first moment that is no longer of the day. */
export function afterDay(day: string): number {
  return startOfDay(day) + 24 * HOURS;
}

export function dayText(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** The ground that the product reads, with what the snapshots say of themselves. */
export function groundOf(taken: readonly TakenWorld[]): ReviewGround {
  const ground = fakeGround(
    taken.map(({ world }) => world),
    (snapshot) => taken[snapshot - 1].takenAt,
  );
  const snapshots = ground.snapshots.map((snapshot, i) => ({
    ...snapshot,
    source: taken[i].source,
    incomplete: taken[i].incomplete,
  }));
  return { ...ground, snapshots };
}

/** One state of the world on one day. */
export interface Look {
  readonly snapshot: number;
  readonly day: string;
  readonly taken: number;
  readonly world: World;
}

/** Which states a review looks at, and who is who when: REVIEWS.md section 2, word by word. */
export class BruteState {
  readonly worlds: readonly World[];
  readonly times: readonly number[];
  readonly ground: ReviewGround;
  readonly question: Question;
  readonly row: {
    id: string;
    start: string;
    end: string;
    due: string;
    close: string;
    frameworks: readonly string[];
  };
  readonly review: Look | undefined;
  readonly closing: Look | undefined;
  /** Every snapshot that SOX-6 looks at. */
  readonly looks: readonly Look[];
  readonly #brute = new Map<string, BruteForce>();

  constructor(taken: readonly TakenWorld[], question: Question) {
    const known = taken.slice(0, question.snapshot);
    this.worlds = known.map(({ world }) => seenIn(world));
    this.times = known.map(({ takenAt }) => Date.parse(takenAt));
    this.ground = groundOf(taken);
    this.question = question;
    const row = this.rows('reviews').find(({ id }) => id === question.review)!;
    const day = (number: number): string => dayText(number * 24 * HOURS);
    this.row = {
      id: row.id,
      frameworks: row.frameworks,
      start: day(row.periodStart),
      end: day(row.periodEnd),
      due: day(row.due),
      close: day(row.close),
    };
    const upTo = (end: string): number => {
      let last = 0;
      while (last < this.times.length && this.times[last] < afterDay(end)) last++;
      return last;
    };
    const [own, last] = [upTo(this.row.end), upTo(this.row.close)];
    this.review = own === 0 ? undefined : this.#look(own, this.row.end);
    this.closing = last > own && own > 0 ? this.#look(last, this.row.close) : undefined;
    const looks = this.times.flatMap((time, i) => {
      if (own === 0) return [];
      if (i + 1 === own) return [this.review!];
      if (this.closing?.snapshot === i + 1) return [this.closing];
      const isTaken = startOfDay(this.row.start) <= time && time < afterDay(this.row.end);
      return isTaken ? [this.#look(i + 1, dayText(time))] : [];
    });
    this.looks = looks;
  }

  /** Rows about reviews as the question's snapshot knows them. */
  rows<F extends keyof ReviewGround['records']>(file: F): ReviewGround['records'][F][number][] {
    const all = this.ground.records[file] as readonly ReviewGround['records'][F][number][];
    return all.filter(
      ({ since, until }) => since <= this.question.snapshot && this.question.snapshot < until,
    );
  }

  brute(look: Look, includeJit: boolean, world: World = look.world, name = 'own'): BruteForce {
    const key = `${look.snapshot} ${look.day} ${includeJit} ${name}`;
    const brute = this.#brute.get(key) ?? new BruteForce(world, look.day, { includeJit });
    this.#brute.set(key, brute);
    return brute;
  }

  /** Everything that is usable at some scope: the definitions of MODEL.md section 4 at one cent. */
  situations(look: Look, includeJit: boolean): Situation[] {
    return scopeValues(look.world).map((scope) => this.brute(look, includeJit).situation(scope, 1));
  }

  identity(look: Look, id: string): IdentityRow | undefined {
    return look.world.identities.find((row) => row.id === id);
  }

  /** The newest world at the time; before the first, the first. */
  worldAt(time: number): World {
    return this.worlds[this.#numberAt(time)];
  }

  isActivePerson(id: string | null, time: number): id is string {
    return id !== null && isActiveIn(this.worldAt(time), id);
  }

  isSamePerson(a: string, b: string, time: number): boolean {
    const world = this.worldAt(time);
    return (
      a === b ||
      world.identities.some(({ id, kind }) => {
        const own = ownAccounts(world, id);
        return kind === 'PERSON' && own.has(a) && own.has(b);
      })
    );
  }

  canActAs(a: string, b: string, time: number): boolean {
    const number = this.#numberAt(time);
    const look = this.#look(number + 1, dayText(time));
    return this.situations(look, true).some((situation) => situation.accounts(a).includes(b));
  }

  #numberAt(time: number): number {
    const newest = this.times.findLastIndex((taken) => taken <= time);
    return Math.max(newest, 0);
  }

  #look(snapshot: number, day: string): Look {
    return { snapshot, day, taken: this.times[snapshot - 1], world: this.worlds[snapshot - 1] };
  }
}

export function isActiveIn(world: World, id: string): boolean {
  const isActive = (other: IdentityRow): boolean => (other.status ?? 'ACTIVE') === 'ACTIVE';
  const row = world.identities.find((other) => other.id === id);
  if (!row || !isActive(row)) return false;
  if (row.kind === 'PERSON') return true;
  if ((row.kind ?? 'USER_ACCOUNT') !== 'USER_ACCOUNT') return false;
  return world.identities.some(
    (other) => other.kind === 'PERSON' && isActive(other) && ownAccounts(world, other.id).has(id),
  );
}

/** Itself and all that it reaches over OWN_ACCOUNT; dates play no part. */
export function ownAccounts(world: World, id: string): Set<string> {
  const own = new Set(world.identities.some((row) => row.id === id) ? [id] : []);
  for (const each of own) {
    for (const edge of world.canActAs)
      if (edge.identity === each && edge.via === 'OWN_ACCOUNT') own.add(edge.target);
  }
  return own;
}
