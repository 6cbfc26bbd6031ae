import type { DecisionRow } from '../../../server/domain/review.ts';
import { isAbout, type BrutePath } from './brute-paths.ts';
import { goalOfRule, goalOfWorkflow, heldIn, relevant } from './brute-reach.ts';
import { BruteWork, DAY, heldKeys, keys, over, sum, type BruteTest } from './brute-work.ts';
import { nonHumanTests } from './brute-non-human.ts';
import { afterDay, BruteState, type Question, type TakenWorld } from './brute-state.ts';
import { actionsOfStep } from '../brute-force-situation.ts';
import { peopleTests } from './brute-people.ts';

export interface BruteReview {
  readonly tests: Readonly<Record<string, BruteTest>>;
  readonly paths: readonly BrutePath[];
}

/** The assessment of a review by trying everything: populations, exceptions and paths of REVIEWS.md sections 2 to 4 and 6. */
export function bruteReview(taken: readonly TakenWorld[], question: Question): BruteReview {
  const state = new BruteState(taken, question);
  if (!state.review) return { tests: {}, paths: [] };
  const work = new BruteWork(state, state.review);
  const paths = work.paths.paths();
  return {
    paths,
    tests: { ...sharedTests(work, paths), ...nonHumanTests(work), ...peopleTests(work, paths) },
  };
}

function sharedTests(work: BruteWork, paths: readonly BrutePath[]): Record<string, BruteTest> {
  const { state, conflicts, review } = work;
  const decisions = work.paths.decisions();
  const revoked = decisions.filter(
    (decision) => decision.decision === 'REVOKE' && work.paths.holds(decision),
  );
  const { asOf, snapshot } = state.question;
  const now = heldIn(state.worlds[snapshot - 1]);
  const complete = completeness(work);
  const conflictsFound = allConflicts(work);
  const relevantEdges = conflictsFound.flatMap(({ identity, kind, id }) =>
    relevant(
      review,
      identity,
      kind === 'WORKFLOW' ? goalOfWorkflow(review.world, id) : goalOfRule(review.world, id),
    ),
  );
  const certified = decisions.filter(
    (decision) =>
      decision.decision === 'CERTIFY' &&
      work.paths.holds(decision) &&
      relevantEdges.some((held) => isAbout(decision, held)),
  );
  const pairsInReview =
    conflicts.identities(review).length *
    (conflicts.coveredWorkflows(review).length + conflicts.coveredRules(review).length);
  return {
    'SOC-0': complete,
    'SOC-1': over(work.inScope(), (held) => !work.isAttested(held), heldKeys),
    'SOC-4': over(
      revoked,
      (decision) => now.some((held) => isAbout(decision, held) && (held.edge.validTo ?? asOf) >= asOf),
      heldKeys,
    ),
    'SOX-0': rightPopulation(work, complete, decisions),
    'SOX-1': mapped(work),
    'SOX-3': over(certified, ({ rationale }) => (rationale ?? '').trim() === '', heldKeys),
    'SOX-4': {
      population: pairsInReview,
      exceptions: conflictsFound
        .filter(
          ({ identity, kind, id }) =>
            conflicts.approved(identity, kind, id).length === 0 &&
            !conflicts.isGone(identity, kind === 'WORKFLOW' ? 'WORKFLOW' : 'RULE', id, false, false),
        )
        .map(({ identity, kind, id }) => keys(`IDENTITY:${identity}`, `${kind}:${id}`)),
    },
    'SOX-5': over(revoked, (decision) => work.paths.isUndoneByClose(decision), heldKeys),
    'SOX-6': {
      population: work.paths.pairs().size,
      exceptions: paths
        .filter((path) => path.class === 'MISSED' || path.class === 'EXPOSED')
        .map(({ identity, workflow }) => keys(`IDENTITY:${identity}`, `WORKFLOW:${workflow}`)),
    },
  };
}

