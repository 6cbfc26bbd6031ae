import { snapshots } from '../questions/snapshots.ts';
import { ChangesComparison } from '../panels/ChangesComparison.tsx';
import { resolveSince } from '../panels/since.ts';
import { TwoPoints } from '../panels/TwoPoints.tsx';
import { useQuestion } from '../questions/use-question.ts';
import { Empty, WhenAnswered } from '../ui/states.tsx';
import { goTo } from '../url/navigation.ts';
import { hrefOf, type At, type ChangesView } from '../url/view.ts';
import { Heading } from './Heading.tsx';

interface ChangesPageProps {
  readonly view: ChangesView;
  readonly at: At;
}

/** What is new, gone or different between two points in time. */
export function ChangesPage({ view, at }: ChangesPageProps) {
  const asked = useQuestion(snapshots, {});
  return (
    <>
      <div className="page-head">
        <Heading title="Changes">Changes</Heading>
        <p className="lead">Which completions are new, gone or different, and which edges did it.</p>
      </div>
      <WhenAnswered asked={asked}>
        {(answer) => {
          const known = answer.snapshots.nodes;
          const resolved = resolveSince(view.since, at, known);
          return (
            <>
              <TwoPoints
                since={view.since}
                resolved={resolved}
                at={at}
                now={at.snapshot ?? known[0]?.sequence}
                onChange={(since) => goTo(hrefOf({ ...view, row: 1, since }, at))}
              />
              {resolved ? (
                <ChangesComparison view={view} at={at} from={resolved.from} />
              ) : (
                <Empty>
                  <p>
                    <strong>There is no snapshot before this one.</strong>
                  </p>
                  <p>
                    Choose an earlier day under “Before”: access that was valid then is compared with now.
                  </p>
                </Empty>
              )}
            </>
          );
        }}
      </WhenAnswered>
    </>
  );
}
