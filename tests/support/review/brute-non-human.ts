import { accountsWhateverScope, permissionsOfRoles, rolesUnder } from './brute-reach.ts';
import { isActiveIn } from './brute-state.ts';
import { DAY, heldKeys, over, type BruteTest, type BruteWork } from './brute-work.ts';

/** NHI-1 to NHI-4, and SOC-5. */
export function nonHumanTests(work: BruteWork): Record<string, BruteTest> {
  const { review, end, parameters } = work;
  const inScope = work.inScope();
  const identities = review.world.identities.filter(({ id }) => inScope.some((held) => held.identity === id));
  const isHuman = (kind = 'USER_ACCOUNT'): boolean => kind === 'PERSON' || kind === 'USER_ACCOUNT';
  const nonHumans = identities.filter(({ kind }) => !isHuman(kind));
  const credentials = work.state.ground.records.credentials.filter(
    ({ since, until }) => since <= review.snapshot && review.snapshot < until,
  );
  const isLive = (row: (typeof credentials)[number]): boolean =>
    !(row.disabledAt !== null && row.disabledAt < end) &&
    !(row.expiresAt !== null && row.expiresAt < end - 1);
  const isOld = (row: (typeof credentials)[number]): boolean => {
    const renewed = row.rotatedAt ?? row.issuedAt;
    return renewed === null || end - renewed > parameters.rotationDays * DAY;
  };
  const withCredentials = (id: string, of: (row: (typeof credentials)[number]) => boolean): string =>
    [
      `IDENTITY:${id}`,
      ...credentials.filter((row) => row.identity === id && of(row)).map((row) => `CREDENTIAL:${row.id}`),
    ]
      .sort()
      .join(' ');
  const recorded = review.world.identities;
  const gone = [...new Set(credentials.map(({ identity }) => identity))].filter(
    (id) => !recorded.some((row) => row.id === id),
  );
  const left = recorded.filter(
    ({ status, validTo }) => status === 'DISABLED' || (validTo !== undefined && validTo < work.state.row.end),
  );
  return {
    'SOC-5': over(
      [...left.map(({ id }) => id), ...gone],
      (id) => credentials.some((row) => row.identity === id && isLive(row)),
      (id) => withCredentials(id, isLive),
    ),
    'NHI-1': over(
      nonHumans,
      ({ owner }) => owner === undefined || !isActiveIn(review.world, owner),
      ({ id }) => `IDENTITY:${id}`,
    ),
    'NHI-2': over(
      nonHumans,
      ({ id }) => {
        const own = credentials.filter(({ identity }) => identity === id);
        return own.length === 0 || own.some((row) => isLive(row) && isOld(row));
      },
      ({ id }) => withCredentials(id, (row) => isLive(row) && isOld(row)),
    ),
    'NHI-3': over(
      inScope.filter(({ identity }) => nonHumans.some(({ id }) => id === identity)),
      (held) => !work.isAttested(held),
      heldKeys,
    ),
    'NHI-4': over(
      identities.filter(({ kind, attributable }) => kind === 'SHARED_ACCOUNT' || attributable === false),
      ({ id, kind, attributable }) =>
        (!(attributable ?? kind !== 'SHARED_ACCOUNT') && completesUnaccepted(work, id)) ||
        systemsReached(work, id).some((system) => !hasImmutableLog(work, system)),
      ({ id }) => `IDENTITY:${id}`,
    ),
  };
}

function completesUnaccepted({ review, conflicts }: BruteWork, identity: string): boolean {
  return review.world.workflows.some(
    ({ id }) =>
      conflicts.completes(review, identity, id, false, false) &&
      conflicts.approved(identity, 'WORKFLOW', id).length === 0,
  );
}

function systemsReached({ review }: BruteWork, identity: string): string[] {
  const isValid = (edge: { validFrom?: string; validTo?: string }): boolean =>
    (edge.validFrom ?? review.day) <= review.day && review.day <= (edge.validTo ?? review.day);
  const accounts = accountsWhateverScope(review, identity);
  const roles = review.world.hasRole.filter((edge) => accounts.has(edge.identity) && isValid(edge));
  const direct = review.world.hasPermission.filter((edge) => accounts.has(edge.identity) && isValid(edge));
  const permissions = [
    ...direct.map(({ permission }) => permission),
    ...roles.flatMap(({ role }) => permissionsOfRoles(review, rolesUnder(review, role))),
  ];
  return review.world.permissions.flatMap(({ id, system }) =>
    system !== undefined && permissions.includes(id) ? [system] : [],
  );
}

function hasImmutableLog({ state }: BruteWork, system: string): boolean {
  return state.rows('systems').some((row) => row.id === system && row.immutableLog);
}

/** Whether the account does some step of the workflows with its own access, at some scope. */
export function doesSome(work: BruteWork, account: string, steps: readonly string[]): boolean {
  return work.state
    .situations(work.review, false)
    .some((situation) => steps.some((step) => situation.doesStep(account, step)));
}
