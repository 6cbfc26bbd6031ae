import type { ReactNode } from 'react';
import type { OverviewQuery } from '../generated/graphql.ts';
import { ChangesSummary } from '../panels/ChangesSummary.tsx';
import { CoveragePanel } from '../panels/CoveragePanel.tsx';
import { Headline } from '../panels/Headline.tsx';
import { KindTotals } from '../panels/KindTotals.tsx';
import { LoadedPanel } from '../panels/LoadedPanel.tsx';
import { NewestReview } from '../panels/NewestReview.tsx';
import { RiskTotals } from '../panels/RiskTotals.tsx';
import { ScopeTotals } from '../panels/ScopeTotals.tsx';
import { WorstFinding } from '../panels/WorstFinding.tsx';
import { WorkflowMatrix } from '../panels/WorkflowMatrix.tsx';
import { dataset } from '../questions/dataset.ts';
import { overview } from '../questions/overview.ts';
import { useQuestion } from '../questions/use-question.ts';
import { Empty, WhenAnswered } from '../ui/states.tsx';
import { Term } from '../ui/Term.tsx';
import { pointInTime } from '../url/at.ts';
import type { At } from '../url/view.ts';
import { Heading } from './Heading.tsx';

/** Who completes what, who holds what nobody may, what changed, and how much of it all is looked at. */
export function OverviewPage({ at }: { readonly at: At }) {
  const loaded = useQuestion(dataset, {});
  return (
    <>
      <div className="page-head">
        <Heading title="Overview">Overview</Heading>
        <p className="lead">
          Who can take a financial workflow from start to end. <Term name="segregation">Why it matters</Term>
        </p>
      </div>
      <WhenAnswered asked={loaded}>
        {(answer) =>
          answer.dataset.snapshot ? (
            <Counted at={at}>
              <LoadedPanel snapshot={answer.dataset.snapshot} counts={answer.dataset.counts} />
            </Counted>
          ) : (
            <NothingImported />
          )
        }
      </WhenAnswered>
    </>
  );
}

function Counted({ at, children }: { readonly at: At; readonly children: ReactNode }) {
  const asked = useQuestion(overview, { at: pointInTime(at) });
  return (
    <WhenAnswered asked={asked}>
      {(answer) => (
        <Answered overview={answer.overview} at={at}>
          {children}
        </Answered>
      )}
    </WhenAnswered>
  );
}

interface AnsweredProps {
  readonly overview: OverviewQuery['overview'];
  readonly at: At;
  readonly children: ReactNode;
}

function Answered({ overview: counted, at, children }: AnsweredProps) {
  return (
    <>
      <Headline overview={counted} at={at} />
      <WorstFinding at={at} />
      <div className="overview">
        <div className="overview-main">
          <WorkflowMatrix overview={counted} at={at} />
          <div className="overview-pair">
            <KindTotals kinds={counted.identityKinds} at={at} />
            <div className="overview-stack">
              <ScopeTotals scopes={counted.scopes} at={at} />
              <CoveragePanel coverage={counted.coverage} at={at} />
            </div>
          </div>
        </div>
        <aside aria-label="Changes, rules and what is loaded">
          <ChangesSummary at={at} />
          <NewestReview at={at} />
          <RiskTotals overview={counted} at={at} />
          {children}
        </aside>
      </div>
    </>
  );
}

function NothingImported() {
  return (
    <Empty>
      <p>
        <strong>Nothing has been imported yet.</strong>
      </p>
      <p>Import a folder of data, then reload this page:</p>
      <pre>npm run import -- FOLDER --source NAME</pre>
      <p>Or start with the demo company: stop the server, and run it with FOUREYES_SEED=demo.</p>
    </Empty>
  );
}
