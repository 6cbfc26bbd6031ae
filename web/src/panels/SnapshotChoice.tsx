import { useId } from 'react';
import { snapshots } from '../questions/snapshots.ts';
import { useQuestion } from '../questions/use-question.ts';
import { timeText } from '../ui/format.ts';

interface SnapshotChoiceProps {
  readonly label: string;
  /** What choosing none means, in a word. */
  readonly none: string;
  readonly chosen: number | undefined;
  onChange(sequence: number | undefined): void;
}

/** Chooses one of the imports, newest first; one that the list does not have stays chosen, for the server to judge. */
export function SnapshotChoice({ label, none, chosen, onChange }: SnapshotChoiceProps) {
  const id = useId();
  const asked = useQuestion(snapshots, {});
  const answer =
    asked.state === 'answered' ? asked.answer : asked.state === 'asking' ? asked.earlier : undefined;
  const known = answer?.snapshots.nodes ?? [];
  const unknown = chosen !== undefined && !known.some((each) => each.sequence === chosen);
  return (
    <span className="field">
      <label htmlFor={id} className="field-label">
        {label}
      </label>
      <select
        id={id}
        value={chosen ?? ''}
        onChange={(event) => onChange(event.target.value === '' ? undefined : Number(event.target.value))}
      >
        <option value="">{none}</option>
        {unknown && <option value={chosen}>{chosen}</option>}
        {known.map(({ sequence, source, takenAt }) => (
          <option key={sequence} value={sequence}>
            {sequence} · {source}, {timeText(takenAt).slice(0, 10)}
          </option>
        ))}
      </select>
    </span>
  );
}
