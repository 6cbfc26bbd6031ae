import { ruleTotals } from '../questions/rule-totals.ts';
import { useQuestion } from '../questions/use-question.ts';
import { RiskBadge } from '../ui/badges.tsx';
import { amountText } from '../ui/format.ts';
import { WhenAnswered } from '../ui/states.tsx';
import { Term } from '../ui/Term.tsx';
import { RISKS } from '../ui/vocabulary.ts';
import { pointInTime } from '../url/at.ts';
import { Link } from '../url/Link.tsx';
import { ALL_RULES, hrefOf, type At } from '../url/view.ts';

/** How many violations there are, by risk. */
export function RuleTotals({ at }: { readonly at: At }) {
  const asked = useQuestion(ruleTotals, { at: pointInTime(at) });
  return (
    <section className="card" aria-labelledby="rules-title">
      <h2 id="rules-title">
        <Term name="toxic">Toxic combinations held</Term>
      </h2>
      <WhenAnswered asked={asked}>
        {(answer) => {
          const counts = {
            CRITICAL: answer.critical.totalCount,
            HIGH: answer.high.totalCount,
            MEDIUM: answer.medium.totalCount,
            LOW: answer.low.totalCount,
          };
          return (
            <ul className="risks">
              {RISKS.map((risk) => (
                <li key={risk}>
                  <Link href={hrefOf({ ...ALL_RULES, risks: [risk] }, at)}>
                    <strong>{amountText(counts[risk])}</strong> <RiskBadge risk={risk} />
                  </Link>
                </li>
              ))}
            </ul>
          );
        }}
      </WhenAnswered>
    </section>
  );
}
