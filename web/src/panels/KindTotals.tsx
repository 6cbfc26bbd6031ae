import type { OverviewQuery } from '../generated/graphql.ts';
import { amountText } from '../ui/format.ts';
import { Term } from '../ui/Term.tsx';
import { KIND_WORDS } from '../ui/vocabulary.ts';
import { ALL_FINDINGS, hrefOf, type At, type FindingsView } from '../url/view.ts';
import { Count } from './Count.tsx';

interface KindTotalsProps {
  readonly kinds: OverviewQuery['overview']['identityKinds'];
  readonly at: At;
}

/** How many of each kind of identity are tested, how many of them complete, and how often. */
export function KindTotals({ kinds, at }: KindTotalsProps) {
  const to = (filter: Partial<FindingsView>) => hrefOf({ ...ALL_FINDINGS, ...filter }, at);
  return (
    <section className="card" aria-labelledby="kinds-title">
      <h2 id="kinds-title">
        By <Term name="kind">kind of identity</Term>
      </h2>
      <div className="scroll">
        <table className="list totals">
          <thead>
            <tr>
              <th scope="col">Kind</th>
              <th scope="col" className="number">
                Tested
              </th>
              <th scope="col" className="number">
                Completing
              </th>
              <th scope="col" className="number">
                Completions
              </th>
              <th scope="col" className="number">
                <Term name="BLOCKED_BY_CONTROL">Blocked</Term>
              </th>
            </tr>
          </thead>
          <tbody>
            {kinds.map((row) => (
              <tr key={row.kind}>
                <th scope="row">{KIND_WORDS[row.kind]}</th>
                <td className="number">{amountText(row.identities)}</td>
                <td className="number">{amountText(row.identitiesThatComplete)}</td>
                <td className="number strong">
                  <Count
                    material={row.material}
                    all={row.completions}
                    materialHref={to({ kinds: [row.kind], material: true })}
                    href={to({ kinds: [row.kind] })}
                    of={KIND_WORDS[row.kind]}
                  />
                </td>
                <td className="number">
                  <Count
                    all={row.blocked}
                    href={to({ kinds: [row.kind], modes: ['BLOCKED_BY_CONTROL'] })}
                    of={`${KIND_WORDS[row.kind]}, blocked by a control`}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
