import { useRef } from 'react';
import type { CompletionsQuery } from '../generated/graphql.ts';
import { rememberRow, useListKeys } from '../pages/use-list-keys.ts';
import { IdentityFlags, ModeBadge } from '../ui/badges.tsx';
import { maxAmountText } from '../ui/format.ts';
import { Term } from '../ui/Term.tsx';
import { Link } from '../url/Link.tsx';
import { hrefOf, type At, type FindingsView } from '../url/view.ts';
import { ScopeList } from './ScopeList.tsx';

interface FindingsTableProps {
  readonly rows: readonly CompletionsQuery['completions']['nodes'][number][];
  readonly view: FindingsView;
  readonly at: At;
}

export function FindingsTable({ rows, view, at }: FindingsTableProps) {
  const table = useRef<HTMLTableElement>(null);
  const onKeyDown = useListKeys(table, rows.length > 0);
  const { scope, amount } = view;
  return (
    <div className="scroll">
      <table ref={table} className="list findings" onKeyDown={onKeyDown}>
        <caption className="hidden">
          Completions: identity, workflow, mode, largest amount, whether material, company codes
        </caption>
        <thead>
          <tr>
            <th scope="col">Identity</th>
            <th scope="col">Workflow</th>
            <th scope="col">
              <Term name="mode">Mode</Term>
            </th>
            <th scope="col" className="number">
              <Term name="maxAmount">Largest amount</Term>
            </th>
            <th scope="col">
              <Term name="material">Material</Term>
            </th>
            <th scope="col">
              <Term name="scope">Company codes</Term>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ identity, workflow, ...row }) => {
            const key = `${identity.id} ${workflow.id}`;
            const href = hrefOf(
              {
                page: 'finding',
                identity: identity.id,
                workflow: workflow.id,
                scope,
                amount,
                selected: undefined,
              },
              at,
            );
            return (
              <tr key={key}>
                <th scope="row">
                  <Link href={href} data-row={key} onClick={() => rememberRow(key)}>
                    {identity.name}
                  </Link>
                  <span className="under">
                    <IdentityFlags identity={identity} />
                    {identity.department && <span className="quiet">{identity.department}</span>}
                  </span>
                </th>
                <td>{workflow.name}</td>
                <td>
                  <ModeBadge mode={row.mode} />
                </td>
                <td className="number">{maxAmountText(row.maxAmount)}</td>
                <td>{row.material ? <strong>material</strong> : <span className="quiet">below</span>}</td>
                <td>
                  <ScopeList scopes={row.scopes} mode={row.mode} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
