import type { OverviewQuery } from '../generated/graphql.ts';
import { RiskBadge } from '../ui/badges.tsx';
import { amountText, countText } from '../ui/format.ts';
import { Term } from '../ui/Term.tsx';
import { Link } from '../url/Link.tsx';
import { ALL_RULES, hrefOf, type At } from '../url/view.ts';
import { Count } from './Count.tsx';

const SHOWN = 5;

interface RiskTotalsProps {
  readonly overview: OverviewQuery['overview'];
  readonly at: At;
}

/** How many hold toxic combinations, by risk, and the rules that are broken most. */
export function RiskTotals({ overview, at }: RiskTotalsProps) {
  const broken = overview.combinations.filter((each) => each.violations > 0);
  const most = broken.sort((a, b) => b.violations - a.violations).slice(0, SHOWN);
  return (
    <section className="card" aria-labelledby="risks-title">
      <h2 id="risks-title">
        <Term name="toxic">Toxic combinations held</Term>
      </h2>
      <p className="quiet">by {countText(overview.identitiesThatViolate, 'identity', 'identities')}</p>
      <table className="list totals">
        <thead>
          <tr>
            <th scope="col">
              <Term name="risk">Risk</Term>
            </th>
            <th scope="col" className="number">
              Violations
            </th>
            <th scope="col" className="number">
              Rules broken
            </th>
          </tr>
        </thead>
        <tbody>
          {overview.risks.map((row) => (
            <tr key={row.risk}>
              <th scope="row">
                <RiskBadge risk={row.risk} />
              </th>
              <td className="number strong">
                <Count
                  all={row.violations}
                  href={hrefOf({ ...ALL_RULES, risks: [row.risk] }, at)}
                  of={`violations of risk ${row.risk.toLowerCase()}`}
                />
              </td>
              <td className="number">
                {amountText(row.combinationsViolated)} of {amountText(row.combinations)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {most.length > 0 && (
        <>
          <h3>Broken most</h3>
          <ul className="plain">
            {most.map(({ combination, violations }) => (
              <li key={combination.id}>
                <Link href={hrefOf({ ...ALL_RULES, rules: [combination.id] }, at)}>{combination.name}</Link>{' '}
                <span className="quiet">{amountText(violations)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
