import type { CausesQuery, CompletionFilter } from '../generated/graphql.ts';
import { causes } from '../questions/causes.ts';
import { useQuestion } from '../questions/use-question.ts';
import { amountText, countText } from '../ui/format.ts';
import { Empty, WhenAnswered } from '../ui/states.tsx';
import { Term } from '../ui/Term.tsx';
import { EDGE_WORDS, NODE_WORDS } from '../ui/vocabulary.ts';
import { pointInTime } from '../url/at.ts';
import { Link } from '../url/Link.tsx';
import { hrefOf, type At, type FindingsView } from '../url/view.ts';
import { EdgeEvidence } from './EdgeEvidence.tsx';
import { edgeRemarks } from './names.ts';

const SHOWN = 50;

interface CausesTableProps {
  readonly filter: CompletionFilter;
  readonly view: FindingsView;
  readonly at: At;
}

/** The edges that the best ways of most findings share: where one removal does most. */
export function CausesTable({ filter, view, at }: CausesTableProps) {
  const asked = useQuestion(causes, { filter, at: pointInTime(at), first: SHOWN });
  const findingsOf = (cause: string) => hrefOf({ ...view, cause, group: undefined, row: 1 }, at);
  return (
    <WhenAnswered asked={asked}>
      {(answer) => <Answered causes={answer.causes} findingsOf={findingsOf} />}
    </WhenAnswered>
  );
}

interface AnsweredProps {
  readonly causes: CausesQuery['causes'];
  /** Address of the findings through an edge. */
  findingsOf(edgeKey: string): string;
}

function Answered({ causes: { findings, totalCount, causes: rows }, findingsOf }: AnsweredProps) {
  if (rows.length === 0) return <Empty>No access edge is behind what passes these filters.</Empty>;
  return (
    <section className="card" aria-labelledby="causes-title">
      <h2 id="causes-title">
        <Term name="cause">Causes</Term> of {countText(findings, 'finding')}
      </h2>
      <p className="quiet">
        {rows.length < totalCount
          ? `The ${rows.length} of ${countText(totalCount, 'edge')} that most of their best ways share.`
          : `All ${countText(totalCount, 'edge')} of their best ways.`}{' '}
        Take one away, and the best way of its findings is gone; another may remain.
      </p>
      <div className="scroll">
        <table className="list causes">
          <thead>
            <tr>
              <th scope="col">Edge and evidence</th>
              <th scope="col" className="number">
                Findings
              </th>
              <th scope="col" className="share-column">
                Share
              </th>
              <th scope="col" className="number">
                <Term name="material">Material</Term>
              </th>
              <th scope="col" className="number">
                Identities
              </th>
              <th scope="col" className="number">
                Workflows
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <CauseRow key={row.edge.key} row={row} of={findings} href={findingsOf(row.edge.key)} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

interface CauseRowProps {
  readonly row: CausesQuery['causes']['causes'][number];
  readonly of: number;
  readonly href: string;
}

function CauseRow({ row, of, href }: CauseRowProps) {
  const { edge, from, to } = row;
  const remarks = edgeRemarks(edge);
  return (
    <tr>
      <th scope="row">
        <details>
          <summary className="plain-summary">
            <strong>{from.name}</strong> {EDGE_WORDS[edge.kind]} <strong>{to.name}</strong>
          </summary>
          <p className="quiet">
            {NODE_WORDS[from.kind]} <code>{from.id}</code>, {NODE_WORDS[to.kind]} <code>{to.id}</code>
          </p>
          <EdgeEvidence edge={edge} />
        </details>
        {remarks.length > 0 && <span className="under quiet">{remarks.join(', ')}</span>}
      </th>
      <td className="number strong">
        <Link href={href} aria-label={`Show the ${countText(row.findings, 'finding')} through this edge`}>
          {amountText(row.findings)}
        </Link>
      </td>
      <td className="share-column">
        <meter min={0} max={of} value={row.findings} aria-label={`Share of the findings through this edge`} />
      </td>
      <td className="number">{amountText(row.material)}</td>
      <td className="number">{amountText(row.identities)}</td>
      <td className="number">{amountText(row.workflows)}</td>
    </tr>
  );
}
