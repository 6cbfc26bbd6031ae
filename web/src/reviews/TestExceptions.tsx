import { useMemo, useState } from 'react';
import { useOfferTable } from '../export/offered-table.ts';
import type { LensPartsFragment } from '../generated/graphql.ts';
import { testExceptions } from '../questions/review-exceptions.ts';
import { usePages } from '../questions/use-pages.ts';
import { amountText, countText } from '../ui/format.ts';
import { Cancelled, Failed, Loading } from '../ui/states.tsx';
import { NODE_WORDS } from '../ui/vocabulary.ts';
import { pointInTime } from '../url/at.ts';
import { Link } from '../url/Link.tsx';
import type { At } from '../url/view.ts';
import { findingHref, TESTS_WITH_JIT, type StateLookedAt } from './finding-link.ts';
import { Rests } from './Rests.tsx';
import { exceptionsToTake, NO_ROWS, type TestException } from './tables-to-take.ts';

interface TestExceptionsProps {
  readonly review: string;
  readonly framework: 'SOC' | 'SOX';
  readonly test: LensPartsFragment['tests'][number];
  readonly state: StateLookedAt | null | undefined;
  readonly at: At;
}

const PORTION = 20;

/** What fails one test: each with the sentence that says what is wrong, what it rests on, and the way to its path. */
export function TestExceptions({ review, framework, test, state, at }: TestExceptionsProps) {
  const [wanted, setWanted] = useState(PORTION);
  const variables = useMemo(
    () => ({ id: review, framework, test: test.id, at: pointInTime(at) }),
    [review, framework, test.id, at],
  );
  const pages = usePages(
    testExceptions,
    variables,
    (answer) => answer.review?.assessment.test?.exceptions ?? NO_ROWS,
    wanted,
  );
  useOfferTable(useMemo(() => exceptionsToTake(review, framework, test.id), [review, framework, test.id]));
  const title = `exceptions-${test.id}`;
  return (
    <section className="card test-exceptions" aria-labelledby={title}>
      <h2 id={title}>
        {test.id}: {test.title}
      </h2>
      <p className="quiet">
        {test.exceptionCount === 0
          ? `No exception among ${countText(test.population, '', '').trim()} ${test.populationOf}.`
          : `${amountText(test.exceptionCount)} of ${amountText(test.population)} ${test.populationOf}.`}{' '}
        Asked for by {test.references.join('; ')}.
      </p>
      {pages.advice && <Failed advice={pages.advice} again={pages.again} />}
      {pages.cancelled && <Cancelled doing={testExceptions.doing} again={pages.again} />}
      {pages.asking && pages.rows.length === 0 && (
        <Loading doing={testExceptions.doing} cancel={pages.cancel} />
      )}
      <ol className="exception-list">
        {pages.rows.map((exception) => (
          <Exception
            key={exception.subjects.map(({ key }) => key).join(' ')}
            exception={exception}
            href={findingHref(exception.subjects, state, TESTS_WITH_JIT.has(test.id))}
          />
        ))}
      </ol>
      {pages.more && (
        <p>
          <button type="button" onClick={() => setWanted(pages.rows.length + PORTION)}>
            Show more of {amountText(test.exceptionCount)}
          </button>
        </p>
      )}
    </section>
  );
}

interface ExceptionProps {
  readonly exception: TestException;
  readonly href: string | undefined;
}

function Exception({ exception, href }: ExceptionProps) {
  const { explanation, subjects } = exception;
  return (
    <li>
      <p>{explanation}</p>
      <p className="quiet subjects">
        {subjects.map((subject) => (
          <span key={subject.key}>
            {NODE_WORDS[subject.kind]} <strong>{subject.name}</strong>
          </span>
        ))}
        {href && <Link href={href}>Show the path</Link>}
      </p>
      <Rests {...exception} />
    </li>
  );
}
