import { useEffect, useId, useState, type KeyboardEvent } from 'react';
import { focusFirstRow } from '../tables/opened-row.ts';
import { identitySearch } from '../questions/identity-search.ts';
import { useQuestion } from '../questions/use-question.ts';
import { pointInTime } from '../url/at.ts';
import type { At } from '../url/view.ts';

interface IdentityFilterProps {
  readonly chosen: readonly string[];
  readonly at: At;
  onChange(chosen: string[]): void;
}

const PAUSE = 180;

/** Finds identities by id or name and filters by those chosen. `/` brings the focus here, Arrow down to the rows. */
export function IdentityFilter({ chosen, at, onChange }: IdentityFilterProps) {
  const id = useId();
  const [text, setText] = useState('');
  const [asked, setAsked] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setAsked(text.trim()), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  const add = (identity: string) => {
    setText('');
    setAsked('');
    if (!chosen.includes(identity)) onChange([...chosen, identity]);
  };
  return (
    <div className="field identity-filter">
      <label htmlFor={id} className="field-label">
        Identity
      </label>
      <input
        id={id}
        type="search"
        placeholder="name or id  ( / )"
        autoComplete="off"
        data-search
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => moveFromInput(event, text)}
      />
      {asked !== '' && text !== '' && <Matches text={asked} at={at} onChoose={add} />}
      {chosen.map((each) => (
        <button
          key={each}
          type="button"
          className="chip"
          onClick={() => onChange(chosen.filter((other) => other !== each))}
        >
          <span className="hidden">Remove </span>
          {each} <span aria-hidden="true">✕</span>
        </button>
      ))}
    </div>
  );
}

/** Arrow down goes to the matches, or to the rows where nothing was typed; Enter takes the first match. */
function moveFromInput(event: KeyboardEvent<HTMLInputElement>, text: string): void {
  const first = event.currentTarget.parentElement?.querySelector<HTMLElement>('.matches button');
  if (event.key === 'ArrowDown') {
    event.preventDefault();
    if (first) first.focus();
    else if (text === '') focusFirstRow();
  }
  if (event.key === 'Enter' && first) {
    event.preventDefault();
    first.click();
  }
}

function Matches({
  text,
  at,
  onChoose,
}: {
  readonly text: string;
  readonly at: At;
  onChoose(id: string): void;
}) {
  const asked = useQuestion(identitySearch, { text, at: pointInTime(at) });
  const found =
    asked.state === 'answered'
      ? asked.answer.search
      : asked.state === 'asking'
        ? asked.earlier?.search
        : undefined;
  const move = (event: KeyboardEvent<HTMLUListElement>) => {
    const buttons = [...event.currentTarget.querySelectorAll('button')];
    const at = buttons.findIndex((button) => button === document.activeElement);
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    buttons[Math.max(0, Math.min(at + step, buttons.length - 1))]?.focus();
  };
  if (asked.state === 'failed') return <p className="matches">{asked.advice.what}</p>;
  if (!found) return null;
  if (found.length === 0) return <p className="matches">Nobody’s id or name contains “{text}”.</p>;
  return (
    <ul className="matches" aria-label="Identities found" onKeyDown={move}>
      {found.map((each) => (
        <li key={each.key}>
          <button type="button" onClick={() => onChoose(each.id)}>
            {each.name} <span className="quiet">{each.id}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
