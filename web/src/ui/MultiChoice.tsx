import { useRef, type FocusEvent, type KeyboardEvent } from 'react';

interface MultiChoiceProps<T extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: T; readonly text: string }[];
  readonly chosen: readonly T[];
  onChange(chosen: T[]): void;
}

/** Several of a list, by check boxes behind a summary that says what is chosen. Nothing chosen means no filter. */
export function MultiChoice<T extends string>({ label, options, chosen, onChange }: MultiChoiceProps<T>) {
  const details = useRef<HTMLDetailsElement>(null);
  const close = () => details.current?.removeAttribute('open');
  const closeWhenLeft = (event: FocusEvent) => {
    if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) close();
  };
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !details.current?.open) return;
    event.stopPropagation();
    close();
    details.current.querySelector('summary')?.focus();
  };
  const toggle = (value: T, on: boolean) =>
    onChange(
      options.map((each) => each.value).filter((each) => (each === value ? on : chosen.includes(each))),
    );
  const texts = options.filter((each) => chosen.includes(each.value)).map((each) => each.text);
  const said = texts.length === 0 ? 'all' : texts.length === 1 ? texts[0] : `${texts.length} chosen`;

  return (
    <details ref={details} className="choice" name="filter" onBlur={closeWhenLeft} onKeyDown={closeOnEscape}>
      <summary>
        <span className="field-label">{label}</span>{' '}
        <span className={chosen.length > 0 ? 'set' : ''}>{said}</span>
      </summary>
      <fieldset className="choices">
        <legend className="hidden">{label}</legend>
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="checkbox"
              checked={chosen.includes(option.value)}
              onChange={(event) => toggle(option.value, event.target.checked)}
            />
            {option.text}
          </label>
        ))}
      </fieldset>
    </details>
  );
}
