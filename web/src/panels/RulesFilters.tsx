import { choices } from '../questions/choices.ts';
import { useQuestion } from '../questions/use-question.ts';
import { MultiChoice } from '../ui/MultiChoice.tsx';
import {
  IDENTITY_KINDS,
  KIND_WORDS,
  MODE_SHAPES,
  MODE_WORDS,
  MODES,
  RISK_WORDS,
  RISKS,
} from '../ui/vocabulary.ts';
import { pointInTime } from '../url/at.ts';
import { Link } from '../url/Link.tsx';
import { ALL_RULES, hrefOf, type At, type RulesView } from '../url/view.ts';
import { IdentityFilter } from './IdentityFilter.tsx';
import { TypedFilter } from './TypedFilter.tsx';

interface RulesFiltersProps {
  readonly view: RulesView;
  readonly at: At;
  onChange(next: Partial<RulesView>): void;
}

/** No control applies to a rule, so nothing is ever blocked (MODEL.md section 7). */
const MODE_OPTIONS = MODES.filter((mode) => mode !== 'BLOCKED_BY_CONTROL').map((mode) => ({
  value: mode,
  text: `${MODE_SHAPES[mode]} ${MODE_WORDS[mode]}`,
}));
const KIND_OPTIONS = IDENTITY_KINDS.map((kind) => ({ value: kind, text: KIND_WORDS[kind] }));
const RISK_OPTIONS = RISKS.map((risk) => ({ value: risk, text: RISK_WORDS[risk] }));

export function RulesFilters({ view, at, onChange }: RulesFiltersProps) {
  const asked = useQuestion(choices, { at: pointInTime(at) });
  const all =
    asked.state === 'answered' ? asked.answer : asked.state === 'asking' ? asked.earlier : undefined;
  const known = (all?.toxicCombinations ?? []).map(({ id, name }) => ({ value: id, text: name }));
  const unknown = view.rules.filter((id) => !known.some((each) => each.value === id));
  const rules = [...known, ...unknown.map((id) => ({ value: id, text: id }))];
  const filtered = hrefOf({ ...view, row: 1, sort: undefined }) !== hrefOf(ALL_RULES);
  return (
    <search className="filters" aria-label="Filter the violations">
      <IdentityFilter chosen={view.identities} at={at} onChange={(identities) => onChange({ identities })} />
      <TypedFilter label="Contains" size={12} value={view.text} onChange={(text) => onChange({ text })} />
      <MultiChoice
        label="Rule"
        options={rules}
        chosen={view.rules}
        onChange={(chosen) => onChange({ rules: chosen })}
      />
      <MultiChoice
        label="Risk"
        options={RISK_OPTIONS}
        chosen={view.risks}
        onChange={(risks) => onChange({ risks })}
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
      {filtered && <Link href={hrefOf(ALL_RULES, at)}>Clear</Link>}
    </search>
  );
}
