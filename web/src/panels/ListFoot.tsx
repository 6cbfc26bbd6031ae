import type { Pages } from '../questions/use-pages.ts';
import { amountText } from '../ui/format.ts';
import { Cancelled, Failed, Loading } from '../ui/states.tsx';

interface ListFootProps {
  readonly pages: Pages<unknown>;
  readonly doing: string;
  onMore(): void;
}

/** How much of the list is loaded, the way to more of it, and what is going on with the question. */
export function ListFoot({ pages, doing, onMore }: ListFootProps) {
  if (pages.advice) return <Failed advice={pages.advice} again={pages.again} />;
  if (pages.cancelled) return <Cancelled doing={doing} again={pages.again} />;
  if (pages.asking && pages.rows.length === 0) return <Loading doing={doing} cancel={pages.cancel} />;
  if (pages.rows.length === 0) return null;
  return (
    <div className="list-foot">
      <span>
        {amountText(pages.rows.length)} of {amountText(pages.total ?? 0)} loaded
      </span>
      {pages.more && !pages.asking && (
        <button type="button" onClick={onMore}>
          Load more
        </button>
      )}
      {pages.more && pages.asking && <span role="status">Loading more …</span>}
    </div>
  );
}
