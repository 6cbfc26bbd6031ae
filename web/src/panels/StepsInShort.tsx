import type { RowWaysQuery } from '../generated/graphql.ts';
import { DUTY_WORDS } from '../ui/vocabulary.ts';
import { stepsInShort } from './steps-in-short.ts';

type Way = RowWaysQuery['completions']['nodes'][number]['witness'];

interface StepsInShortProps {
  /** Undefined while it is not known. */
  readonly way: Way | undefined;
  readonly identity: { readonly id: string; readonly name: string };
}

/** Who performs which steps, in one line: steps that the same account does follow its name together. */
export function StepsInShort({ way, identity }: StepsInShortProps) {
  if (way === undefined) return <span className="quiet">…</span>;
  if (!way) return <span className="quiet">no way past the control</span>;
  const parts = stepsInShort(way.steps, identity.id);
  const words = parts.map((part) => `${part.who}: ${part.duties.map((duty) => DUTY_WORDS[duty]).join(', ')}`);
  return (
    <span className="performs" title={words.join('; ')}>
      {parts.map((part, i) => (
        <span key={part.account}>
          {i > 0 && '; '}
          <strong>{part.who}</strong> {part.duties.map((duty) => DUTY_WORDS[duty]).join(', ')}
        </span>
      ))}
    </span>
  );
}
