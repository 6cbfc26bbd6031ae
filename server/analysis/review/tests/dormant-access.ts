import { formatDay } from '../../../domain/day.ts';
import type { Sentence } from '../../../domain/review-answer.ts';
import type { Instant } from '../../../domain/review.ts';
import { IDENTITY_STATUSES } from '../../../domain/vocabulary.ts';
import type { ReviewContext } from '../context.ts';
import { formatInstant, isOlderThan } from '../instants.ts';
import type { Privileged } from '../privileged.ts';
import { exceptionOf } from '../rests-on.ts';
import { count, identityOf, listed, say, subject } from '../sentence.ts';
import { lastUseOf } from '../last-use.ts';
import { judged, type Outcome, type ReviewWork } from '../work.ts';

const DORMANT = IDENTITY_STATUSES.indexOf('DORMANT');

/** SOX-7: who can complete a covered workflow, and the accounts that help, are in use. */
export function privilegedAccessIsUsed({ context, privileged, grants }: ReviewWork): Outcome {
  const { ids } = context.input.graph.identities;
  return judged(
    privileged,
    ({ number }) => [identityOf(ids[number])],
    (member) => {
      const who = identityOf(ids[member.number]);
      const why = whyDormant(context, member, grants.of(who.id));
      if (!why) return undefined;
      return exceptionOf([who], () => {
        const can =
          member.completes.length > 0
            ? say`can take ${workflows(member.completes)} from start to end`
            : say`does a step for those who can take ${workflows(member.helps)} from start to end`;
        return say`${who} ${can}, and ${why}. Take the access away, or have its need confirmed.`;
      });
    },
  );
}

function whyDormant(
  context: ReviewContext,
  { number }: Privileged,
  grants: readonly (Instant | null)[],
): Sentence | undefined {
  const { review, reviewView } = context;
  const { view } = reviewView;
  if (view.graph.identities.status[view.row.identities[number]] === DORMANT) return say`is marked as dormant`;
  const days = count(review.dormantDays, 'day');
  const end = formatDay(review.periodEnd);
  const lastUse = lastUseOf(context, number);
  if (lastUse !== null) {
    if (!isOlderThan(lastUse, review.dormantDays, review.periodEnd)) return undefined;
    return say`was last used on ${formatInstant(lastUse)}, more than ${days} before ${end}`;
  }
  if (grants.includes(null)) return say`was never used; what it was granted does not say when`;
  const oldest = Math.min(...grants.filter((grantedAt) => grantedAt !== null));
  if (!isOlderThan(oldest, review.dormantDays, review.periodEnd)) return undefined;
  return say`was never used since it was granted access on ${formatInstant(oldest)}, more than ${days} before ${end}`;
}

function workflows(ids: readonly string[]): Sentence {
  return listed(ids.map((id) => subject('WORKFLOW', id)));
}
