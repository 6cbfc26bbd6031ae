import type {
  ControlRunPartsFragment,
  DecisionPartsFragment,
  EdgePartsFragment,
  FindingExceptionPartsFragment,
  LookBackPartsFragment,
} from '../generated/graphql.ts';
import { countText, timeText } from '../ui/format.ts';
import { DecisionsTable } from './DecisionsTable.tsx';
import { GrantsTable } from './GrantsTable.tsx';

interface RestsProps {
  readonly edges: readonly (EdgePartsFragment & { readonly fromName: string; readonly toName: string })[];
  readonly decisions: readonly DecisionPartsFragment[];
  readonly exceptions: readonly FindingExceptionPartsFragment[];
  readonly controlRuns: readonly ControlRunPartsFragment[];
  readonly lookBacks: readonly LookBackPartsFragment[];
}

/** What a finding of the review rests on: the access and the decisions a click away, proofs in a line each. */
export function Rests({ edges, decisions, exceptions, controlRuns, lookBacks }: RestsProps) {
  return (
    <div className="rests">
      {edges.length > 0 && (
        <details>
          <summary>{countText(edges.length, 'grant')}, with evidence</summary>
          <GrantsTable edges={edges} />
        </details>
      )}
      {decisions.length > 0 && (
        <details>
          <summary>{countText(decisions.length, 'decision')}</summary>
          <DecisionsTable decisions={decisions} />
        </details>
      )}
      {exceptions.map((exception) => (
        <p key={exception.id}>
          <span className="rest-kind">Exception</span> <code>{exception.id}</code>,{' '}
          {exception.state.toLowerCase()}: {exceptionText(exception)}
        </p>
      ))}
      {controlRuns.map((run) => (
        <p key={run.key}>
          <span className="rest-kind">Control run</span> {run.control}: {run.result.toLowerCase()},{' '}
          {timeText(run.performedAt)}, by {run.performer.name}
          {run.evidence && ` (${run.evidence})`}
        </p>
      ))}
      {lookBacks.map((look) => (
        <p key={look.key}>
          <span className="rest-kind">Look-back</span> {look.from} to {look.to}, by {look.performedBy.name}:{' '}
          {look.used ? 'it was used' : 'it was not used'}
          {look.evidence && ` (${look.evidence})`}
        </p>
      ))}
    </div>
  );
}

function exceptionText(exception: FindingExceptionPartsFragment): string {
  return [
    exception.rationale ?? 'no rationale',
    exception.compensatingControl && `compensating control: ${exception.compensatingControl}`,
    exception.owner && `owner ${exception.owner.name}`,
    exception.proposer && `proposed by ${exception.proposer.name}`,
    exception.approver &&
      `approved by ${exception.approver.name}${exception.approvedAt ? `, ${timeText(exception.approvedAt)}` : ''}`,
  ]
    .filter(Boolean)
    .join('; ');
}
