import { useState } from 'react';
import { exceptions } from '../questions/exceptions.ts';
import { usePages } from '../questions/use-pages.ts';
import { ExceptionCard } from '../reviews/ExceptionCard.tsx';
import { amountText, countText } from '../ui/format.ts';
import { Cancelled, Empty, Failed, Loading } from '../ui/states.tsx';
import { Term } from '../ui/Term.tsx';
import { pointInTime } from '../url/at.ts';
import { Link } from '../url/Link.tsx';
import { ALL_FINDINGS, hrefOf, type At } from '../url/view.ts';
import { Heading } from './Heading.tsx';

const PORTION = 50;

/** Exceptions to findings: those that wait for an approver, and all others. */
export function ExceptionsPage({ at }: { readonly at: At }) {
  const [round, setRound] = useState(0);
  return <Listed key={round} at={at} onChanged={() => setRound((before) => before + 1)} />;
}

interface ListedProps {
  readonly at: At;
  onChanged(): void;
}

function Listed({ at, onChanged }: ListedProps) {
  const [wanted, setWanted] = useState(PORTION);
  const pages = usePages(exceptions, { at: pointInTime(at) }, (answer) => answer.exceptions, wanted);
  return (
    <>
      <nav aria-label="Breadcrumb" className="crumbs">
        <Link href={hrefOf({ page: 'reviews' }, at)}>Reviews</Link>
      </nav>
      <div className="page-head">
        <Heading title="Exceptions">Exceptions</Heading>
        <p className="lead" role="status">
          {pages.total !== undefined && <strong>{countText(pages.total, 'exception')}</strong>} to findings.{' '}
          <Term name="exception">What is an exception?</Term>
        </p>
      </div>
      {pages.advice && <Failed advice={pages.advice} again={pages.again} />}
      {pages.cancelled && <Cancelled doing={exceptions.doing} again={pages.again} />}
      {pages.asking && pages.rows.length === 0 && <Loading doing={exceptions.doing} cancel={pages.cancel} />}
      {pages.total === 0 && (
        <Empty>
          <p>
            No finding is accepted as an exception. Propose one where you look at a{' '}
            <Link href={hrefOf(ALL_FINDINGS, at)}>finding</Link>.
          </p>
        </Empty>
      )}
      {pages.rows.map((exception) => (
        <ExceptionCard key={exception.key} exception={exception} at={at} onChanged={onChanged} />
      ))}
      {pages.more && (
        <p>
          <button type="button" onClick={() => setWanted(pages.rows.length + PORTION)}>
            Show more of {amountText(pages.total ?? 0)}
          </button>
        </p>
      )}
    </>
  );
}
