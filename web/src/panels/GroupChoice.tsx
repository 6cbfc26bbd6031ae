import { Term } from '../ui/Term.tsx';
import { GROUPINGS, type Grouping } from '../url/view.ts';

interface GroupChoiceProps {
  readonly group: Grouping | undefined;
  onChange(group: Grouping | undefined): void;
}

/** How the findings are put together: as they are, by workflow, by identity, or by the edge that most of them share. */
export function GroupChoice({ group, onChange }: GroupChoiceProps) {
  return (
    <fieldset className="group-choice">
      <legend>Group by</legend>
      {([undefined, ...GROUPINGS] as const).map((each) => (
        <label key={each ?? 'nothing'}>
          <input type="radio" name="group" checked={group === each} onChange={() => onChange(each)} />
          {each ?? 'nothing'}
        </label>
      ))}
      <Term name="cause">What is a cause?</Term>
    </fieldset>
  );
}
