import type { EdgePartsFragment } from '../generated/graphql.ts';
import { edgeRemarks } from '../panels/names.ts';
import { timeText } from '../ui/format.ts';
import { EDGE_WORDS } from '../ui/vocabulary.ts';

type Named = EdgePartsFragment & { readonly fromName: string; readonly toName: string };

/** Grants with their evidence: since when, by whom, by which ticket, and where that was read. */
export function GrantsTable({ edges }: { readonly edges: readonly Named[] }) {
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label="Grants">
      <table className="list small">
        <thead>
          <tr>
            <th scope="col">Grant</th>
            <th scope="col">Granted</th>
            <th scope="col">By</th>
            <th scope="col">Why</th>
            <th scope="col">Last used</th>
            <th scope="col">Read in</th>
          </tr>
        </thead>
        <tbody>
          {edges.map((edge) => {
            const { evidence } = edge;
            const remarks = edgeRemarks(edge);
            return (
              <tr key={edge.key}>
                <th scope="row">
                  {edge.fromName} {EDGE_WORDS[edge.kind]} {edge.toName}
                  {remarks.length > 0 && <span className="under quiet">{remarks.join(', ')}</span>}
                </th>
                <td>{evidence?.grantedAt ? timeText(evidence.grantedAt) : <em>not recorded</em>}</td>
                <td>{evidence?.grantedBy ?? <em>not recorded</em>}</td>
                <td>
                  {evidence?.rationale}
                  {evidence?.ticket && <span className="under quiet">{evidence.ticket}</span>}
                </td>
                <td>{evidence?.lastUsedAt ? timeText(evidence.lastUsedAt) : <em>not recorded</em>}</td>
                <td>{evidence?.file && `${evidence.file}, row ${evidence.row ?? '?'}`}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
