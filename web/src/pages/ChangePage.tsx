import { ChangeComparison } from '../panels/ChangeComparison.tsx';
import { resolveSince, type Resolved } from '../panels/since.ts';
import { change } from '../questions/change.ts';
import { snapshots } from '../questions/snapshots.ts';
import { useQuestion } from '../questions/use-question.ts';
import { Empty, isWaiting, WhenAnswered } from '../ui/states.tsx';
import { pointInTime } from '../url/at.ts';
import { ALL_CHANGES } from '../url/changes-view.ts';
import { Link } from '../url/Link.tsx';
import { goBack, stayAt } from '../url/navigation.ts';
import { hrefOf, type At, type ChangeView } from '../url/view.ts';
import { Heading } from './Heading.tsx';
import { useEscape } from './use-escape.ts';

interface ChangePageProps {
  readonly view: ChangeView;
  readonly at: At;
}

/** One identity and one workflow at two points in time. */
export function ChangePage({ view, at }: ChangePageProps) {
  const asked = useQuestion(snapshots, {});
  const list = hrefOf({ ...ALL_CHANGES, since: view.since }, at);
  useEscape(() => {
    if (view.selected) stayAt(hrefOf({ ...view, selected: undefined }, at));
    else goBack(list);
  });
  return (
    <>
      <nav aria-label="Breadcrumb" className="crumbs">
        <Link href={list}>Changes</Link>
      </nav>
      {isWaiting(asked) && <Heading title="Change">Change</Heading>}
      <WhenAnswered asked={asked}>
        {(answer) => {
          const resolved = resolveSince(view.since, at, answer.snapshots.nodes);
          return resolved ? (
            <Compared view={view} at={at} resolved={resolved} />
          ) : (
            <Empty>There is no snapshot before this one to compare with.</Empty>
          );
        }}
      </WhenAnswered>
    </>
  );
}

function Compared({ view, at, resolved }: ChangePageProps & { readonly resolved: Resolved }) {
  const variables = {
    identity: view.identity,
    workflow: view.workflow,
    from: pointInTime(resolved.from),
    to: pointInTime(at),
  };
  const asked = useQuestion(change, variables);
  return (
    <>
      {isWaiting(asked) && <Heading title="Change">Change</Heading>}
      <WhenAnswered asked={asked}>
        {(answer) => {
          const found = answer.changes.nodes[0];
          return found ? (
            <ChangeComparison change={found} view={view} at={at} resolved={resolved} />
          ) : (
            <>
              <Heading title="No change">Nothing changed</Heading>
              <Empty>
                <p>
                  At both points in time <code>{view.identity}</code> and <code>{view.workflow}</code> answer
                  the same: {resolved.words}, and the point in time above.
                </p>
                <p>
                  <Link
                    href={hrefOf(
                      {
                        page: 'finding',
                        identity: view.identity,
                        workflow: view.workflow,
                        scope: undefined,
                        amount: undefined,
                        selected: undefined,
                      },
                      at,
                    )}
                  >
                    Open the finding
                  </Link>
                </p>
              </Empty>
            </>
          );
        }}
      </WhenAnswered>
    </>
  );
}
