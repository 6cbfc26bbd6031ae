import type { Cents } from '../domain/amount.ts';
import { actAsChains } from './chains.ts';
import { compareCandidates, waysOf, type Candidate } from './candidates.ts';
import type { Requirement } from './definitions.ts';
import type { Survey } from './survey.ts';

/** One place at which ways are wanted, and how many of them. */
export interface AlternativesAsk {
  /** Number of the scope value (`Scopes`). */
  readonly scope: number;
  readonly amount: Cents;
  readonly first: number;
}

/**
 * All ways in which an identity, itself or by an account that it can act as, does a step: one for each account and action
 * (and function through which the action counts); fewest CAN_ACT_AS edges first, then fewest edges, then by name.
 * `truncated` says that more exist than were asked for.
 */
export function waysToDo(
  survey: Survey,
  identity: number,
  requirement: Requirement,
  { scope, amount, first }: AlternativesAsk,
): { readonly ways: readonly Candidate[]; readonly truncated: boolean } {
  const { access } = survey;
  const found: Candidate[] = [];
  if (access.view.takesPart[identity] === 1) {
    const usable = { admitted: access.scopes.admitted(scope), amount };
    let enoughAt = Infinity;
    for (const [account, chain] of actAsChains(access, identity, 'ALL', usable)) {
      // Accounts come by distance, and a nearer one always goes before.
      const distance = chain?.length ?? 0;
      if (distance > enoughAt) break;
      found.push(...waysOf(survey, account, chain, usable, scope)(requirement));
      if (found.length > first) enoughAt = distance;
    }
  }
  return { ways: found.sort(compareCandidates).slice(0, first), truncated: found.length > first };
}
