import { useId, useState } from 'react';
import type { ExceptionRowPartsFragment, ExceptionState } from '../generated/graphql.ts';
import { Facts } from '../panels/Facts.tsx';
import { approveDocument, closeDocument, rejectDocument } from '../questions/exceptions.ts';
import { useAct } from '../questions/use-act.ts';
import { timeText } from '../ui/format.ts';
import { Link } from '../url/Link.tsx';
import { hrefOf, type At } from '../url/view.ts';
import { Refusal } from './Refusal.tsx';

interface ExceptionCardProps {
  readonly exception: ExceptionRowPartsFragment;
  readonly at: At;
  onChanged(): void;
}

const STATE_WORDS: Readonly<Record<ExceptionState, string>> = {
  PROPOSED: '… waits for approval',
  APPROVED: '✓ approved',
  EXPIRED: '! expired',
  DECLINED: '✕ declined',
  CLOSED: '■ closed',
};

/** One exception to a finding: who answers for it and why, what was done with it, and what can be done now. */
export function ExceptionCard({ exception, at, onChanged }: ExceptionCardProps) {
  const { identity, workflow, combination, state } = exception;
  const open = state === 'PROPOSED' || state === 'APPROVED' || state === 'EXPIRED';
  const nowhere = { identity: identity.id, scope: undefined, amount: undefined, selected: undefined };
  const href = workflow
    ? hrefOf({ page: 'finding', workflow: workflow.id, ...nowhere }, at)
    : combination && hrefOf({ page: 'violation', rule: combination.id, ...nowhere }, at);
  return (
    <section className="card" aria-label={`Exception ${exception.id}`}>
      <header>
        <h2>
          {identity.name}, {(workflow ?? combination)?.name}{' '}
          <span className={`badge exception-${state}`}>{STATE_WORDS[state]}</span>
        </h2>
        {href && <Link href={href}>Show the finding</Link>}
      </header>
      <Facts
        facts={[
          ['Id', <code>{exception.id}</code>],
          ['Why', exception.rationale ?? 'no rationale'],
          ['Compensating control', exception.compensatingControl],
          ['Owner', exception.owner?.name],
          ['Proposed', said(exception.proposer?.name, exception.openedAt)],
          ['Approved', said(exception.approver?.name, exception.approvedAt)],
          ['Good until', exception.expiresAt && timeText(exception.expiresAt)],
          ['Closed', exception.closedAt && timeText(exception.closedAt)],
          ['Source', exception.source],
        ]}
      />
      {exception.history.length > 0 && (
        <details>
          <summary>What was done with it here</summary>
          <ol className="plain">
            {exception.history.map((entry) => (
              <li key={entry.sequence}>
                {timeText(entry.at)}: {entry.action.toLowerCase().replaceAll('_', ' ')} by {entry.actor} (
                {entry.actorAuthentication}), entry {entry.sequence} of the audit log
              </li>
            ))}
          </ol>
        </details>
      )}
      {open && exception.workedOnHere && <Work exception={exception} onChanged={onChanged} />}
      {open && !exception.workedOnHere && (
        <p className="quiet">It was imported; it is changed in its source and imported again.</p>
      )}
    </section>
  );
}

function said(name: string | undefined, time: string | null | undefined): string | undefined {
  const parts = [name && `by ${name}`, time && timeText(time)].filter(Boolean);
  return parts.length > 0 ? parts.join(', ') : undefined;
}

function Work({ exception, onChanged }: Omit<ExceptionCardProps, 'at'>) {
  const id = useId();
  const [actor, setActor] = useState('');
  const [reason, setReason] = useState('');
  const { act, run } = useAct();
  const acting = act.state === 'acting';
  const variables = { id: exception.id, actor: actor.trim(), reason: reason.trim() };
  const named = variables.actor !== '';
  const explained = named && variables.reason !== '';
  return (
    <form className="work" onSubmit={(event) => event.preventDefault()}>
      <label htmlFor={`${id}-actor`}>
        Who acts
        <input id={`${id}-actor`} required value={actor} onChange={(event) => setActor(event.target.value)} />
      </label>
      <label htmlFor={`${id}-reason`}>
        Why
        <input id={`${id}-reason`} value={reason} onChange={(event) => setReason(event.target.value)} />
      </label>
      {exception.state === 'PROPOSED' ? (
        <>
          <button
            type="button"
            disabled={acting || !named}
            onClick={() =>
              run(
                approveDocument,
                { id: exception.id, actor: variables.actor, note: variables.reason || null },
                onChanged,
              )
            }
          >
            Approve
          </button>
          <button
            type="button"
            disabled={acting || !explained}
            onClick={() => run(rejectDocument, variables, onChanged)}
          >
            Reject
          </button>
        </>
      ) : (
        <button
          type="button"
          disabled={acting || !explained}
          onClick={() => run(closeDocument, variables, onChanged)}
        >
          Close
        </button>
      )}
      <p className="quiet">
        The id of a person, or of a person’s own account. There is no sign-in yet: it is recorded as
        unauthenticated.
      </p>
      <Refusal act={act} />
    </form>
  );
}
