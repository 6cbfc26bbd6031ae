import { fakeGrantTimes } from '../fake-ground.ts';
import { amountIn, amountRanges, scopeValues } from '../brute-force-ranges.ts';
import { separationsOn, type BrutePath } from './brute-paths.ts';
import { afterDay, ownAccounts, startOfDay, type Look } from './brute-state.ts';
import { DAY, heldKeys, keys, over, type BruteTest, type BruteWork } from './brute-work.ts';
import { doesSome } from './brute-non-human.ts';

/** The tests about who did and who may do something: SOC-2, SOC-3, SOX-2, SOX-7 to SOX-10. */
export function peopleTests(work: BruteWork, paths: readonly BrutePath[]): Record<string, BruteTest> {
  const { state } = work;
  const decisions = work.paths.decisions();
  const { start, end, close } = state.row;
  const open = state
    .rows('exceptions')
    .filter(
      ({ openedAt, closedAt }) =>
        openedAt !== null && openedAt < afterDay(end) && (closedAt === null || closedAt >= startOfDay(start)),
    );
  const withReviewer = (decision: (typeof decisions)[number]): string =>
    keys(
      ...heldKeys(decision).split(' '),
      ...(decision.reviewer === null ? [] : [`IDENTITY:${decision.reviewer}`]),
    );
  return {
    'SOC-2': over(
      decisions,
      ({ reviewer, decidedAt }) => decidedAt === null || !state.isActivePerson(reviewer, decidedAt),
      withReviewer,
    ),
    'SOC-3': over(
      open,
      ({ closedAt, expiresAt }) =>
        !(closedAt !== null && closedAt < afterDay(close)) &&
        !(expiresAt !== null && expiresAt >= afterDay(close) - 1),
      ({ id, identity, finding }) =>
        keys(`EXCEPTION:${id}`, `IDENTITY:${identity}`, `${finding.kind}:${finding.id}`),
    ),
    'SOX-2': over(
      decisions,
      ({ reviewer, identity, decidedAt }) => {
        const time = decidedAt ?? afterDay(end) - 1;
        return (
          reviewer !== null &&
          (state.isSamePerson(reviewer, identity, time) || state.canActAs(reviewer, identity, time))
        );
      },
      withReviewer,
    ),
    'SOX-7': dormant(work),
    'SOX-8': controls(work, paths),
    'SOX-9': pace(work),
    'SOX-10': departments(work),
  };
}

function dormant(work: BruteWork): BruteTest {
  const { state, review, conflicts, end, parameters } = work;
  const members = new Set<string>();
  for (const identity of conflicts.identities(review)) {
    for (const workflow of conflicts.coveredWorkflows(review)) {
      for (const doer of doersWhereItCompletes(work, identity, workflow)) members.add(doer);
    }
  }
  const since = end - parameters.dormantDays * DAY;
  const lastUse = (id: string): number | null =>
    state.ground.identities.find(
      (row) => row.id === id && row.since <= review.snapshot && review.snapshot < row.until,
    )?.lastUsedAt ?? null;
  const isDormant = (id: string): boolean => {
    const row = state.identity(review, id)!;
    if (row.status === 'DORMANT') return true;
    const accounts = row.kind === 'PERSON' ? [...ownAccounts(review.world, id)] : [id];
    const uses = accounts.map(lastUse).filter((time) => time !== null);
    if (uses.length > 0) return uses.every((time) => time < since);
    const grants = fakeGrantTimes(state.worlds, [id]).filter(
      (grant) => grant.since <= review.snapshot && review.snapshot < grant.until,
    );
    return grants.some(({ grantedAt }) => grantedAt === null || grantedAt < since);
  };
  return over([...members], isDormant, (id) => `IDENTITY:${id}`);
}

