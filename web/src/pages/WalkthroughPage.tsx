import { useEffect, useMemo, useRef } from 'react';
import type { FindingQuery, WitnessPartsFragment } from '../generated/graphql.ts';
import { namesOf } from '../panels/names.ts';
import { NoWay } from '../panels/NoWay.tsx';
import { isBlockedAt, placeAsked } from '../panels/place.ts';
import { WalkEnd } from '../panels/WalkEnd.tsx';
import { WalkStep } from '../panels/WalkStep.tsx';
import { WalkTitle } from '../panels/WalkTitle.tsx';
import { findingWitness } from '../questions/finding-witness.ts';
import { finding } from '../questions/finding.ts';
import { useQuestion } from '../questions/use-question.ts';
import { Empty, isWaiting, WhenAnswered } from '../ui/states.tsx';
import { pointInTime } from '../url/at.ts';
import { Link } from '../url/Link.tsx';
import { goTo, stayAt } from '../url/navigation.ts';
import { hrefOf, type At, type WalkthroughView } from '../url/view.ts';
import { walkthroughPages, type WalkthroughPageOf } from '../walkthrough/pages.ts';
import { Heading } from './Heading.tsx';
import { useEscape } from './use-escape.ts';
import { usePageKeys } from './use-page-keys.ts';

interface WalkthroughPageProps {
  readonly view: WalkthroughView;
  readonly at: At;
}

/** A finding as a story for a meeting: a page at a time on the screen, all pages on paper. */
export function WalkthroughPage({ view, at }: WalkthroughPageProps) {
  const { identity, workflow, scope, amount } = view;
  const point = pointInTime(at);
  const asked = useQuestion(finding, { identity, workflow, at: point });
  const way = useQuestion(findingWitness, {
    identity,
    workflow,
    scope: scope ?? null,
    amount: amount ?? null,
    at: point,
  });
  const back = hrefOf({ page: 'finding', identity, workflow, scope, amount, selected: undefined }, at);
  useEscape(() => goTo(back));
  return (
    <>
      <nav aria-label="Breadcrumb" className="crumbs">
        <Link href={back}>The finding</Link>
      </nav>
      {isWaiting(asked) && <Heading title="Walkthrough">Walkthrough</Heading>}
      <WhenAnswered asked={asked}>
        {(answer) => (
          <>
            <Heading title={`Walkthrough: ${answer.identity?.name} and ${answer.workflow?.name}`}>
              {answer.identity?.name} <span className="soft">and</span> {answer.workflow?.name}
            </Heading>
            {answer.completion ? (
              <WhenAnswered asked={way}>
                {({ completion }) => (
                  <Story answer={answer} witness={completion?.witness} view={view} at={at} />
                )}
              </WhenAnswered>
            ) : (
              <Empty>
                <p>There is nothing to walk through: {answer.identity?.name} does not complete it.</p>
              </Empty>
            )}
          </>
        )}
      </WhenAnswered>
    </>
  );
}

interface StoryProps extends WalkthroughPageProps {
  readonly answer: FindingQuery;
  readonly witness: WitnessPartsFragment | null | undefined;
}

function Story({ answer, witness, view, at }: StoryProps) {
  const { workflow } = answer;
  const controls = workflow?.separations ?? [];
  const pages = useMemo(() => walkthroughPages(witness, controls), [witness, controls]);
  const names = useMemo(() => namesOf(witness, workflow?.steps), [witness, workflow]);
  const now = Math.min(view.step, pages.length);
  const hrefAt = (step: number) => hrefOf({ ...view, step }, at);
  const turn = (step: number) => {
    if (step >= 1 && step <= pages.length) stayAt(hrefAt(step));
  };
  usePageKeys(now, pages.length, turn);
  const shown = useRef<HTMLElement>(null);
  const turned = useRef(now);
  useEffect(() => {
    if (turned.current !== now) shown.current?.focus({ preventScroll: true });
    turned.current = now;
  }, [now]);
  return (
    <>
      <nav className="walk-nav" aria-label="Pages of the walkthrough">
        <button type="button" disabled={now === 1} onClick={() => turn(now - 1)}>
          ← Back
        </button>
        <ol>
          {pages.map((page, index) => (
            <li key={index}>
              <Link stay href={hrefAt(index + 1)} aria-current={index + 1 === now ? 'step' : undefined}>
                {shortTitle(page)}
              </Link>
            </li>
          ))}
        </ol>
        <button type="button" disabled={now === pages.length} onClick={() => turn(now + 1)}>
          Next →
        </button>
        <button type="button" onClick={() => window.print()}>
          Print all
        </button>
      </nav>
      {pages.map((page, index) => (
        <article
          key={index}
          ref={index + 1 === now ? shown : undefined}
          className={index + 1 === now ? 'card walk-page' : 'card walk-page away'}
          tabIndex={-1}
          aria-label={`Page ${index + 1} of ${pages.length}: ${shortTitle(page)}`}
        >
          <PageBody page={page} answer={answer} witness={witness} names={names} view={view} at={at} />
        </article>
      ))}
    </>
  );
}

interface PageBodyProps extends StoryProps {
  readonly page: WalkthroughPageOf;
  readonly names: ReadonlyMap<string, string>;
}

function PageBody({ page, answer, witness, names, view, at }: PageBodyProps) {
  const { identity, workflow, completion } = answer;
  if (!identity || !workflow || !completion) return null;
  if (page.page === 'step' && witness)
    return <WalkStep page={page} who={identity} witness={witness} names={names} />;
  if (page.page === 'end') return <WalkEnd answer={answer} witness={witness} names={names} at={at} />;
  const place = placeAsked(completion.scopes, { scope: view.scope, amount: view.amount });
  return (
    <>
      <WalkTitle answer={answer} witness={witness} at={at} />
      {!witness && (
        <NoWay
          identity={identity}
          workflow={workflow}
          place={place}
          blocked={isBlockedAt(completion.scopes, place)}
          at={at}
        />
      )}
    </>
  );
}

function shortTitle(page: WalkthroughPageOf): string {
  if (page.page === 'title') return 'The finding';
  return page.page === 'step' ? page.step.leg.name : 'What would end it';
}
