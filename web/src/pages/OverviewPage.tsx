import { CoveragePanel } from '../panels/CoveragePanel.tsx';
import { LoadedPanel } from '../panels/LoadedPanel.tsx';
import { RuleTotals } from '../panels/RuleTotals.tsx';
import { WorkflowTotals } from '../panels/WorkflowTotals.tsx';
import { choices } from '../questions/choices.ts';
import { dataset } from '../questions/dataset.ts';
import { useQuestion } from '../questions/use-question.ts';
import { Empty, WhenAnswered } from '../ui/states.tsx';
import { Term } from '../ui/Term.tsx';
import { pointInTime } from '../url/at.ts';
import type { At } from '../url/view.ts';
import { Heading } from './Heading.tsx';

/** What is loaded, who completes which workflow, which rules are violated, and how much of it all is looked at. */
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
            <div className="overview">
              <Workflows at={at} />
              <aside aria-label="What is loaded">
                <RuleTotals at={at} />
                <LoadedPanel snapshot={answer.dataset.snapshot} counts={answer.dataset.counts} />
                <CoveragePanel coverage={answer.dataset.coverage} />
              </aside>
            </div>
          ) : (
            <NothingImported />
          )
        }
      </WhenAnswered>
    </>
  );
}

function Workflows({ at }: { readonly at: At }) {
  const asked = useQuestion(choices, { at: pointInTime(at) });
  return (
    <WhenAnswered asked={asked}>
      {(answer) => <WorkflowTotals workflows={answer.workflows} at={at} />}
    </WhenAnswered>
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
