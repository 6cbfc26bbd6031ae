import type { ReviewQuery } from '../generated/graphql.ts';
import { review as reviewQuestion } from '../questions/review.ts';
import { useQuestion } from '../questions/use-question.ts';
import { EvidencePack } from '../reviews/EvidencePack.tsx';
import { LensCard } from '../reviews/LensCard.tsx';
import { MaterialPaths } from '../reviews/MaterialPaths.tsx';
import { ReviewFacts } from '../reviews/ReviewFacts.tsx';
import { TestExceptions } from '../reviews/TestExceptions.tsx';
import { TimeLinePanel } from '../reviews/TimeLinePanel.tsx';
import { Verdicts } from '../reviews/Verdicts.tsx';
import { Empty, isWaiting, WhenAnswered } from '../ui/states.tsx';
import { pointInTime } from '../url/at.ts';
import { Link } from '../url/Link.tsx';
import { goBack, stayAt } from '../url/navigation.ts';
import type { ReviewView } from '../url/reviews-view.ts';
import { hrefOf, type At } from '../url/view.ts';
import { Heading } from './Heading.tsx';
import { useEscape } from './use-escape.ts';

interface ReviewPageProps {
  readonly view: ReviewView;
  readonly at: At;
}

/** One access review under two lenses: whether it was carried out, and whether it could have seen what matters. */
export function ReviewPage({ view, at }: ReviewPageProps) {
  const asked = useQuestion(reviewQuestion, { id: view.id, at: pointInTime(at) });
  const list = hrefOf({ page: 'reviews' }, at);
  useEscape(() => {
    if (view.test) stayAt(hrefOf({ ...view, test: undefined }, at));
    else goBack(list);
  });
  return (
    <>
      <nav aria-label="Breadcrumb" className="crumbs">
        <Link href={list}>Reviews</Link>
      </nav>
      {isWaiting(asked) && <Heading title="Review">Review</Heading>}
      <WhenAnswered asked={asked}>
        {({ review }) =>
          review ? <Answered review={review} view={view} at={at} /> : <NotThere id={view.id} />
        }
      </WhenAnswered>
    </>
  );
}

interface AnsweredProps extends ReviewPageProps {
  readonly review: NonNullable<ReviewQuery['review']>;
}

function Answered({ review, view, at }: AnsweredProps) {
  const lenses = [review.soc, review.sox];
  const opened = lenses.flatMap((lens) =>
    lens.tests.filter(({ id }) => id === view.test).map((test) => ({ test, framework: lens.framework })),
  )[0];
  const hrefOfTest = (test: string | undefined) => hrefOf({ ...view, test }, at);
  return (
    <>
      <Heading title={review.name}>
        {review.name} <span className="soft">closes {review.close}</span>
      </Heading>
      <Verdicts lenses={lenses} totals={review.misstatementTotals} missing={review.looksAt.missing ?? null} />
      <div className="lenses">
        {lenses.map((lens) => (
          <LensCard key={lens.framework} lens={lens} opened={view.test} hrefOfTest={hrefOfTest} />
        ))}
      </div>
      {opened && (
        <TestExceptions
          key={opened.test.id}
          review={review.id}
          framework={opened.framework}
          test={opened.test}
          state={review.looksAt.review}
          at={at}
        />
      )}
      <MaterialPaths review={review} view={view} at={at} />
      <TimeLinePanel review={review} />
      <div className="lenses">
        <ReviewFacts review={review} />
        <EvidencePack review={review.id} snapshot={review.snapshot} at={at} />
      </div>
    </>
  );
}

function NotThere({ id }: { readonly id: string }) {
  return (
    <>
      <Heading title="No such review">No such review</Heading>
      <Empty>
        <p>
          No access review has the id <code>{id}</code> at this point in time.
        </p>
      </Empty>
    </>
  );
}
