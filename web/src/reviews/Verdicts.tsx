import { VERDICT_SHAPES } from '../ui/review-words.ts';
import { headlineOf, type Lens, type PathTotal } from './headline.ts';

interface VerdictsProps {
  readonly lenses: readonly Lens[];
  readonly totals: readonly PathTotal[];
  readonly missing: string | null;
}

/** What the review is worth, in a sentence or two a lens: the first thing that one reads. */
export function Verdicts({ lenses, totals, missing }: VerdictsProps) {
  const sentences = headlineOf(lenses, totals, missing);
  return (
    <div className="verdicts">
      {lenses.map((lens, place) => (
        <p key={lens.framework} className={`verdict-said verdict-${lens.verdict}`}>
          <span aria-hidden="true" className="verdict-shape">
            {VERDICT_SHAPES[lens.verdict]}
          </span>
          <span>{sentences[place]}</span>
        </p>
      ))}
    </div>
  );
}
