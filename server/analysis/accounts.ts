import { UNLIMITED, type Cents } from '../domain/amount.ts';
import { ACT_AS_VIAS } from '../domain/vocabulary.ts';
import type { Access } from './access.ts';

/** Which accounts count: the identity alone, with its own accounts, or with all that it can act as (MODEL.md section 5). */
export type Reach = 'SELF' | 'OWN' | 'ALL';

export const OWN_ACCOUNT = ACT_AS_VIAS.indexOf('OWN_ACCOUNT');

/**
 * `accounts(i)` of MODEL.md section 4 for all amounts at once: each account with the largest amount for which it is
 * reached. The identity itself is always one of them.
 * @param admitted which scope sets are usable (`Scopes.admitted`); undefined: whatever the scope
 */
export function accountsOf(
  access: Access,
  identity: number,
  reach: Reach,
  admitted?: Uint8Array,
): Map<number, Cents> {
  const amounts = new Map<number, Cents>([[identity, UNLIMITED]]);
  if (reach === 'SELF') return amounts;
  const { to, scope, limit, via } = access.view.graph.access.CAN_ACT_AS;
  const { start, edge } = access.actAs;
  const open = [identity];
  for (let account = open.pop(); account !== undefined; account = open.pop()) {
    const so = amounts.get(account) ?? 0;
    for (let k = start[account]; k < start[account + 1]; k++) {
      const e = edge[k];
      if ((reach === 'OWN' && via[e] !== OWN_ACCOUNT) || (admitted && !admitted[scope[e]])) continue;
      const amount = Math.min(so, limit[e]);
      if (amount > (amounts.get(to[e]) ?? 0)) {
        amounts.set(to[e], amount);
        open.push(to[e]);
      }
    }
  }
  return amounts;
}
