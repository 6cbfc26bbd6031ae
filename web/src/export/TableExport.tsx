import type { View } from '../url/view.ts';
import { amountText, countText } from '../ui/format.ts';
import { useOfferedTable } from './offered-table.ts';
import { useTableExport } from './use-table-export.ts';

/** The table of the view as CSV or JSON, with all of its pages. Nothing where the view has no table. */
export function TableExport({ view }: { readonly view: View }) {
  const table = useOfferedTable();
  const { progress, start, cancel } = useTableExport(view);
  if (!table) return null;
  const busy = progress.state === 'running';
  return (
    <section aria-labelledby="export-table">
      <h3 id="export-table">The table, all pages</h3>
      <p className="buttons">
        <button type="button" disabled={busy} onClick={() => void start(table, 'csv')}>
          CSV
        </button>
        <button type="button" disabled={busy} onClick={() => void start(table, 'json')}>
          JSON
        </button>
        {busy && (
          <>
            <progress
              aria-label="Rows fetched"
              value={progress.total === undefined ? undefined : progress.done}
              max={progress.total ?? 1}
            />
            <button type="button" onClick={cancel}>
              Cancel
            </button>
          </>
        )}
      </p>
      <p role="status" className="quiet">
        {progress.state === 'running' &&
          (progress.total === undefined
            ? 'Asking …'
            : `${amountText(progress.done)} of ${countText(progress.total, 'row')}`)}
        {progress.state === 'done' && (
          <>
            {countText(progress.rows, 'row')} in <code>{progress.file}</code>
          </>
        )}
        {progress.state === 'cancelled' && 'Cancelled; no file was written.'}
        {progress.state === 'failed' && `${progress.advice.what} ${progress.advice.todo}`}
      </p>
    </section>
  );
}
