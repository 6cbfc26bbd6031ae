import fc from 'fast-check';
import { given } from '../../../seed/given.ts';
import type { ReviewWorld } from '../../../seed/world-reviews.ts';
import type { World } from '../world.ts';

type RowOf<F extends keyof ReviewWorld> = ReviewWorld[F][number];

const day = fc.integer({ min: 16, max: 22 }).map((number) => `2026-11-${number}`);
const time = fc
  .tuple(
    fc.integer({ min: 16, max: 23 }),
    fc.constantFrom('00:00:00Z', '00:00:00Z', '09:00:00Z', '09:00:30Z', '09:01:00Z', '23:59:59Z'),
  )
  .map(([number, clock]) => `2026-11-${number}T${clock}`);
const expiry = fc.oneof(day, time);
const number = fc.noBias(fc.nat(999));
const text = fc.constantFrom('', ' ', 'needed', 'needed', 'needed');
const mostly = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined, freq: 9 });

const review = fc.record({
  days: fc.tuple(
    fc.constantFrom('2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19'),
    fc.constantFrom('2026-11-19', '2026-11-20', '2026-11-20'),
    fc.constantFrom('2026-11-20', '2026-11-21', '2026-11-22'),
    fc.constantFrom('2026-11-20', '2026-11-21', '2026-11-22'),
  ),
  frameworks: fc.constantFrom(['SOX'], ['SOC'], ['SOX', 'SOC'], []),
  systems: fc.constantFrom([], [], ['erp'], ['bank', 'hr']),
  numbers: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 4, maxLength: 4 }),
});

const drawn = fc.record({
  review,
  systems: fc.array(
    fc.record({
      id: fc.constantFrom('erp', 'bank', 'hr'),
      frameworks: fc.constantFrom(['SOX'], ['SOC'], ['SOX', 'SOC'], []),
      financial: fc.boolean(),
      immutableLog: fc.boolean(),
    }),
    { maxLength: 3, size: 'max' },
  ),
  decisions: fc.array(
    fc.record({
      edge: number,
      decision: fc.constantFrom<'CERTIFY' | 'REVOKE'>('CERTIFY', 'CERTIFY', 'REVOKE'),
      finding: number,
      reviewer: mostly(number),
      decidedAt: mostly(time),
      rationale: text,
      from: fc.nat(3),
    }),
    { maxLength: 14, size: 'max' },
  ),
  exceptions: fc.array(
    fc.record({
      identity: number,
      finding: number,
      proposer: mostly(number),
      approver: mostly(number),
      approvedAt: mostly(time),
      rationale: text,
      compensatingControl: text,
      openedAt: mostly(time),
      expiresAt: mostly(fc.oneof(expiry, fc.constant('2027-01-01'), fc.constant('2027-01-01'))),
      closedAt: fc.option(time, { nil: undefined, freq: 1 }),
    }),
    { maxLength: 9, size: 'max' },
  ),
  credentials: fc.array(
    fc.record({
      identity: number,
      issuedAt: mostly(time),
      rotatedAt: fc.option(time, { nil: undefined }),
      disabledAt: fc.option(time, { nil: undefined, freq: 1 }),
      expiresAt: fc.option(expiry, { nil: undefined, freq: 1 }),
      from: fc.nat(3),
    }),
    { maxLength: 6, size: 'max' },
  ),
  classifications: fc.array(fc.record({ permission: number, classifiedAt: time }), { maxLength: 3 }),
  controlRuns: fc.array(
    fc.record({
      control: fc.constantFrom('four eyes', 'daily review'),
      workflow: number,
      performedAt: time,
      performer: number,
      result: fc.constantFrom<'EFFECTIVE' | 'FAILED'>('EFFECTIVE', 'EFFECTIVE', 'EFFECTIVE', 'FAILED'),
    }),
    { maxLength: 14, size: 'max' },
  ),
  /** Everybody performs every control, so that a control whose last run counts is no rarity. */
  diligent: fc.boolean(),
  lookbacks: fc.array(
    fc.record({
      identity: number,
      workflow: number,
      days: fc.oneof(
        fc.tuple(day, day),
        fc.constantFrom(['2026-11-16', '2026-11-22'], ['2026-11-17', '2026-11-20']),
      ),
      performedBy: number,
      performedAt: time,
      used: fc.nat(9).map((roll) => roll === 0),
    }),
    { maxLength: 20, size: 'max' },
  ),
});

type Drawn = typeof drawn extends fc.Arbitrary<infer T> ? T : never;

