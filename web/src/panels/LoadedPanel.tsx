import type { DatasetQuery } from '../generated/graphql.ts';
import { amountText, countText, timeText } from '../ui/format.ts';
import { Term } from '../ui/Term.tsx';
import { Facts } from './Facts.tsx';

interface LoadedPanelProps {
  readonly snapshot: NonNullable<DatasetQuery['dataset']['snapshot']>;
  readonly counts: DatasetQuery['dataset']['counts'];
}

/** The active snapshot and how much there is of everything. */
export function LoadedPanel({ snapshot, counts }: LoadedPanelProps) {
  const rejected = snapshot.files.reduce((sum, file) => sum + file.rejected, 0);
  return (
    <section className="card" aria-labelledby="loaded-title">
      <h2 id="loaded-title">Loaded</h2>
      <Facts
        facts={[
          [<Term name="snapshot">Snapshot</Term>, `${snapshot.sequence}, ${snapshot.source}`],
          ['Data taken', timeText(snapshot.takenAt)],
          ['Imported', timeText(snapshot.importedAt)],
          [
            'Complete',
            snapshot.incomplete ? <strong>no, {countText(rejected, 'row')} left out</strong> : 'yes',
          ],
          [
            'Placeholders',
            snapshot.placeholders > 0 && <Term name="placeholder">{snapshot.placeholders}</Term>,
          ],
          ['Identities', amountText(counts.identities)],
          ['Roles', amountText(counts.roles)],
          ['Permissions', amountText(counts.permissions)],
          ['Actions', amountText(counts.actions)],
          ['Functions', amountText(counts.functions)],
          ['Steps', amountText(counts.steps)],
          ['Access edges', amountText(counts.accessEdges)],
        ]}
      />
    </section>
  );
}