function allConflicts({ conflicts, review }: BruteWork) {
  return conflicts.identities(review).flatMap((identity) => [
    ...conflicts
      .coveredWorkflows(review)
      .filter((id) => conflicts.completes(review, identity, id, false, false))
      .map((id) => ({ identity, kind: 'WORKFLOW', id })),
    ...conflicts
      .coveredRules(review)
      .filter((id) => conflicts.violates(review, identity, id))
      .map((id) => ({ identity, kind: 'TOXIC_COMBINATION', id })),
  ]);
}

function completeness({ state, conflicts, review, end, parameters }: BruteWork): BruteTest {
  const known = state.ground.snapshots.filter(({ sequence }) => sequence <= review.snapshot);
  const newest = known.filter(
    (snapshot) =>
      !known.some((other) => other.source === snapshot.source && other.sequence > snapshot.sequence),
  );
  const { identities, roles, permissions, actions, steps } = review.world;
  const recorded = [identities, roles, permissions, actions, steps].flat().map(({ system }) => system);
  const sources = over(
    newest,
    ({ incomplete, takenAt }) => incomplete || end - takenAt > parameters.extractDays * DAY,
    ({ source }) => `SOURCE:${source}`,
  );
  const systems = over(
    conflicts.systems(),
    (id) => !recorded.includes(id),
    (id) => `SYSTEM:${id}`,
  );
  return sum(sources, systems);
}

function rightPopulation(work: BruteWork, complete: BruteTest, decisions: readonly DecisionRow[]): BruteTest {
  const { state, conflicts, review } = work;
  const held = heldIn(review.world);
  const rows = state.rows('systems');
  const financial = conflicts.systems().filter((id) => rows.find((row) => row.id === id)?.financial);
  const covered = conflicts.coveredWorkflows(review);
  const actions = review.world.steps
    .filter(({ workflow }) => covered.includes(workflow))
    .flatMap(({ id }) => actionsOfStep(review.world, id).map(({ action }) => action));
  const hasAction = (system: string): boolean =>
    review.world.actions.some((action) => action.system === system && actions.includes(action.id));
  return sum(
    complete,
    over(decisions, (decision) => !held.some((each) => isAbout(decision, each)), heldKeys),
    over(
      financial,
      (id) => !hasAction(id),
      (id) => `SYSTEM:${id}`,
    ),
  );
}

function mapped({ state, conflicts, review }: BruteWork): BruteTest {
  const { world } = review;
  const rows = state.rows('systems');
  const financial = conflicts.systems().filter((id) => rows.find((row) => row.id === id)?.financial);
  const granted = new Set([...world.grants, ...world.hasPermission].map(({ permission }) => permission));
  const members = world.permissions.filter(
    ({ id, system }) => system !== undefined && financial.includes(system) && granted.has(id),
  );
  const inFunctions = (names: readonly string[]): string[] =>
    world.belongsTo.filter((row) => names.includes(row.function)).map(({ action }) => action);
  const legs = (kind: string): string[] =>
    world.combinedIn.filter((row) => row.kind === kind).map(({ item }) => item);
  const actions = [
    ...world.performs.flatMap((row) => (row.action ? [row.action] : inFunctions([row.function!]))),
    ...legs('Action'),
    ...inFunctions(legs('Function')),
  ];
  const roles = new Set(legs('Role'));
  for (const role of roles) for (const row of world.inherits) if (row.role === role) roles.add(row.inherits);
  const covered = new Set([
    ...legs('Permission'),
    ...world.enables.filter(({ action }) => actions.includes(action)).map(({ permission }) => permission),
    ...world.grants.filter(({ role }) => roles.has(role)).map(({ permission }) => permission),
  ]);
  const classified = state
    .rows('classifications')
    .filter(({ classifiedAt }) => classifiedAt < afterDay(state.row.close))
    .map(({ permission }) => permission);
  return over(
    members,
    ({ id }) => !covered.has(id) && !classified.includes(id),
    ({ id }) => `PERMISSION:${id}`,
  );
}
