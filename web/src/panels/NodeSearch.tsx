import { useEffect, useId, useState, type KeyboardEvent } from 'react';
import { PREFIXES, readSearch } from '../explore/search-text.ts';
import { nodeSearch } from '../questions/explore.ts';
import { useQuestion } from '../questions/use-question.ts';
import { KIND_WORDS, NODE_WORDS } from '../ui/vocabulary.ts';
import { pointInTime } from '../url/at.ts';
import type { At } from '../url/view.ts';

interface NodeSearchProps {
  readonly at: At;
  onChoose(key: string): void;
}

const PAUSE = 180;
const SHOWN = 12;
/** Asked for where the answer is narrowed down here. */
const NARROWED = 60;

/** Finds any node by id or name; a prefix (`role:`, `svc:` …) says of which kind. `/` brings the focus here. */
export function NodeSearch({ at, onChoose }: NodeSearchProps) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setAsked(typed), PAUSE);
    return () => clearTimeout(timer);
  }, [typed]);
  const choose = (key: string) => {
    setTyped('');
    setAsked('');
    onChoose(key);
  };
  const open = asked !== '' && typed !== '' && readSearch(asked).text !== '';
  return (
    <div className="field identity-filter node-search">
      <label htmlFor={id} className="field-label">
        Find
      </label>
      <input
        id={id}
        type="search"
        placeholder="name or id, role: … svc: …  ( / )"
        autoComplete="off"
        data-search
        aria-describedby={`${id}-prefixes`}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={toMatches}
      />
      {open && <Matches typed={asked} at={at} onChoose={choose} />}
      <Prefixes id={`${id}-prefixes`} onPrefix={setTyped} focus={id} />
    </div>
  );
}

/** Arrow down goes to the matches; Enter takes the first. */
function toMatches(event: KeyboardEvent<HTMLInputElement>): void {
  const first = event.currentTarget.parentElement?.querySelector<HTMLElement>('.matches button');
  if (!first || (event.key !== 'ArrowDown' && event.key !== 'Enter')) return;
  event.preventDefault();
  if (event.key === 'Enter') first.click();
  else first.focus();
}

interface MatchesProps {
  readonly typed: string;
  readonly at: At;
  onChoose(key: string): void;
}

function Matches({ typed, at, onChoose }: MatchesProps) {
  const { text, kinds, nonHuman } = readSearch(typed);
  const asked = useQuestion(nodeSearch, {
    text,
    kinds: [...kinds],
    first: nonHuman ? NARROWED : SHOWN,
    at: pointInTime(at),
  });
  if (asked.state === 'failed') return <p className="matches">{asked.advice.what}</p>;
  const answer =
    asked.state === 'answered' ? asked.answer : asked.state === 'asking' ? asked.earlier : undefined;
  if (!answer) return null;
  const isHuman = (kind: string | null | undefined) => kind === 'PERSON' || kind === 'USER_ACCOUNT';
  const found = answer.search.filter((node) => !nonHuman || !isHuman(node.identityKind)).slice(0, SHOWN);
  if (found.length === 0) return <p className="matches">Nothing has “{text}” in its id or name.</p>;
  const move = (event: KeyboardEvent<HTMLUListElement>) => {
    const buttons = [...event.currentTarget.querySelectorAll('button')];
    const now = buttons.findIndex((button) => button === document.activeElement);
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    buttons[Math.max(0, Math.min(now + step, buttons.length - 1))]?.focus();
  };
  return (
    <ul className="matches" aria-label="Found" onKeyDown={move}>
      {found.map((node) => (
        <li key={node.key}>
          <button type="button" onClick={() => onChoose(node.key)}>
            {node.name}{' '}
            <span className="quiet">
              {node.identityKind ? KIND_WORDS[node.identityKind] : NODE_WORDS[node.kind]} · {node.id}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

interface PrefixesProps {
  readonly id: string;
  /** Id of the field that takes the prefix. */
  readonly focus: string;
  onPrefix(prefix: string): void;
}

function Prefixes({ id, focus, onPrefix }: PrefixesProps) {
  const take = (prefix: string) => {
    onPrefix(`${prefix} `);
    document.getElementById(focus)?.focus();
  };
  return (
    <span id={id} className="prefixes">
      {Object.entries(PREFIXES).map(([prefix, { means }]) => (
        <button key={prefix} type="button" className="text" title={means} onClick={() => take(prefix)}>
          {prefix}
        </button>
      ))}
    </span>
  );
}
