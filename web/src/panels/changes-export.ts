import { allPages } from '../export/all-pages.ts';
import type { OfferedTable } from '../export/offered-table.ts';
import type { ChangeFilter } from '../generated/graphql.ts';
import { changes } from '../questions/changes.ts';
import { pointInTime } from '../url/at.ts';
import type { At } from '../url/view.ts';
import { changedEdgeText } from './change-text.ts';
import type { ChangesRow } from './changes-columns.tsx';

/** All changes that pass the filter, to be taken away; both points in time stand in every row. */
export function changesExport(filter: ChangeFilter, from: At): OfferedTable<ChangesRow> {
  return {
    what: `changes since snapshot ${from.snapshot ?? 'now'}${from.asOf ? ` as of ${from.asOf}` : ''}`,
    columns: [
      { heading: 'Change', name: 'change', value: (row) => row.kind },
      { heading: 'Identity', name: 'identity', value: (row) => row.identity.id },
      { heading: 'Identity name', name: 'identityName', value: (row) => row.identity.name },
      { heading: 'Kind', name: 'identityKind', value: (row) => row.identity.kind },
      { heading: 'Workflow', name: 'workflow', value: (row) => row.workflow.id },
      { heading: 'Workflow name', name: 'workflowName', value: (row) => row.workflow.name },
      { heading: 'Differences', name: 'differences', value: (row) => row.differences },
      { heading: 'Mode before', name: 'modeBefore', value: (row) => row.before?.mode },
      { heading: 'Largest amount before', name: 'maxAmountBefore', value: (row) => row.before?.maxAmount },
      { heading: 'Material before', name: 'materialBefore', value: (row) => row.before?.material },
      { heading: 'Mode after', name: 'modeAfter', value: (row) => row.after?.mode },
      { heading: 'Largest amount after', name: 'maxAmountAfter', value: (row) => row.after?.maxAmount },
      { heading: 'Material after', name: 'materialAfter', value: (row) => row.after?.material },
      {
        heading: 'Edges that did it',
        name: 'edges',
        value: (row) => row.edges.map(changedEdgeText).join('; '),
      },
    ],
    pages: (at, signal, onProgress) =>
      allPages(
        changes,
        { from: pointInTime(from), to: pointInTime(at), filter },
        (answer) => answer.changes,
        signal,
        onProgress,
      ),
  };
}
