import { changeTotals } from '../questions/change-totals.ts';
import { useQuestion } from '../questions/use-question.ts';
import { pointInTime } from '../url/at.ts';
import type { At, ChangesView } from '../url/view.ts';
import { ChangeTotals } from './ChangeTotals.tsx';

interface ChangeTotalsAskedProps {
  readonly view: ChangesView;
  readonly at: At;
  readonly from: At;
}

/** The totals above the table. While they are not there, or cannot be, the table says what is going on. */
export function ChangeTotalsAsked({ view, at, from }: ChangeTotalsAskedProps) {
  const asked = useQuestion(changeTotals, { from: pointInTime(from), to: pointInTime(at) });
  const answer =
    asked.state === 'answered' ? asked.answer : asked.state === 'asking' ? asked.earlier : undefined;
  return answer ? <ChangeTotals totals={answer.changes.totals} view={view} at={at} /> : null;
}
