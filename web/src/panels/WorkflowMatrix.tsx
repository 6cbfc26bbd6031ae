import type { OverviewQuery } from '../generated/graphql.ts';
import { amountText } from '../ui/format.ts';
import { Empty } from '../ui/states.tsx';
import { Term } from '../ui/Term.tsx';
import { MODE_SHAPES, MODE_WORDS } from '../ui/vocabulary.ts';
import { Link } from '../url/Link.tsx';
import { ALL_FINDINGS, hrefOf, type At, type FindingsView } from '../url/view.ts';
import { Count } from './Count.tsx';

type Overview = OverviewQuery['overview'];

interface WorkflowMatrixProps {
  readonly overview: Overview;
  readonly at: At;
}

/** Workflows and modes: how many complete it so, the material ones in front. Every number leads to its findings. */
export function WorkflowMatrix({ overview, at }: WorkflowMatrixProps) {
  if (overview.workflows.length === 0)
    return <Empty>No workflow is defined in this snapshot: import workflows.csv and steps.csv.</Empty>;
  return (
    <section className="card" aria-labelledby="matrix-title">
      <h2 id="matrix-title">Who completes what</h2>
      <p className="quiet">
        In each cell: <strong>material</strong> / all <Term name="completion">completions</Term>. A{' '}
        <Term name="BLOCKED_BY_CONTROL">blocked</Term> one does not count.
      </p>
      <div className="scroll">
        <table className="list totals matrix">
          <thead>
            <tr>
              <th scope="col">
                <Term name="workflow">Workflow</Term>
              </th>
              <th scope="col" className="number">
                <Term name="material">Materiality</Term>
              </th>
              <th scope="col" className="number">
                <Term name="completion">Complete</Term>
              </th>
              {overview.modes.map(({ mode }) => (
                <th key={mode} scope="col" className="number">
                  <Term name={mode}>
                    <span aria-hidden="true">{MODE_SHAPES[mode]}</span> {MODE_WORDS[mode]}
                  </Term>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {overview.workflows.map((row) => (
              <MatrixRow
                key={row.workflow.id}
                name={row.workflow.name}
                process={row.workflow.process}
                materiality={row.workflow.materiality}
                totals={row}
                filter={{ workflows: [row.workflow.id] }}
                at={at}
              />
            ))}
          </tbody>
          <tfoot>
            <MatrixRow name="All workflows" totals={overview} filter={{}} at={at} />
          </tfoot>
        </table>
      </div>
    </section>
  );
}

interface MatrixRowProps {
  readonly name: string;
  readonly process?: string | null | undefined;
  readonly materiality?: number | null | undefined;
  readonly totals: Pick<Overview, 'completions' | 'material' | 'modes'>;
  readonly filter: Partial<FindingsView>;
  readonly at: At;
}

function MatrixRow({ name, process, materiality, totals, filter, at }: MatrixRowProps) {
  const to = (more: Partial<FindingsView>) => hrefOf({ ...ALL_FINDINGS, ...filter, ...more }, at);
  return (
    <tr>
      <th scope="row">
        <Link href={to({})}>{name}</Link>
        {process && <span className="under quiet">{process}</span>}
      </th>
      <td className="number">{typeof materiality === 'number' ? amountText(materiality) : '–'}</td>
      <td className="number strong">
        <Count
          material={totals.material}
          all={totals.completions}
          materialHref={to({ material: true })}
          href={to({})}
          of={name}
        />
      </td>
      {totals.modes.map(({ mode, completions, material }) => (
        <td key={mode} className="number">
          <Count
            material={material}
            all={completions}
            materialHref={to({ modes: [mode], material: true })}
            href={to({ modes: [mode] })}
            of={`${name}, ${MODE_WORDS[mode].toLowerCase()}`}
          />
        </td>
      ))}
    </tr>
  );
}
