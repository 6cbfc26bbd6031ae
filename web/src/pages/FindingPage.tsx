import type { FindingQuery } from '../generated/graphql.ts';
import { FindingFacts } from '../panels/FindingFacts.tsx';
import { FindingWay } from '../panels/FindingWay.tsx';
import { finding } from '../questions/finding.ts';
import { useQuestion } from '../questions/use-question.ts';
import { Empty, isWaiting, WhenAnswered } from '../ui/states.tsx';
import { pointInTime } from '../url/at.ts';
import { Link } from '../url/Link.tsx';
import { goBack, stayAt } from '../url/navigation.ts';
import { ALL_FINDINGS, hrefOf, type At, type FindingView } from '../url/view.ts';
import { Heading } from './Heading.tsx';
import { useEscape } from './use-escape.ts';

interface FindingPageProps {
  readonly view: FindingView;
  readonly at: At;
}

/** One identity and one workflow: how it is completed, where, up to what amount, and by which grants. */
export function FindingPage({ view, at }: FindingPageProps) {
  const asked = useQuestion(finding, {
    identity: view.identity,
    workflow: view.workflow,
    at: pointInTime(at),
  });
  const list = hrefOf(ALL_FINDINGS, at);
  useEscape(() => {
    if (view.selected) stayAt(hrefOf({ ...view, selected: undefined }, at));
    else goBack(list);
  });
  return (
    <>
      <nav aria-label="Breadcrumb" className="crumbs">
        <Link href={list}>Findings</Link>
      </nav>
      {isWaiting(asked) && <Heading title="Finding">Finding</Heading>}
      <WhenAnswered asked={asked}>
        {(answer) => <Answered answer={answer} view={view} at={at} />}
      </WhenAnswered>
    </>
  );
}

function Answered({ answer, view, at }: FindingPageProps & { readonly answer: FindingQuery }) {
  const { identity, workflow, completion } = answer;
  if (!identity || !workflow) return null;
  const does =
    completion?.mode === 'BLOCKED_BY_CONTROL'
      ? 'is blocked from completing'
      : completion
        ? 'completes'
        : 'does not complete';
  const title = `${identity.name} ${does} ${workflow.name}`;
  return (
    <>
      <Heading title={title}>
        {identity.name} <span className="soft">{does}</span> {workflow.name}
      </Heading>
      {completion ? (
        <>
          <FindingFacts identity={identity} workflow={workflow} completion={completion} />
          <FindingWay identity={identity} workflow={workflow} completion={completion} view={view} at={at} />
        </>
      ) : (
        <Empty>
          <p>
            <strong>
              {identity.name} cannot take {workflow.name} from start to end, in any scope and for any amount.
            </strong>
          </p>
          <p>
            No control is needed to stop it: some step is out of reach. Access that must be activated counts
            only with “include just-in-time”.
          </p>
        </Empty>
      )}
    </>
  );
}
