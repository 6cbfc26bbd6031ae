import fc from 'fast-check';
import type { World } from '../world.ts';
import { worldArbitrary } from '../world-arbitrary.ts';
import { enriched } from './enriched.ts';
import { recordsArbitrary } from './records.ts';
import type { Question, TakenWorld } from './brute-state.ts';

/**
 * Histories of a company with one review in them: days around the one about which the validity of generated worlds lies, and
 * times that collide with each other and with the ends of days, so that every boundary is met.
 */
export const DAYS = [
  '2026-11-16',
  '2026-11-17',
  '2026-11-18',
  '2026-11-19',
  '2026-11-20',
  '2026-11-21',
  '2026-11-22',
  '2026-11-23',
] as const;

export const timeArbitrary = fc
  .tuple(
    fc.constantFrom(...DAYS),
    fc.constantFrom('00:00:00Z', '00:00:00Z', '09:00:00Z', '09:01:00Z', '23:59:59Z'),
  )
  .map(([day, time]) => `${day}T${time}`);

const dice = fc.infiniteStream(fc.noBias(fc.nat(99)));
type Dice = () => number;

/** What changes from one snapshot to the next: access goes, nodes go, a status or a materiality changes. */
function changed(world: World, next: Dice): World {
  const few = <T>(rows: readonly T[], share: number): T[] => rows.filter(() => next() >= share);
  return {
    ...world,
    identities: few(world.identities, 6).map((row) =>
      next() < 12 ? { ...row, status: (['ACTIVE', 'DORMANT', 'DISABLED'] as const)[next() % 3] } : row,
    ),
    hasRole: few(world.hasRole, 15),
    hasPermission: few(world.hasPermission, 15),
    grants: few(world.grants, 8),
    inherits: few(world.inherits, 8),
    canActAs: few(world.canActAs, 15),
    separations: few(world.separations, 15),
    workflows: world.workflows.map((row) =>
      next() < 10 ? { ...row, materiality: [0, 600, 5000][next() % 3] } : row,
    ),
    enables: few(world.enables, 4),
    performs: few(world.performs, 4),
    combinedIn: few(world.combinedIn, 8),
  };
}

/** Some snapshots lack a workflow altogether, with its steps and all that hangs on them. */
function withoutWorkflow(world: World, gone: string | undefined): World {
  const steps = new Set(world.steps.filter(({ workflow }) => workflow === gone).map(({ id }) => id));
  return {
    ...world,
    workflows: world.workflows.filter(({ id }) => id !== gone),
    steps: world.steps.filter(({ id }) => !steps.has(id)),
    next: world.next.filter(({ from }) => !steps.has(from)),
    separations: world.separations.filter(({ stepA }) => !steps.has(stepA)),
    performs: world.performs.filter(({ step }) => !steps.has(step)),
    combinedIn: world.combinedIn.filter(({ kind, item }) => kind !== 'Step' || !steps.has(item)),
  };
}

export interface ReviewHistory {
  readonly taken: readonly TakenWorld[];
  readonly question: Question;
}

export const reviewHistoryArbitrary: fc.Arbitrary<ReviewHistory> = fc
  .tuple(
    worldArbitrary,
    fc.constantFrom(1, 2, 3, 3, 4, 4),
    fc.array(timeArbitrary, { minLength: 4, maxLength: 4 }),
    fc.integer({ min: 0, max: 9 }),
    recordsArbitrary,
    fc.tuple(fc.constantFrom(...DAYS), fc.nat(9), fc.nat(9)),
    dice,
  )
  .map(([first, count, times, disorder, records, [asOf, asked, missing], stream]) => {
    const next: Dice = () => stream.next().value;
    // Mostly taken one after the other, as extracts are.
    const ordered = disorder < 8 ? [...times].sort() : times;
    const base = enriched(first, next);
    const worlds: World[] = [base];
    while (worlds.length < count) {
      const before = next() < 30 ? base : worlds[worlds.length - 1];
      worlds.push(changed(before, next));
    }
    const lacking = missing < 2 ? next() % count : undefined;
    const taken = worlds.map((world, i) => ({
      world: records(i === lacking ? withoutWorkflow(world, 'w1') : world, base, i),
      source: next() < 70 ? 'hr' : 'erp',
      takenAt: ordered[i + ordered.length - count],
      incomplete: next() < 20,
    }));
    const snapshot = asked < 8 ? count : 1 + (next() % count);
    return { taken, question: { review: 'r', snapshot, asOf } };
  });
