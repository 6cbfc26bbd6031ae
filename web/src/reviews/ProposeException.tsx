import { useId, useRef, type ReactNode, type SyntheticEvent } from 'react';
import { proposeDocument } from '../questions/exceptions.ts';
import { useAct } from '../questions/use-act.ts';
import { Term } from '../ui/Term.tsx';
import { goTo } from '../url/navigation.ts';
import { hrefOf, type At } from '../url/view.ts';
import { Refusal } from './Refusal.tsx';

interface ProposeExceptionProps {
  readonly identity: { readonly id: string; readonly name: string };
  readonly finding:
    | { readonly workflow: string; readonly name: string }
    | { readonly combination: string; readonly name: string };
  readonly at: At;
}

/** Proposes that a finding is accepted for a time; who approves it must be somebody else. */
export function ProposeException({ identity, finding, at }: ProposeExceptionProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  const { act, run } = useAct();
  const propose = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const field = (name: string): string => {
      const value = form.get(name);
      return typeof value === 'string' ? value.trim() : '';
    };
    const proposal = {
      identity: identity.id,
      workflow: 'workflow' in finding ? finding.workflow : null,
      combination: 'combination' in finding ? finding.combination : null,
      owner: field('owner'),
      rationale: field('rationale'),
      compensatingControl: field('control'),
      expiresOn: field('expires'),
    };
    run(proposeDocument, { proposal, actor: field('actor') }, () => {
      dialog.current?.close();
      goTo(hrefOf({ page: 'exceptions' }, at));
    });
  };
  return (
    <>
      <button type="button" onClick={() => dialog.current?.showModal()}>
        Propose an exception …
      </button>
      <dialog ref={dialog} aria-labelledby={title} className="propose">
        <h2 id={title}>
          An exception for {identity.name}, {finding.name}
        </h2>
        <form onSubmit={propose}>
          <Field label="Why it is accepted for a time" name="rationale">
            {(id) => <textarea id={id} name="rationale" required rows={3} />}
          </Field>
          <Field label="What is done meanwhile (compensating control)" name="control">
            {(id) => <input id={id} name="control" required />}
          </Field>
          <Field label="Who answers for it (id of a person)" name="owner">
            {(id) => <input id={id} name="owner" required />}
          </Field>
          <Field label="Last day" name="expires">
            {(id) => <input id={id} name="expires" type="date" required />}
          </Field>
          <Field label="Who proposes it (id of a person)" name="actor">
            {(id) => <input id={id} name="actor" required />}
          </Field>
          <p className="quiet">
            <Term name="exception">What is an exception?</Term> Somebody else must approve it: neither the
            proposer nor {identity.name} may. There is no sign-in yet: who acts is recorded as
            unauthenticated.
          </p>
          <Refusal act={act} />
          <p className="buttons">
            <button type="submit" className="primary" disabled={act.state === 'acting'}>
              Propose
            </button>
            <button type="button" onClick={() => dialog.current?.close()}>
              Cancel
            </button>
          </p>
        </form>
      </dialog>
    </>
  );
}

interface FieldProps {
  readonly label: string;
  readonly name: string;
  children(id: string): ReactNode;
}

function Field({ label, name, children }: FieldProps) {
  const id = `propose-${name}`;
  return (
    <p className="field">
      <label htmlFor={id} className="field-label">
        {label}
      </label>
      {children(id)}
    </p>
  );
}
