import { useState } from 'react';
import type { PointInTime } from '../generated/graphql.ts';
import type { Question } from '../questions/question.ts';
import { usePages, type Page } from '../questions/use-pages.ts';
import { amountText, countText } from '../ui/format.ts';
import { Cancelled, Failed, Loading } from '../ui/states.tsx';
import { pointInTime } from '../url/at.ts';
import type { At } from '../url/view.ts';

interface Uncovered {
  readonly id: string;
  readonly name: string;
  readonly system?: string | null;
}

interface Paged {
  readonly at?: PointInTime | null;
  readonly first?: number | null;
  readonly after?: string | null;
}

interface UncoveredListProps<Answer, Variables extends Paged> {
  readonly what: string;
  readonly question: Question<Answer, Variables>;
  readonly count: number;
  readonly at: At;
  connection(answer: Answer): Page<Uncovered>;
}

const PORTION = 50;

/** What no workflow or rule looks at; asked for when it is opened, a page at a time. */
export function UncoveredList<Answer, Variables extends Paged>(props: UncoveredListProps<Answer, Variables>) {
  const [open, setOpen] = useState(false);
  if (props.count === 0) return <p className="quiet">Nothing is left out.</p>;
  return (
    <details className="uncovered" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="plain-summary">
        {countText(props.count, props.what.slice(0, -1))} that nothing looks at
      </summary>
      {open && <Opened {...props} />}
    </details>
  );
}

function Opened<Answer, Variables extends Paged>(props: UncoveredListProps<Answer, Variables>) {
  const { question, connection, at, what } = props;
  const [wanted, setWanted] = useState(PORTION);
  const variables = { at: pointInTime(at) } as Omit<Variables, 'first' | 'after'>;
  const pages = usePages(question, variables, connection, wanted);
  if (pages.advice) return <Failed advice={pages.advice} again={pages.again} />;
  if (pages.cancelled) return <Cancelled doing={question.doing} again={pages.again} />;
  if (pages.rows.length === 0) return <Loading doing={question.doing} cancel={pages.cancel} />;
  return (
    <>
      <ul className="plain uncovered-rows" tabIndex={0} aria-label={`Uncovered ${what}`}>
        {pages.rows.map((row) => (
          <li key={row.id}>
            <code>{row.id}</code> {row.name !== row.id && row.name}{' '}
            {row.system && <span className="quiet">{row.system}</span>}
          </li>
        ))}
      </ul>
      <p className="quiet">
        {amountText(pages.rows.length)} of {amountText(pages.total ?? 0)}{' '}
        {pages.more && !pages.asking && (
          <button type="button" onClick={() => setWanted(pages.rows.length + PORTION)}>
            {amountText(Math.min(PORTION, (pages.total ?? 0) - pages.rows.length))} more
          </button>
        )}
        {pages.asking && <span role="status">Loading …</span>}
      </p>
    </>
  );
}
