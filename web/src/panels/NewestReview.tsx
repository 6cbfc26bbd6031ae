import { reviews } from '../questions/reviews.ts';
import { useQuestion } from '../questions/use-question.ts';
import { Term } from '../ui/Term.tsx';
import { VerdictBadge } from '../ui/verdicts.tsx';
import { WhenAnswered } from '../ui/states.tsx';
import { pointInTime } from '../url/at.ts';
import { Link } from '../url/Link.tsx';
import { reviewView } from '../url/reviews-view.ts';
import { hrefOf, type At } from '../url/view.ts';

/** The newest access review with its two verdicts; nothing where there is none. */
export function NewestReview({ at }: { readonly at: At }) {
  const asked = useQuestion(reviews, { at: pointInTime(at) });
  if (asked.state === 'answered' && asked.answer.reviews.length === 0) return null;
  return (
    <section className="card" aria-labelledby="newest-review-title">
      <h2 id="newest-review-title">
        Newest <Term name="accessReview">access review</Term>
      </h2>
      <WhenAnswered asked={asked}>
        {({ reviews: [newest] }) =>
          newest && (
            <>
              <p>
                <Link href={hrefOf(reviewView(newest.id), at)}>{newest.name}</Link>{' '}
                <span className="quiet">closes {newest.close}</span>
              </p>
              <ul className="plain">
                {[newest.soc, newest.sox].map((lens) => (
                  <li key={lens.framework}>
                    {lens.framework} <VerdictBadge verdict={lens.verdict} />
                  </li>
                ))}
              </ul>
            </>
          )
        }
      </WhenAnswered>
    </section>
  );
}
