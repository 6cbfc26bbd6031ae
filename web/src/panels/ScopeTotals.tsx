import type { OverviewQuery } from '../generated/graphql.ts';
import { scopeText } from '../ui/format.ts';
import { Term } from '../ui/Term.tsx';
import { ALL_FINDINGS, hrefOf, type At } from '../url/view.ts';
import { Count } from './Count.tsx';

const SHOWN = 8;

interface ScopeTotalsProps {
  readonly scopes: OverviewQuery['overview']['scopes'];
  readonly at: At;
}

/** Where workflows are completed; the values with most completions first, the others behind one click. */
export function ScopeTotals({ scopes, at }: ScopeTotalsProps) {
  const sorted = [...scopes].sort((a, b) => b.material - a.material || b.completions - a.completions);
  const rest = sorted.slice(SHOWN);
  return (
    <section className="card" aria-labelledby="scopes-title">
      <h2 id="scopes-title">
        By <Term name="scope">company code</Term>
      </h2>
      {sorted.length === 0 && <p>Nothing is completed anywhere.</p>}
      <ScopeTable scopes={sorted.slice(0, SHOWN)} at={at} />
      {rest.length > 0 && (
        <details>
          <summary className="plain-summary">{rest.length} more</summary>
          <ScopeTable scopes={rest} at={at} />
        </details>
      )}
    </section>
  );
}

function ScopeTable({ scopes, at }: ScopeTotalsProps) {
  const most = Math.max(1, ...scopes.map((each) => each.completions));
  if (scopes.length === 0) return null;
  return (
    <table className="list totals">
      <thead>
        <tr>
          <th scope="col">Company code</th>
          <th scope="col" className="number">
            Completions
          </th>
          <th scope="col" className="share-column">
            <span className="hidden">Of the most</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {scopes.map(({ scope, completions, material }) => {
          const view = { ...ALL_FINDINGS, scope };
          const name = scope === '*' ? 'everywhere' : scopeText(scope);
          return (
            <tr key={scope}>
              <th scope="row">{scope === '*' ? <em>{name}</em> : <code>{name}</code>}</th>
              <td className="number strong">
                <Count
                  material={material}
                  all={completions}
                  materialHref={hrefOf({ ...view, material: true }, at)}
                  href={hrefOf(view, at)}
                  of={`company code ${name}`}
                />
              </td>
              <td className="share-column">
                <meter min={0} max={most} value={completions} aria-label={`Completions in ${name}`} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
