import { formatDay } from '../../../domain/day.ts';
import { isInDate } from '../approved-exceptions.ts';
import { beginningOf, formatInstant, happenedBy } from '../instants.ts';
import { exceptionOf } from '../rests-on.ts';
import { identityOf, say, subject } from '../sentence.ts';
import { judged, type Outcome, type ReviewWork } from '../work.ts';
import type { ExceptionRow } from '../../../domain/review.ts';
import type { Subject } from '../../../domain/review-answer.ts';

/** SOC-3: every exception that was open at any time in the period is closed or in date at the close. */
export function exceptionsAreTracked({ context }: ReviewWork): Outcome {
  const { periodStart, periodEnd, close } = context.review;
  const open = context.records.exceptions.filter(
    ({ openedAt, closedAt }) =>
      happenedBy(openedAt, periodEnd) && (closedAt === null || closedAt >= beginningOf(periodStart)),
  );
  return judged(open, subjectsOf, (exception) => {
    if (happenedBy(exception.closedAt, close) || isInDate(exception, close)) return undefined;
    const { identity, finding, expiresAt } = exception;
    return exceptionOf(
      subjectsOf(exception),
      () => {
        const expiry = expiresAt === null ? say`never expires` : say`expired on ${formatInstant(expiresAt)}`;
        return say`The exception ${subject('EXCEPTION', exception.id)} for ${identityOf(identity)} and ${subject(finding.kind, finding.id)} ${expiry} and was not closed by ${formatDay(close)}. Close it, or have it approved again with an expiry.`;
      },
      { restsOn: { exceptions: [exception] } },
    );
  });
}

function subjectsOf({ id, identity, finding }: ExceptionRow): Subject[] {
  return [subject('EXCEPTION', id), identityOf(identity), subject(finding.kind, finding.id)];
}
