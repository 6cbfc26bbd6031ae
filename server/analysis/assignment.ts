import { TooLong } from '../domain/fault.ts';

/** Positions that must be done by different accounts, by position: the neighbours in the graph to be coloured. */
export type Conflicts = ReadonlyMap<number, readonly number[]>;

/** The separations that bite on a route: both their steps are on it. */
export function conflictsOn(
  route: readonly number[],
  separated: readonly (readonly [number, number])[],
): Conflicts {
  const conflicts = new Map<number, number[]>();
  const add = (a: number, b: number): void => {
    const list = conflicts.get(a);
    if (list) list.push(b);
    else conflicts.set(a, [b]);
  };
  for (const [a, b] of separated) {
    if (!route.includes(a) || !route.includes(b)) continue;
    add(a, b);
    add(b, a);
  }
  return conflicts;
}

/** Beyond this many steps in one knot of controls, exact search may take too long to wait for (MODEL.md section 13). */
const LARGEST_KNOT = 16;
const LARGEST_SEARCH = 50_000_000;

/**
 * Whether every position in conflict can be given an account so that conflicting positions have different ones
 * (`completes` of MODEL.md section 4): a list colouring, answered exactly.
 * @param candidates the accounts that can do the step at a position
 * @throws TooLong where a knot of controls is too large to decide
 */
export function canSeparate(
  conflicts: Conflicts,
  candidates: (position: number) => readonly number[],
): boolean {
  const open = new Map([...conflicts].map(([position, others]) => [position, new Set(others)]));
  let easy: number | undefined;
  // A position with more candidates than open conflicts can always be served last, whatever the others take.
  do {
    easy = undefined;
    for (const [position, others] of open) if (candidates(position).length > others.size) easy = position;
    if (easy !== undefined) {
      open.delete(easy);
      for (const others of open.values()) others.delete(easy);
    }
  } while (easy !== undefined);
  return knots(open).every((knot) => knotCanBeSeparated(knot, open, candidates));
}

function knots(open: ReadonlyMap<number, ReadonlySet<number>>): number[][] {
  const left = new Set(open.keys());
  const found: number[][] = [];
  for (const position of left) {
    const knot = [position];
    left.delete(position);
    for (const member of knot) {
      for (const other of open.get(member) ?? []) if (left.delete(other)) knot.push(other);
    }
    found.push(knot);
  }
  return found;
}

/**
 * Account by account, which sets of the knot's steps can be covered. An account can take any set of steps that it can do
 * and that are free of conflict among themselves; only the largest such sets matter. Sets of steps are bit masks.
 */
function knotCanBeSeparated(
  knot: readonly number[],
  open: ReadonlyMap<number, ReadonlySet<number>>,
  candidates: (position: number) => readonly number[],
): boolean {
  if (knot.length > LARGEST_KNOT) throw tooLong(knot.length);
  const bit = new Map(knot.map((position, place) => [position, 1 << place]));
  const enemies = knot.map((position) =>
    [...(open.get(position) ?? [])].reduce((mask, other) => mask | (bit.get(other) ?? 0), 0),
  );
  const abilities = new Map<number, number>();
  for (const position of knot) {
    for (const account of candidates(position))
      abilities.set(account, (abilities.get(account) ?? 0) | (bit.get(position) ?? 0));
  }
  const all = 2 ** knot.length - 1;
  const isCovered = new Uint8Array(all + 1);
  const covered = [0];
  let work = 0;
  for (const able of [...abilities.values()].sort((a, b) => a - b)) {
    const choices = independentSets(able, enemies);
    // What this account adds must not be built on by itself again: it takes one set of steps.
    const before = covered.length;
    for (let i = 0; i < before; i++) {
      for (const choice of choices) {
        const mask = covered[i] | choice;
        if (mask === all) return true;
        if (!isCovered[mask]) covered.push(mask);
        isCovered[mask] = 1;
      }
    }
    work += before * choices.length;
    if (work > LARGEST_SEARCH) throw tooLong(knot.length);
  }
  return false;
}

/** The maximal sets of steps inside `able` without a conflict among themselves. */
function independentSets(able: number, enemies: readonly number[]): number[] {
  const found: number[] = [];
  const grow = (chosen: number, possible: number, excluded: number): void => {
    if (possible === 0) {
      if (excluded === 0) found.push(chosen);
      return;
    }
    const bit = 31 - Math.clz32(possible & -possible);
    grow(chosen | (1 << bit), possible & ~(1 << bit) & ~enemies[bit], excluded & ~enemies[bit]);
    // Leaving a free step out leads to a maximal set only if a conflicting one is taken instead.
    if ((enemies[bit] & possible) !== 0) grow(chosen, possible & ~(1 << bit), excluded | (1 << bit));
  };
  grow(0, able, 0);
  return found;
}

function tooLong(size: number): TooLong {
  return new TooLong(
    `${size} steps are tied together by preventive controls: too many to decide exactly in time.`,
  );
}
