import type { ReactNode } from 'react';
import { Term } from '../ui/Term.tsx';
import type { Since } from '../url/changes-view.ts';
import type { At } from '../url/view.ts';
import type { Resolved } from './since.ts';
import { SnapshotChoice } from './SnapshotChoice.tsx';

interface TwoPointsProps {
  readonly since: Since;
  /** Undefined where there is nothing to compare with yet. */
  readonly resolved: Resolved | undefined;
  readonly at: At;
  /** Number of the snapshot that the later point stands on. */
  readonly now: number | undefined;
  onChange(since: Since): void;
}

/** The two points in time that are compared: the earlier one is chosen here, the later one in the head of the page. */
export function TwoPoints({ since, resolved, at, now, onChange }: TwoPointsProps) {
  return (
    <div className="two-points">
      <form
        className="card point"
        aria-label="Earlier point in time"
        onSubmit={(event) => event.preventDefault()}
      >
        <h2>Before</h2>
        <SnapshotChoice
          label="Snapshot"
          none={resolved?.from.snapshot === undefined ? 'same' : `${resolved.from.snapshot} (by itself)`}
          chosen={since.snapshot}
          onChange={(snapshot) => onChange({ ...since, snapshot })}
        />
        <label>
          <span className="field-label">As of</span>{' '}
          <input
            type="date"
            value={since.asOf ?? ''}
            onChange={(event) => onChange({ ...since, asOf: event.target.value || undefined })}
          />
        </label>
        {since.asOf === undefined && <span className="quiet">the same day</span>}
        {(at.jit || since.jit !== undefined) && (
          <label className="check">
            <input
              type="checkbox"
              checked={since.jit ?? at.jit}
              onChange={(event) => onChange({ ...since, jit: event.target.checked })}
            />
            include just-in-time
          </label>
        )}
      </form>
      <span className="versus" aria-hidden="true">
        →
      </span>
      <section className="card point" aria-label="Later point in time">
        <h2>After</h2>
        <Fact label="Snapshot">{now ?? 'none'}</Fact>
        <Fact label="As of">{at.asOf ?? 'today'}</Fact>
        {at.jit && (
          <span>
            with <Term name="jit">just-in-time</Term>
          </span>
        )}
        <span className="quiet">chosen at the top of the page</span>
      </section>
    </div>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <span>
      <span className="field-label">{label}</span> <strong>{children}</strong>
    </span>
  );
}
