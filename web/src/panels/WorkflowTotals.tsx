import type { ChoicesQuery } from '../generated/graphql.ts';
import { useQuestion } from '../questions/use-question.ts';
import { workflowTotals } from '../questions/workflow-totals.ts';
import { amountText } from '../ui/format.ts';
import { Empty } from '../ui/states.tsx';
import { Term } from '../ui/Term.tsx';
import { MODE_SHAPES, MODE_WORDS, MODES, type Mode } from '../ui/vocabulary.ts';
import { pointInTime } from '../url/at.ts';
import { Link } from '../url/Link.tsx';
import { ALL_FINDINGS, hrefOf, type At, type FindingsView } from '../url/view.ts';

type Workflow = ChoicesQuery['workflows'][number];

interface WorkflowTotalsProps {
  readonly workflows: readonly Workflow[];
  readonly at: At;
}

/** A row a workflow: how many complete it, how many of those materially, and how. Every number leads to its findings. */
export function WorkflowTotals({ workflows, at }: WorkflowTotalsProps) {
  if (workflows.length === 0)
    return <Empty>No workflow is defined in this snapshot: import workflows.csv and steps.csv.</Empty>;
  return (
    <section className="card" aria-labelledby="totals-title">
      <h2 id="totals-title">Who completes what</h2>
      <div className="scroll">
        <table className="list totals">
          <thead>
            <tr>
              <th scope="col">Workflow</th>
              <th scope="col" className="number">
                Materiality
              </th>
              <th scope="col" className="number">
                <Term name="material">Material</Term>
              </th>
              <th scope="col" className="number">
                <Term name="completion">Complete</Term>
              </th>
              {MODES.map((mode) => (
                <th key={mode} scope="col" className="number">
                  <Term name={mode}>
                    <span aria-hidden="true">{MODE_SHAPES[mode]}</span> {MODE_WORDS[mode]}
                  </Term>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {workflows.map((workflow) => (
              <WorkflowRow key={workflow.id} workflow={workflow} at={at} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function WorkflowRow({ workflow, at }: { readonly workflow: Workflow; readonly at: At }) {
  const asked = useQuestion(workflowTotals, { workflows: [workflow.id], at: pointInTime(at) });
  const totals =
    asked.state === 'answered' ? asked.answer : asked.state === 'asking' ? asked.earlier : undefined;
  const to = (filter: Partial<FindingsView>) =>
    hrefOf({ ...ALL_FINDINGS, workflows: [workflow.id], ...filter }, at);
  const byMode: Record<Mode, number | undefined> = {
    SOLE: totals?.sole.totalCount,
    OWN_ACCOUNTS: totals?.ownAccounts.totalCount,
    THROUGH_OTHERS: totals?.throughOthers.totalCount,
    BLOCKED_BY_CONTROL: totals?.blocked.totalCount,
  };
  return (
    <tr>
      <th scope="row">
        <Link href={to({})}>{workflow.name}</Link>
        {workflow.process && <span className="under quiet">{workflow.process}</span>}
        {asked.state === 'failed' && <span className="under">{asked.advice.what}</span>}
      </th>
      <td className="number">
        {typeof workflow.materiality === 'number' ? amountText(workflow.materiality) : '–'}
      </td>
      <Total strong count={totals?.material.totalCount} href={to({ material: true })} />
      <Total strong count={totals?.all.totalCount} href={to({})} />
      {MODES.map((mode) => (
        <Total key={mode} count={byMode[mode]} href={to({ modes: [mode] })} />
      ))}
    </tr>
  );
}

interface TotalProps {
  readonly count: number | undefined;
  readonly href: string;
  readonly strong?: boolean;
}

function Total({ count, href, strong = false }: TotalProps) {
  return (
    <td className={strong ? 'number strong' : 'number'}>
      {count === undefined ? (
        '…'
      ) : count === 0 ? (
        <span className="quiet">0</span>
      ) : (
        <Link href={href}>{amountText(count)}</Link>
      )}
    </td>
  );
}
