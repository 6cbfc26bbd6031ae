import type { Cents } from '../domain/amount.ts';
import { compareCodePoints } from '../domain/order.ts';
import { accountsOf } from './accounts.ts';
import type { Survey } from './survey.ts';

/** One scope and one amount, and whether accounts that one can act as count too. */
export interface DoersAsk {
  readonly scope: string;
  readonly amount: Cents;
  readonly viaOthers: boolean;
}

/** Ids of the identities that do a step (`does` of MODEL.md section 4, or through `accounts`), by id. */
export function whoCan(survey: Survey, step: string, ask: DoersAsk): string[] {
  const { ids } = survey.access.view.graph.identities;
  const doers = ids.filter((_, identity) => stepsDone(survey, identity, ask).has(step));
  return doers.sort(compareCodePoints);
}

/** Ids of the steps that an identity does, by id. */
export function identitySteps(survey: Survey, identity: number, ask: DoersAsk): string[] {
  return [...stepsDone(survey, identity, ask)].sort(compareCodePoints);
}

function stepsDone(survey: Survey, identity: number, { scope, amount, viaOthers }: DoersAsk): Set<string> {
  const { access, abilities } = survey;
  const done = new Set<string>();
  if (access.view.takesPart[identity] === 0) return done;
  const number = access.scopes.numberOf(scope);
  const accounts = accountsOf(access, identity, viaOthers ? 'ALL' : 'SELF', access.scopes.admitted(number));
  for (const [account, reached] of accounts) {
    if (reached < amount) continue;
    for (const [requirement, most] of abilities.of(account, number)) {
      const { kind, id } = access.definitions.requirements[requirement];
      if (kind === 'STEP' && most >= amount) done.add(id);
    }
  }
  return done;
}
