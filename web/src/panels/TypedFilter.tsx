import { useId, type FormEvent } from 'react';

interface TypedFilterProps {
  readonly label: string;
  readonly size: number;
  readonly value: string | undefined;
  /** An amount above zero, rather than text. */
  readonly number?: boolean;
  onChange(value: string | undefined): void;
}

/** A filter that is typed; taken on Enter and when the field is left. */
export function TypedFilter({ label, size, value, number = false, onChange }: TypedFilterProps) {
  const id = useId();
  const take = (input: HTMLInputElement) => {
    const text = input.value.trim();
    const valid = !number || text === '' || Number(text) > 0;
    if (valid && text !== (value ?? '')) onChange(text === '' ? undefined : text);
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const input = event.currentTarget.querySelector('input');
    if (input) take(input);
  };
  return (
    <form className="field" onSubmit={submit} key={value ?? ''}>
      <label htmlFor={id} className="field-label">
        {label}
      </label>
      <input
        id={id}
        size={size}
        defaultValue={value ?? ''}
        placeholder="any"
        autoComplete="off"
        inputMode={number ? 'decimal' : 'text'}
        pattern={number ? '\\d{1,13}(\\.\\d{1,2})?' : undefined}
        title={number ? 'A number above zero, for example 50000 or 0.5' : undefined}
        onBlur={(event) => take(event.currentTarget)}
      />
    </form>
  );
}
