import { ModeBadge } from '../ui/badges.tsx';
import { rangeText, scopeText } from '../ui/format.ts';
import { Term } from '../ui/Term.tsx';
import { Link } from '../url/Link.tsx';
import { amountInside, type Ranges } from './why-not.ts';

interface RangesTableProps {
  readonly scopes: readonly Ranges[];
  readonly now: { readonly scope: string; readonly amount?: number | null } | null | undefined;
  hrefAt(scope: string, amount: number | undefined): string;
}

/** Where, for which amounts, and how; each row shows its own way when followed. */
export function RangesTable({ scopes, now, hrefAt }: RangesTableProps) {
  return (
    <table className="small">
      <thead>
        <tr>
          <th scope="col">
            <Term name="scope">Scope</Term>
          </th>
          <th scope="col">Amounts</th>
          <th scope="col">
            <Term name="mode">Mode</Term>
          </th>
        </tr>
      </thead>
      <tbody>
        {scopes.flatMap((entry) =>
          entry.ranges.map((range, index) => {
            const top = typeof range.upTo === 'number' ? range.upTo : Infinity;
            const shown =
              now?.scope === entry.scope &&
              range.above < (now.amount ?? Infinity) &&
              (now.amount ?? Infinity) <= top;
            return (
              <tr key={`${entry.scope} ${range.above}`} className={shown ? 'shown' : ''}>
                <td>{index === 0 ? scopeText(entry.scope, scopes.length > 1) : ''}</td>
                <td>
                  <Link
                    stay
                    href={hrefAt(entry.scope, amountInside(range))}
                    aria-current={shown ? 'true' : undefined}
                  >
                    {rangeText(range)}
                  </Link>
                </td>
                <td>
                  <ModeBadge mode={range.mode} />
                </td>
              </tr>
            );
          }),
        )}
      </tbody>
    </table>
  );
}
