import type { DecisionPartsFragment } from '../generated/graphql.ts';
import { Facts } from '../panels/Facts.tsx';
import { timeText } from '../ui/format.ts';
import { EDGE_WORDS, NODE_WORDS } from '../ui/vocabulary.ts';

/** One decision of a reviewer: who, when, on what, why, and what was considered. */
export function DecisionSaid({ decision }: { readonly decision: DecisionPartsFragment }) {
  const { identity, target, kind, finding, reviewer, decidedAt, origin } = decision;
  const verb = decision.decision === 'CERTIFY' ? 'certified' : 'revoked';
  return (
    <details className="decision">
      <summary>
        <span className="rest-kind">Decision</span> {reviewer?.name ?? 'Nobody who signed'} {verb}:{' '}
        {identity.name} {EDGE_WORDS[kind]} {target.name}
      </summary>
      <Facts
        facts={[
          ['When', decidedAt ? timeText(decidedAt) : 'not recorded'],
          ['Why', decision.rationale ?? 'no rationale'],
          [
            'Considered',
            finding
              ? `${NODE_WORDS[finding.kind]} ${finding.name}`
              : 'the access alone, no workflow and no rule',
          ],
          ['Ticket', decision.ticket],
          ['Read in', origin.file && `${origin.file}, row ${origin.row ?? '?'}`],
          ['Source', origin.source],
        ]}
      />
    </details>
  );
}
