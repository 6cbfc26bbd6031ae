import type { CompletionFilter } from '../generated/graphql.ts';
import { causes } from '../questions/causes.ts';
import { useQuestion } from '../questions/use-question.ts';
import { EDGE_WORDS } from '../ui/vocabulary.ts';
import { pointInTime } from '../url/at.ts';
import type { At } from '../url/view.ts';

const LOOKED_AT = 50;

interface CauseChipProps {
  /** Key of the edge. */
  readonly cause: string;
  readonly filter: CompletionFilter;
  readonly at: At;
  onRemove(): void;
}

/** Says through which edge the findings of the list go, and takes that filter away. */
export function CauseChip({ cause, filter, at, onRemove }: CauseChipProps) {
  const asked = useQuestion(causes, { filter, at: pointInTime(at), first: LOOKED_AT });
  const all = asked.state === 'answered' ? asked.answer.causes.causes : [];
  const found = all.find(({ edge }) => edge.key === cause);
  const words = found
    ? `${found.from.name} ${EDGE_WORDS[found.edge.kind]} ${found.to.name}`
    : `the edge ${cause}`;
  return (
    <p className="cause-chip">
      Only findings whose best way goes through{' '}
      <button type="button" className="chip" onClick={onRemove}>
        <span className="hidden">Remove the filter: </span>
        {words} <span aria-hidden="true">✕</span>
      </button>
    </p>
  );
}
