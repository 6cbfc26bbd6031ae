import type { DecisionPartsFragment } from '../generated/graphql.ts';
import { timeText } from '../ui/format.ts';
import { EDGE_WORDS, NODE_WORDS } from '../ui/vocabulary.ts';

/** Decisions of reviewers: on what, who, when, why, and which workflow or rule was considered. */
export function DecisionsTable({ decisions }: { readonly decisions: readonly DecisionPartsFragment[] }) {
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label="Decisions">
      <table className="list small">
        <thead>
          <tr>
            <th scope="col">Access</th>
            <th scope="col">Decision</th>
            <th scope="col">Reviewer</th>
            <th scope="col">When</th>
            <th scope="col">Why</th>
            <th scope="col">Considered</th>
            <th scope="col">Read in</th>
          </tr>
        </thead>
        <tbody>
          {decisions.map(
            ({ key, identity, kind, target, decision, finding, reviewer, decidedAt, ...rest }) => (
              <tr key={key}>
                <th scope="row">
                  {identity.name} {EDGE_WORDS[kind]} {target.name}
                </th>
                <td>{decision === 'CERTIFY' ? '✓ certified' : '✕ revoked'}</td>
                <td>{reviewer?.name ?? <em>nobody signed</em>}</td>
                <td>{decidedAt ? timeText(decidedAt) : <em>not recorded</em>}</td>
                <td>
                  {rest.rationale ?? <em>no rationale</em>}
                  {rest.ticket && <span className="under quiet">{rest.ticket}</span>}
                </td>
                <td>
                  {finding ? (
                    `${NODE_WORDS[finding.kind]} ${finding.name}`
                  ) : (
                    <em>the access alone, no workflow and no rule</em>
                  )}
                </td>
                <td>
                  {rest.origin.file
                    ? `${rest.origin.file}, row ${rest.origin.row ?? '?'}`
                    : rest.origin.source}
                </td>
              </tr>
            ),
          )}
        </tbody>
      </table>
    </div>
  );
}
