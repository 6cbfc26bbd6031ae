import type { Cents } from '../domain/amount.ts';
import type { Abilities } from './ability.ts';
import type { Access } from './access.ts';
import { accountsOf, type Reach } from './accounts.ts';
import type { Target } from './definitions.ts';

/** An account that can do a step, and the largest amount for which it can and for which it is reached. */
export interface Offer {
  readonly account: number;
  readonly amount: Cents;
}

/** By position of the target, the accounts of one reach that can do it; largest amount first. */
export type Offers = readonly (readonly Offer[])[];

/** Who can do each step of a target for an identity at one scope. */
export function offersOf(
  access: Access,
  abilities: Abilities,
  identity: number,
  target: Target,
  reach: Reach,
  scope: number,
): Offers {
  const accounts = accountsOf(access, identity, reach, access.scopes.admitted(scope));
  const offers: Offer[][] = target.requirements.map(() => []);
  for (const [account, reached] of accounts) {
    const ability = abilities.of(account, scope);
    if (ability.size === 0) continue;
    target.requirements.forEach((requirement, position) => {
      const amount = Math.min(reached, ability.get(requirement) ?? 0);
      if (amount > 0) offers[position].push({ account, amount });
    });
  }
  for (const list of offers) list.sort((a, b) => b.amount - a.amount);
  return offers;
}

/** Of offers at several scopes, all together: for rules whose legs may each hold in a scope of its own. */
export function mergedOffers(atScopes: readonly Offers[]): Offers {
  return atScopes[0].map((_, position) => {
    const best = new Map<number, Cents>();
    for (const offers of atScopes) {
      for (const { account, amount } of offers[position])
        if (amount > (best.get(account) ?? 0)) best.set(account, amount);
    }
    return [...best].map(([account, amount]) => ({ account, amount })).sort((a, b) => b.amount - a.amount);
  });
}