function doersWhereItCompletes(
  { state, review }: BruteWork,
  identity: string,
  workflow: string,
): Set<string> {
  const doers = new Set<string>();
  const brute = state.brute(review, false);
  for (const scope of scopeValues(review.world)) {
    const { ranges } = brute.workflowRanges(identity, workflow, scope);
    for (const range of amountRanges(review.world)) {
      const amount = amountIn(range);
      const mode = ranges.find(({ above, upTo }) => above < amount && amount <= upTo)?.mode;
      if (mode === undefined || mode === 'BLOCKED_BY_CONTROL') continue;
      doers.add(identity);
      const situation = brute.situation(scope, amount);
      const steps = review.world.steps.filter((step) => step.workflow === workflow);
      for (const account of situation.accounts(identity))
        if (steps.some((step) => situation.doesStep(account, step.id))) doers.add(account);
    }
  }
  return doers;
}

function controls(work: BruteWork, paths: readonly BrutePath[]): BruteTest {
  const { state, conflicts } = work;
  const kept = new Map<string, { look: Look; identity: string; workflow: string }[]>();
  for (const { identity, workflow } of paths.filter((path) => path.class === 'PREVENTED')) {
    for (const look of work.paths.preventedIn(identity, workflow, true)) {
      for (const route of conflicts.materialRoutes(look, identity, workflow, false)) {
        for (const { steps, control } of separationsOn(look.world, route, 'PREVENTIVE')) {
          const key = JSON.stringify([control, ...steps]);
          kept.set(key, [...(kept.get(key) ?? []), { look, identity, workflow }]);
        }
      }
    }
  }
  const runs = state
    .rows('controlRuns')
    .filter(
      ({ performedAt }) =>
        startOfDay(state.row.start) <= performedAt && performedAt < afterDay(state.row.end),
    );
  const fails = (key: string): boolean => {
    const [control, ...steps] = JSON.parse(key) as string[];
    const whom = kept.get(key)!;
    const isProven = runs.some(
      (run) =>
        control !== '' &&
        run.control === control &&
        run.workflow === whom[0].workflow &&
        run.result === 'EFFECTIVE' &&
        state.isActivePerson(run.performer, run.performedAt) &&
        !whom.some(({ identity }) => identity === run.performer),
    );
    const configures = whom.some(({ look, identity }) => {
      const systems = look.world.steps.filter(({ id }) => steps.includes(id)).map(({ system }) => system);
      const configuring = look.world.steps.filter(
        ({ duty, system }) => duty === 'CONFIGURE' && system !== undefined && systems.includes(system),
      );
      return state
        .situations(look, true)
        .some((situation) =>
          situation
            .accounts(identity)
            .some((account) => configuring.some(({ id }) => situation.doesStep(account, id))),
        );
    });
    return !isProven || configures;
  };
  return over([...kept.keys()], fails, (key) => {
    const [control, ...steps] = JSON.parse(key) as string[];
    return keys(`CONTROL:${control}`, ...steps.map((step) => `STEP:${step}`));
  });
}

function pace(work: BruteWork): BruteTest {
  const decisions = work.paths.decisions();
  const reviewers = [...new Set(decisions.flatMap(({ reviewer }) => reviewer ?? []))];
  return over(
    reviewers,
    (reviewer) => {
      const times = decisions
        .filter((decision) => decision.reviewer === reviewer)
        .flatMap(({ decidedAt }) => decidedAt ?? [])
        .filter((time) => time % DAY !== 0);
      const within = (first: number): number[] =>
        times.filter((time) => first <= time && time <= first + 60_000);
      return times.some((first) => within(first).length > work.parameters.burst);
    },
    (id) => `IDENTITY:${id}`,
  );
}

function departments(work: BruteWork): BruteTest {
  const { state, review, conflicts } = work;
  const covered = conflicts.coveredWorkflows(review);
  const steps = review.world.steps.filter(({ workflow }) => covered.includes(workflow)).map(({ id }) => id);
  const people = review.world.identities.filter(({ kind }) => kind === 'PERSON');
  const users = (account: string) =>
    people.filter(
      ({ id }) =>
        id !== account &&
        state.situations(review, false).some((situation) => situation.accounts(id).includes(account)),
    );
  const accounts = review.world.identities
    .map(({ id }) => id)
    .filter((id) => users(id).length > 0 && doesSome(work, id, steps));
  return over(
    accounts,
    (account) => new Set(users(account).flatMap(({ department }) => department ?? [])).size > 1,
    (id) => `IDENTITY:${id}`,
  );
}
