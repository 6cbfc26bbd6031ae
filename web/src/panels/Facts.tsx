import type { ReactNode } from 'react';

interface FactsProps {
  readonly facts: readonly (readonly [label: ReactNode, value: ReactNode])[];
}

/** Labels and values; a pair without a value is left out. */
export function Facts({ facts }: FactsProps) {
  const known = facts.filter(
    ([, value]) => value !== undefined && value !== null && value !== '' && value !== false,
  );
  return (
    <dl className="facts">
      {known.map(([label, value], index) => (
        <div key={index}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
