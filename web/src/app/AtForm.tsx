import { SnapshotChoice } from '../panels/SnapshotChoice.tsx';
import { Term } from '../ui/Term.tsx';
import { goTo } from '../url/navigation.ts';
import { hrefOf, type At, type View } from '../url/view.ts';

/** The date that access must be valid on, and whether access counts that must be activated first. */
export function AtForm({ view }: { readonly view: View }) {
  const change = (at: Partial<At>) => goTo(hrefOf(view, { ...view.at, ...at }));
  return (
    <form className="at" aria-label="Point in time" onSubmit={(event) => event.preventDefault()}>
      <label>
        <span className="field-label">As of</span>{' '}
        <input
          type="date"
          value={view.at.asOf ?? ''}
          onChange={(event) => change({ asOf: event.target.value || undefined })}
        />
      </label>
      {view.at.asOf === undefined && <span className="quiet">today</span>}
      <SnapshotChoice
        label="Snapshot"
        none="newest"
        chosen={view.at.snapshot}
        onChange={(snapshot) => change({ snapshot })}
      />
      <label className="check">
        <input
          type="checkbox"
          checked={view.at.jit}
          onChange={(event) => change({ jit: event.target.checked })}
        />
        <span>
          include <Term name="jit">just-in-time</Term>
        </span>
      </label>
    </form>
  );
}
