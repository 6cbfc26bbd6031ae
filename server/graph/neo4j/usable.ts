import { formatDay } from '../../domain/day.ts';
import { compareCodePoints } from '../../domain/order.ts';
import type { Ask, UsableAt } from '../port.ts';
import type { Connection } from './connection.ts';
import { statement } from './statement.ts';

const WHO_CAN = statement('who-can');
const IDENTITY_STEPS = statement('identity-steps');
const ACCOUNT_USERS = statement('account-users');
const USABLE_ACCOUNTS = statement('usable-accounts');

/** Cents: the smallest amount there is lies in the lowest range, whatever the limits are. */
const LOWEST_AMOUNT = 1;

/**
 * Ids, by code point, of the identities that do the step with their own access or, `viaOthers`, through an account
 * that they can act as (MODEL.md section 4: does, accounts).
 */
export async function whoCan(
  connection: Connection,
  step: string,
  at: UsableAt,
  viaOthers: boolean,
  options?: Ask,
): Promise<string[]> {
  const usable = usableParameters(at);
  const rows = await connection.rows<{ identity: string }>(WHO_CAN, { step, ...usable }, options);
  const doers = rows.map((row) => row.identity);
  const found = viaOthers
    ? await closure(doers, async (accounts) => {
        const users = await connection.rows<{ identity: string }>(
          ACCOUNT_USERS,
          { accounts, ...usable },
          options,
        );
        return users.map((row) => row.identity);
      })
    : doers;
  return found.sort(compareCodePoints);
}

/** Ids, by code point, of the steps that the identity does with its own access or through accounts that it can act as. */
export async function identitySteps(
  connection: Connection,
  identity: string,
  at: UsableAt,
  viaOthers: boolean,
  options?: Ask,
): Promise<string[]> {
  const usable = usableParameters(at);
  const accounts = viaOthers
    ? await closure([identity], async (identities) => {
        const reached = await connection.rows<{ account: string }>(
          USABLE_ACCOUNTS,
          { identities, ...usable },
          options,
        );
        return reached.map((row) => row.account);
      })
    : [identity];
  const rows = await connection.rows<{ step: string }>(IDENTITY_STEPS, { accounts, ...usable }, options);
  return rows.map((row) => row.step).sort(compareCodePoints);
}

/**
 * All that is reached hop by hop, the start included. A hop is a statement of its own, because whether a relay takes
 * part may be said by a version of it, which no path pattern can look up on its way.
 */
async function closure(
  start: readonly string[],
  hop: (frontier: string[]) => Promise<string[]>,
): Promise<string[]> {
  const reached = new Set(start);
  let frontier = [...start];
  while (frontier.length > 0) {
    frontier = (await hop(frontier)).filter((id) => !reached.has(id));
    for (const id of frontier) reached.add(id);
  }
  return [...reached];
}

function usableParameters({ point, scope, amount }: UsableAt): object {
  return {
    snapshot: point.snapshot,
    asOf: formatDay(point.asOf),
    includeJit: point.includeJit,
    scope,
    amount: amount ?? LOWEST_AMOUNT,
  };
}
