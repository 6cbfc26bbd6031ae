import type {
  ControlRunPartsFragment,
  DecisionPartsFragment,
  EdgePartsFragment,
  FindingExceptionPartsFragment,
  LookBackPartsFragment,
} from '../generated/graphql.ts';
import { EdgeEvidence } from '../panels/EdgeEvidence.tsx';
import { timeText } from '../ui/format.ts';
import { EDGE_WORDS } from '../ui/vocabulary.ts';
import { DecisionSaid } from './DecisionSaid.tsx';

interface RestsProps {
  readonly edges: readonly (EdgePartsFragment & { readonly fromName: string; readonly toName: string })[];
  readonly decisions: readonly DecisionPartsFragment[];
  readonly exceptions: readonly FindingExceptionPartsFragment[];
  readonly controlRuns: readonly ControlRunPartsFragment[];
  readonly lookBacks: readonly LookBackPartsFragment[];
}

/** What a finding of the review rests on: access, decisions, exceptions, runs of controls, look-backs; each closed at first. */
export function Rests({ edges, decisions, exceptions, controlRuns, lookBacks }: RestsProps) {
  return (
    <div className="rests">
      {edges.map((edge) => (
        <details key={edge.key}>
          <summary>
            <span className="rest-kind">Access</span> {edge.fromName} {EDGE_WORDS[edge.kind]} {edge.toName}
          </summary>
          <EdgeEvidence edge={edge} />
        </details>
      ))}
      {decisions.map((decision) => (
        <DecisionSaid key={decision.key} decision={decision} />
      ))}
      {exceptions.map((exception) => (
        <details key={exception.id}>
          <summary>
            <span className="rest-kind">Exception</span> {exception.id}: {exception.state.toLowerCase()}
          </summary>
          <p>{exception.rationale ?? 'No rationale is given.'}</p>
          <p className="quiet">
            {[
              exception.compensatingControl && `Compensating control: ${exception.compensatingControl}`,
              exception.owner && `Owner: ${exception.owner.name}`,
              exception.proposer && `Proposed by ${exception.proposer.name}`,
              exception.approver &&
                `Approved by ${exception.approver.name}${exception.approvedAt ? `, ${timeText(exception.approvedAt)}` : ''}`,
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </details>
      ))}
      {controlRuns.map((run) => (
        <p key={run.key} className="rest">
          <span className="rest-kind">Control</span> {run.control}: {run.result.toLowerCase()},{' '}
          {timeText(run.performedAt)}, by {run.performer.name}
          {run.evidence && ` (${run.evidence})`}
        </p>
      ))}
      {lookBacks.map((look) => (
        <p key={look.key} className="rest">
          <span className="rest-kind">Look-back</span> {look.from} to {look.to}, by {look.performedBy.name}:{' '}
          {look.used ? 'it was used' : 'it was not used'}
          {look.evidence && ` (${look.evidence})`}
        </p>
      ))}
    </div>
  );
}
