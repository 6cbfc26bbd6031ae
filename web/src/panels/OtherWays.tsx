import type { AlternativesQuery, StepWayPartsFragment } from '../generated/graphql.ts';
import { grantsOf } from '../graph/other-way.ts';
import { readChosen, sameWay, withChosen } from '../graph/chosen-ways.ts';
import { countText } from '../ui/format.ts';
import { KIND_WORDS } from '../ui/vocabulary.ts';
import { Link } from '../url/Link.tsx';

interface OtherWaysProps {
  readonly alternatives: AlternativesQuery['alternatives'];
  /** What is drawn now, a way for each step. */
  readonly drawn: readonly StepWayPartsFragment[];
  /** The choices of the address. */
  readonly ways: readonly string[];
  hrefWith(ways: readonly string[]): string;
}

/** Per step the other ways to do it, shortest first; one chosen is drawn in the picture. */
export function OtherWays({ alternatives, drawn, ways, hrefWith }: OtherWaysProps) {
  const chosen = readChosen(ways);
  const several = alternatives.filter((each) => each.ways.length > 1);
  return (
    <section className="card way-others" aria-labelledby="others-title">
      <h2 id="others-title">Other ways</h2>
      {several.length === 0 && <p>Every step has one way only: one account, with one action.</p>}
      {several.map(({ step, ways: all, truncated }) => {
        const now = drawn.find((way) => way.leg.key === `STEP:${step.id}`);
        return (
          <div key={step.id}>
            <h3>{step.name}</h3>
            <ol className="ways">
              {all.map((way, index) => {
                const current = now !== undefined && sameWay(way, now);
                return (
                  <li key={index}>
                    <Link
                      href={hrefWith(withChosen(ways, step.id, index + 1))}
                      aria-current={current ? 'true' : undefined}
                    >
                      {way.account.name}
                      {way.action && ` performs ${way.action.name}`}
                    </Link>{' '}
                    <span className="quiet">
                      {KIND_WORDS[way.account.kind]}, {countText(grantsOf(way).length, 'grant')}
                      {current && ' · in the picture'}
                    </span>
                  </li>
                );
              })}
            </ol>
            {truncated && <p className="quiet">More exist.</p>}
          </div>
        );
      })}
      {chosen.size > 0 && (
        <p>
          <Link href={hrefWith([])}>Back to the first way</Link>
        </p>
      )}
    </section>
  );
}
