import type { ChangesQuery } from '../generated/graphql.ts';
import { CHANGE_SIGNS, CHANGE_WORDS } from '../ui/change-words.ts';
import { amountText } from '../ui/format.ts';
import { Link } from '../url/Link.tsx';
import { hrefOf, type At, type ChangesView } from '../url/view.ts';

interface ChangeTotalsProps {
  readonly totals: ChangesQuery['changes']['totals'];
  readonly view: ChangesView;
  readonly at: At;
}

/** How many changes of each kind there are; each number shows those alone, and all of them again. */
export function ChangeTotals({ totals, view, at }: ChangeTotalsProps) {
  return (
    <ul className="change-totals" aria-label="Changes by kind">
      {totals.map(({ kind, changes, material }) => {
        const only = view.kinds.length === 1 && view.kinds[0] === kind;
        const href = hrefOf({ ...view, row: 1, kinds: only ? [] : [kind] }, at);
        return (
          <li key={kind}>
            <Link href={href} className={`change-${kind}`} aria-current={only ? 'true' : undefined}>
              <span aria-hidden="true">{CHANGE_SIGNS[kind]}</span> <strong>{amountText(changes)}</strong>{' '}
              {CHANGE_WORDS[kind]}
            </Link>
            <span className="quiet"> {amountText(material)} material</span>
          </li>
        );
      })}
    </ul>
  );
}
