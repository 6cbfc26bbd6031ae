import { useMemo, useState } from 'react';
import { useOfferTable } from '../export/offered-table.ts';
import type { PathClass, ReviewQuery } from '../generated/graphql.ts';
import { misstatementPaths } from '../questions/misstatement-paths.ts';
import { usePages } from '../questions/use-pages.ts';
import { IdentityFlags } from '../ui/badges.tsx';
import { amountText } from '../ui/format.ts';
import { Cancelled, Failed, Loading } from '../ui/states.tsx';
import { Term } from '../ui/Term.tsx';
import { CLASS_SHAPES, CLASS_WORDS, REASON_WORDS } from '../ui/review-words.ts';
import { ClassBadge } from '../ui/verdicts.tsx';
import { pointInTime } from '../url/at.ts';
import { Link } from '../url/Link.tsx';
import type { ReviewView } from '../url/reviews-view.ts';
import { hrefOf, type At } from '../url/view.ts';
import { findingHref, type StateLookedAt } from './finding-link.ts';
import { Rests } from './Rests.tsx';
import { NO_ROWS, pathsToTake, type MaterialPath } from './tables-to-take.ts';

type Review = NonNullable<ReviewQuery['review']>;

interface MaterialPathsProps {
  readonly review: Review;
  readonly view: ReviewView;
  readonly at: At;
}

const PORTION = 20;
/** What a reader looks for first, where there is any. */
const UNSEEN: readonly PathClass[] = ['EXPOSED', 'MISSED'];

/** What became of each material path: prevented, detected, remediated, exposed, or missed and why. */
export function MaterialPaths({ review, view, at }: MaterialPathsProps) {
  const [wanted, setWanted] = useState(PORTION);
  const { reasons } = view;
  const unseen = review.misstatementTotals.some(({ class: of, paths }) => UNSEEN.includes(of) && paths > 0);
  const narrowed = view.classes.length === 0 && unseen;
  const classes = narrowed ? UNSEEN : view.classes;
  const variables = useMemo(
    () => ({ id: review.id, classes: [...classes], reasons: [...reasons], at: pointInTime(at) }),
    [review.id, classes.join(), reasons.join(), at],
  );
  const pages = usePages(
    misstatementPaths,
    variables,
    (answer) => answer.review?.misstatementPaths ?? NO_ROWS,
    wanted,
  );
  // Where a test is open, its exceptions are what is taken away.
  const taken = view.test === undefined;
  useOfferTable(
    useMemo(
      () => (taken ? pathsToTake({ ...view, classes }) : undefined),
      [taken, view.id, classes.join(), reasons.join()],
    ),
  );
  const states = review.looksAt.all;
  const stateOf = ({ snapshots }: MaterialPath): StateLookedAt | undefined =>
    states.find(({ sequence }) => sequence === snapshots.at(-1));
  return (
    <section className="card" aria-labelledby="paths-title">
      <h2 id="paths-title">
        <Term name="materialPath">Material paths</Term> and what the review did about them
      </h2>
      <PathTotals review={review} view={view} at={at} />
      {narrowed && (
        <p className="quiet">Listed are those that it missed or left exposed; choose another kind above.</p>
      )}
      {pages.advice && <Failed advice={pages.advice} again={pages.again} />}
      {pages.cancelled && <Cancelled doing={misstatementPaths.doing} again={pages.again} />}
      {pages.asking && pages.rows.length === 0 && (
        <Loading doing={misstatementPaths.doing} cancel={pages.cancel} />
      )}
      {pages.total === 0 && <p>No material path is of this kind.</p>}
      <ol className="exception-list">
        {pages.rows.map((path) => (
          <PathSaid key={`${path.identity.id} ${path.workflow.id}`} path={path} state={stateOf(path)} />
        ))}
      </ol>
      {pages.more && (
        <p>
          <button type="button" onClick={() => setWanted(pages.rows.length + PORTION)}>
            Show more of {amountText(pages.total ?? 0)}
          </button>
        </p>
      )}
    </section>
  );
}

/** How many of each class and reason there are; each leads to those alone. */
function PathTotals({ review, view, at }: MaterialPathsProps) {
  const all = hrefOf({ ...view, classes: [], reasons: [] }, at);
  const chosen = view.classes.length > 0 || view.reasons.length > 0;
  return (
    <ul className="path-totals">
      {review.misstatementTotals.map((total) => {
        const reason = total.reason ?? undefined;
        const isChosen = view.classes.includes(total.class) && (!reason || view.reasons.includes(reason));
        const href = hrefOf({ ...view, classes: [total.class], reasons: reason ? [reason] : [] }, at);
        return (
          <li key={`${total.class} ${reason ?? ''}`} className={`class-${total.class}`}>
            <Link stay href={isChosen ? all : href} aria-current={isChosen ? 'true' : undefined}>
              <span aria-hidden="true">{CLASS_SHAPES[total.class]}</span>{' '}
              <strong>{amountText(total.paths)}</strong> {CLASS_WORDS[total.class]}
              {reason ? `: ${REASON_WORDS[reason]}` : ''}
            </Link>
          </li>
        );
      })}
      {chosen && (
        <li>
          <Link stay href={all}>
            Show what it missed
          </Link>
        </li>
      )}
    </ul>
  );
}

interface PathSaidProps {
  readonly path: MaterialPath;
  /** The last state looked at that has it. */
  readonly state: StateLookedAt | undefined;
}

function PathSaid({ path, state }: PathSaidProps) {
  const { identity, workflow } = path;
  const href = findingHref(
    [
      { kind: 'IDENTITY', id: identity.id },
      { kind: 'WORKFLOW', id: workflow.id },
    ],
    state,
    path.jit,
  );
  return (
    <li>
      <h3>
        {identity.name}, {workflow.name} <ClassBadge of={path.class} reason={path.reason} />
      </h3>
      <p>{path.explanation}</p>
      <p className="quiet subjects">
        <IdentityFlags identity={identity} />
        {path.jit && <Term name="jit">only with just-in-time access</Term>}
        <span>in snapshot {path.snapshots.join(', ')}</span>
        {href && <Link href={href}>Show the path</Link>}
      </p>
      <Rests {...path} />
    </li>
  );
}
