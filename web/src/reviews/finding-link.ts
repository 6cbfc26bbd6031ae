import { hrefOf, type At } from '../url/view.ts';

interface Named {
  readonly kind: string;
  readonly id: string;
}

/** The state that a review looked at: its snapshot and the day on which access must be valid. */
export interface StateLookedAt {
  readonly sequence: number;
  readonly day: string;
}

/**
 * Address of the finding that an exception is about, as it was in the state that the review looked at; undefined where
 * it is about something else.
 * @param subjects what it is about: an identity, then a workflow or a rule
 * @param jit whether access counts that must be activated each time
 */
export function findingHref(
  subjects: readonly Named[],
  state: StateLookedAt | null | undefined,
  jit: boolean,
): string | undefined {
  const identity = subjects.find(({ kind }) => kind === 'IDENTITY');
  const workflow = subjects.find(({ kind }) => kind === 'WORKFLOW');
  const rule = subjects.find(({ kind }) => kind === 'TOXIC_COMBINATION');
  if (!identity || !state) return undefined;
  const at: At = { asOf: state.day, snapshot: state.sequence, jit };
  const nowhere = { scope: undefined, amount: undefined, selected: undefined };
  if (workflow)
    return hrefOf({ page: 'finding', identity: identity.id, workflow: workflow.id, ...nowhere }, at);
  if (rule) return hrefOf({ page: 'violation', identity: identity.id, rule: rule.id, ...nowhere }, at);
  return undefined;
}

/** Tests that count access which must be activated each time (REVIEWS.md section 2). */
export const TESTS_WITH_JIT: ReadonlySet<string> = new Set(['SOX-6', 'SOX-8']);
