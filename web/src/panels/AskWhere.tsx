import { useId, type FormEvent } from 'react';
import { Term } from '../ui/Term.tsx';

interface AskWhereProps {
  readonly scope: string | undefined;
  readonly amount: number | undefined;
  /** Scope values that the answer names, offered for choosing; any other may be typed, except where each leg has its own. */
  readonly known: readonly string[];
  /** What an empty field means. */
  readonly otherwise?: string;
  onAsk(scope: string | undefined, amount: number | undefined): void;
}

/** Asks the same question in another scope or for another amount. */
export function AskWhere({ scope, amount, known, otherwise = 'best', onAsk }: AskWhereProps) {
  const list = useId();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const scopeField = form.get('scope');
    const text = typeof scopeField === 'string' ? scopeField.trim() : '';
    const number = Number(form.get('amount') || 0);
    onAsk(text || undefined, number > 0 ? number : undefined);
  };
  return (
    <form className="where" onSubmit={submit} key={`${scope} ${amount}`}>
      {!known.includes('any') && (
        <span className="field">
          <label htmlFor={`${list}-scope`} className="field-label">
            Scope
          </label>
          <input
            id={`${list}-scope`}
            name="scope"
            list={list}
            defaultValue={scope ?? ''}
            placeholder={otherwise}
            size={10}
            autoComplete="off"
          />
          <datalist id={list}>
            {known.map((each) => (
              <option key={each} value={each} />
            ))}
          </datalist>
        </span>
      )}
      <span className="field">
        <label htmlFor={`${list}-amount`} className="field-label">
          Amount
        </label>
        <input
          id={`${list}-amount`}
          name="amount"
          type="number"
          min="0.01"
          step="0.01"
          defaultValue={amount ?? ''}
          placeholder={otherwise}
        />
      </span>
      <button type="submit">Ask there</button>
      {(scope !== undefined || amount !== undefined) && (
        <button type="button" className="text" onClick={() => onAsk(undefined, undefined)}>
          Back to {otherwise === 'best' ? 'the best' : otherwise}
        </button>
      )}
      <Term name="scope">What is a scope?</Term>
    </form>
  );
}
