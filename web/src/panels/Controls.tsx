import { Term } from '../ui/Term.tsx';
import type { ControlSaid } from './controls.ts';

interface ControlsProps {
  readonly controls: readonly ControlSaid[];
}

/** The controls between the steps: preventive first, then those that compensate. */
export function Controls({ controls }: ControlsProps) {
  if (controls.length === 0) return <p>No control separates any two steps of this workflow.</p>;
  const sorted = [...controls].sort((a, b) => Number(b.preventive) - Number(a.preventive));
  return (
    <ul className="controls">
      {sorted.map((control) => (
        <li key={control.key}>
          <p>
            <strong>{control.title}</strong>{' '}
            <span className={`badge control ${control.preventive ? 'preventive' : 'detective'}`}>
              {control.preventive ? (
                <Term name="preventive">preventive</Term>
              ) : (
                <Term name="compensating">detective, compensating</Term>
              )}
            </span>
          </p>
          <p className="quiet">{control.between}</p>
          {control.verdict && <p>{control.verdict}</p>}
        </li>
      ))}
    </ul>
  );
}
