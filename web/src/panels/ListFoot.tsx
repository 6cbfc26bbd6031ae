import type { Pages } from '../questions/use-pages.ts';
import { amountText } from '../ui/format.ts';
import { Cancelled, Failed, Loading } from '../ui/states.tsx';

interface ListFootProps {
  readonly pages: Pages<unknown>;
  readonly doing: string;
}

/** How much of the list is loaded, and what is going on with the question. */
export function ListFoot({ pages, doing }: ListFootProps) {
  if (pages.advice) return <Failed advice={pages.advice} again={pages.again} />;
  if (pages.cancelled) return <Cancelled doing={doing} again={pages.again} />;
  if (pages.asking && pages.rows.length === 0) return <Loading doing={doing} cancel={pages.cancel} />;
  if (pages.rows.length === 0) return null;
  return (
    <div className="list-foot">
      <span>
        {amountText(pages.rows.length)} of {amountText(pages.total ?? 0)} loaded
        {pages.more && '; the rest follows as you scroll'}
      </span>
      {pages.asking && (
        <>
          <span role="status">Now {doing} …</span>
          <button type="button" onClick={pages.cancel}>
            Cancel
          </button>
        </>
      )}
      <span className="keys">
        <kbd>/</kbd> search <kbd>↑</kbd> <kbd>↓</kbd> <kbd>Home</kbd> <kbd>End</kbd> move <kbd>Enter</kbd>{' '}
        open <kbd>Esc</kbd> back
      </span>
    </div>
  );
}
