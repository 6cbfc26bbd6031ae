import { choices } from '../questions/choices.ts';
import { useQuestion } from '../questions/use-question.ts';
import { CHANGE_SIGNS, CHANGE_WORDS } from '../ui/change-words.ts';
import { MultiChoice } from '../ui/MultiChoice.tsx';
import { pointInTime } from '../url/at.ts';
import { CHANGE_KINDS } from '../url/changes-view.ts';
import type { At, ChangesView } from '../url/view.ts';
import { IdentityFilter } from './IdentityFilter.tsx';

interface ChangesFiltersProps {
  readonly view: ChangesView;
  readonly at: At;
  onChange(next: Partial<ChangesView>): void;
}

const KINDS = CHANGE_KINDS.map((kind) => ({
  value: kind,
  text: `${CHANGE_SIGNS[kind]} ${CHANGE_WORDS[kind]}`,
}));

export function ChangesFilters({ view, at, onChange }: ChangesFiltersProps) {
  const asked = useQuestion(choices, { at: pointInTime(at) });
  const all =
    asked.state === 'answered' ? asked.answer : asked.state === 'asking' ? asked.earlier : undefined;
  const known = (all?.workflows ?? []).map(({ id, name }) => ({ value: id, text: name }));
  const unknown = view.workflows.filter((id) => !known.some((each) => each.value === id));
  return (
    <search className="filters" aria-label="Filter the changes">
      <IdentityFilter chosen={view.identities} at={at} onChange={(identities) => onChange({ identities })} />
      <MultiChoice
        label="Change"
        options={KINDS}
        chosen={view.kinds}
        onChange={(kinds) => onChange({ kinds })}
      />
      <MultiChoice
        label="Workflow"
        options={[...known, ...unknown.map((id) => ({ value: id, text: id }))]}
        chosen={view.workflows}
        onChange={(workflows) => onChange({ workflows })}
      />
      <label className="check">
        <input
          type="checkbox"
          checked={view.material}
          onChange={(event) => onChange({ material: event.target.checked })}
        />
        material only
      </label>
    </search>
  );
}
