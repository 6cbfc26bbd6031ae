import type { ReviewsQuery } from '../generated/graphql.ts';
import { reviews } from '../questions/reviews.ts';
import { useQuestion } from '../questions/use-question.ts';
import { Verdicts } from '../reviews/Verdicts.tsx';
import { Empty, WhenAnswered } from '../ui/states.tsx';
import { Term } from '../ui/Term.tsx';
import { pointInTime } from '../url/at.ts';
import { Link } from '../url/Link.tsx';
import { reviewView } from '../url/reviews-view.ts';
import { hrefOf, type At } from '../url/view.ts';
import { Heading } from './Heading.tsx';

/** All access reviews, newest period first, each with what it is worth under both lenses. */
export function ReviewsPage({ at }: { readonly at: At }) {
  const asked = useQuestion(reviews, { at: pointInTime(at) });
  return (
    <>
      <div className="page-head">
        <Heading title="Reviews">Reviews</Heading>
        <p className="lead">
          The same <Term name="accessReview">access review</Term> under two lenses: was it carried out, and
          could it have seen what matters?
        </p>
      </div>
      <p>
        <Link href={hrefOf({ page: 'exceptions' }, at)}>Exceptions to findings</Link>
      </p>
      <WhenAnswered asked={asked}>
        {(answer) =>
          answer.reviews.length === 0 ? (
            <NoReviews />
          ) : (
            answer.reviews.map((review) => <ReviewCard key={review.id} review={review} at={at} />)
          )
        }
      </WhenAnswered>
    </>
  );
}

function ReviewCard({ review, at }: { readonly review: ReviewsQuery['reviews'][number]; readonly at: At }) {
  return (
    <section className="card review-card" aria-label={review.name}>
      <h2>
        <Link href={hrefOf(reviewView(review.id), at)}>{review.name}</Link>
      </h2>
      <p className="quiet">
        {review.periodStart} to {review.periodEnd}, due {review.due}, close {review.close}
      </p>
      <Verdicts
        lenses={[review.soc, review.sox]}
        totals={review.misstatementTotals}
        missing={review.looksAt.missing ?? null}
      />
    </section>
  );
}

function NoReviews() {
  return (
    <Empty>
      <p>
        <strong>No access review has been imported.</strong>
      </p>
      <p>
        A bundle with reviews.csv and decisions.csv brings one; docs/REVIEWS.md says what is in them. Reviews
        refer to access that other sources have, so they can be a bundle of their own:
      </p>
      <pre>npm run import -- FOLDER --source reviews</pre>
    </Empty>
  );
}