/** Adds what is stored about one review `r` to the worlds of a history; rows come with the snapshot that they are drawn for. */
export const recordsArbitrary: fc.Arbitrary<(world: World, base: World, place: number) => World> = drawn.map(
  (rows) => (world, base, place) => ({ ...world, ...recordsOf(rows, base, place) }),
);

function recordsOf(rows: Drawn, base: World, place: number): Partial<World> {
  const pick = <T>(list: readonly T[], draw: number): T => list[draw % list.length];
  const identities = base.identities.map(({ id }) => id);
  const workflows = base.workflows.map(({ id }) => id);
  const findings = [...workflows, ...workflows, ...base.toxicCombinations.map(({ id }) => `rule ${id}`)];
  const edges = [
    ...base.hasRole.map((edge) => ['HAS_ROLE', edge.identity, edge.role] as const),
    ...base.hasPermission.map((edge) => ['HAS_PERMISSION', edge.identity, edge.permission] as const),
    ...base.canActAs.map((edge) => ['CAN_ACT_AS', edge.identity, edge.target] as const),
  ];
  const findingOf = (name: string): string =>
    name.startsWith('rule ') ? `TOXIC_COMBINATION:${name.slice(5)}` : `WORKFLOW:${name}`;
  const person = (draw: number | undefined): string | undefined =>
    draw === undefined ? undefined : pick(identities, draw);
  const [periodStart, periodEnd, due, close] = rows.review.days;
  const [rotationDays, dormantDays, extractDays, burst] = rows.review.numbers;
  const reviews: RowOf<'reviews'>[] = [
    {
      id: 'r',
      ...{ periodStart, periodEnd, due, close, rotationDays, dormantDays, extractDays, burst },
      frameworks: rows.review.frameworks,
      systems: rows.review.systems,
    },
  ];
  return {
    reviews,
    systems: [...new Map(rows.systems.map((row) => [row.id, row])).values()],
    decisions: rows.decisions.flatMap(({ edge, finding, reviewer, from, ...row }): RowOf<'decisions'>[] => {
      if (edges.length === 0 || from > place + 2) return [];
      const [kind, identity, target] = pick(edges, edge);
      const about = finding % 3 === 0 ? { finding: findingOf(pick(findings, finding)) } : {};
      return [given({ review: 'r', kind, identity, target, reviewer: person(reviewer), ...about, ...row })];
    }),
    exceptions: rows.exceptions.map(
      ({ identity, finding, proposer, approver, ...row }, i): RowOf<'exceptions'> => {
        const name = pick(findings, finding);
        const to = name.startsWith('rule ') ? { combination: name.slice(5) } : { workflow: name };
        const parties = { proposer: person(proposer), approver: person(approver) };
        return given({ id: `e${i}`, identity: pick(identities, identity), ...to, ...parties, ...row });
      },
    ),
    credentials: rows.credentials.flatMap(({ identity, from, ...row }, i): RowOf<'credentials'>[] =>
      from > place + 2 ? [] : [given({ id: `c${i}`, identity: pick(identities, identity), ...row })],
    ),
    classifications: rows.classifications.map(({ permission, classifiedAt }): RowOf<'classifications'> => ({
      permission: pick(base.permissions, permission).id,
      classifiedBy: identities[0],
      classifiedAt,
    })),
    controlRuns: [
      ...rows.controlRuns.map(({ workflow, performer, ...row }): RowOf<'controlRuns'> => ({
        workflow: pick(workflows, workflow),
        performer: pick(identities, performer),
        ...row,
      })),
      ...(rows.diligent ? everybodysRuns(identities, workflows) : []),
    ],
    lookbacks: rows.lookbacks.map(({ identity, workflow, days, performedBy, ...row }): RowOf<'lookbacks'> => {
      const [from, to] = [...days].sort();
      return {
        ...row,
        ...{ from, to },
        identity: pick(identities, identity),
        workflow: pick(workflows, workflow),
        performedBy: pick(identities, performedBy),
      };
    }),
  };
}

/** One after the other, the first identity last. */
function everybodysRuns(identities: readonly string[], workflows: readonly string[]): RowOf<'controlRuns'>[] {
  const result = 'EFFECTIVE';
  return workflows.flatMap((workflow) =>
    ['four eyes', 'daily review'].flatMap((control) =>
      identities.map((performer, i) => {
        const performedAt = `2026-11-18T${String(20 - i)}:00:00Z`;
        return { control, workflow, performedAt, performer, result };
      }),
    ),
  );
}
