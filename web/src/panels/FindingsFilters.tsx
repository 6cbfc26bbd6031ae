import { choices } from '../questions/choices.ts';
import { useQuestion } from '../questions/use-question.ts';
import { MultiChoice } from '../ui/MultiChoice.tsx';
import { IDENTITY_KINDS, KIND_WORDS, MODE_SHAPES, MODE_WORDS, MODES } from '../ui/vocabulary.ts';
import { pointInTime } from '../url/at.ts';
import { Link } from '../url/Link.tsx';
import { ALL_FINDINGS, hrefOf, type At, type FindingsView } from '../url/view.ts';
import { IdentityFilter } from './IdentityFilter.tsx';
import { TypedFilter } from './TypedFilter.tsx';

interface FindingsFiltersProps {
  readonly view: FindingsView;
  readonly at: At;
  onChange(next: Partial<FindingsView>): void;
}

const MODE_OPTIONS = MODES.map((mode) => ({ value: mode, text: `${MODE_SHAPES[mode]} ${MODE_WORDS[mode]}` }));
const KIND_OPTIONS = IDENTITY_KINDS.map((kind) => ({ value: kind, text: KIND_WORDS[kind] }));

export function FindingsFilters({ view, at, onChange }: FindingsFiltersProps) {
  const asked = useQuestion(choices, { at: pointInTime(at) });
  const all =
    asked.state === 'answered' ? asked.answer : asked.state === 'asking' ? asked.earlier : undefined;
  const known = (all?.workflows ?? []).map(({ id, name }) => ({ value: id, text: name }));
  const unknown = view.workflows.filter((id) => !known.some((each) => each.value === id));
  const workflows = [...known, ...unknown.map((id) => ({ value: id, text: id }))];
  const filtered = hrefOf({ ...view, row: 1, sort: undefined, group: undefined }) !== hrefOf(ALL_FINDINGS);
  return (
    <search className="filters" aria-label="Filter the findings">
      <IdentityFilter chosen={view.identities} at={at} onChange={(identities) => onChange({ identities })} />
      <TypedFilter label="Contains" size={8} value={view.text} onChange={(text) => onChange({ text })} />
      <MultiChoice
        label="Workflow"
        options={workflows}
        chosen={view.workflows}
        onChange={(chosen) => onChange({ workflows: chosen })}
      />
      <MultiChoice
        label="Mode"
        options={MODE_OPTIONS}
        chosen={view.modes}
        onChange={(modes) => onChange({ modes })}
      />
      <MultiChoice
        label="Kind"
        options={KIND_OPTIONS}
        chosen={view.kinds}
        onChange={(kinds) => onChange({ kinds })}
      />
      <TypedFilter label="Scope" size={7} value={view.scope} onChange={(scope) => onChange({ scope })} />
      <TypedFilter
        label="Amount"
        size={10}
        number
        value={view.amount?.toString()}
        onChange={(amount) => onChange({ amount: amount === undefined ? undefined : Number(amount) })}
      />
      <label className="check">
        <input
          type="checkbox"
          checked={view.material}
          onChange={(event) => onChange({ material: event.target.checked })}
        />
        material only
      </label>
      {filtered && <Link href={hrefOf(ALL_FINDINGS, at)}>Clear</Link>}
    </search>
  );
}
