import { useRef } from 'react';
import type { ViolationsQuery } from '../generated/graphql.ts';
import { rememberRow, useListKeys } from '../pages/use-list-keys.ts';
import { IdentityFlags, ModeBadge, RiskBadge } from '../ui/badges.tsx';
import { Term } from '../ui/Term.tsx';
import { Link } from '../url/Link.tsx';
import { hrefOf, type At } from '../url/view.ts';
import { ScopeList } from './ScopeList.tsx';

interface ViolationsTableProps {
  readonly rows: readonly ViolationsQuery['violations']['nodes'][number][];
  readonly at: At;
}

export function ViolationsTable({ rows, at }: ViolationsTableProps) {
  const table = useRef<HTMLTableElement>(null);
  const onKeyDown = useListKeys(table, rows.length > 0);
  return (
    <div className="scroll">
      <table ref={table} className="list" onKeyDown={onKeyDown}>
        <caption className="hidden">Violations: identity, rule, risk, mode, company codes</caption>
        <thead>
          <tr>
            <th scope="col">Identity</th>
            <th scope="col">
              <Term name="toxic">Rule</Term>
            </th>
            <th scope="col">
              <Term name="risk">Risk</Term>
            </th>
            <th scope="col">
              <Term name="mode">Mode</Term>
            </th>
            <th scope="col">
              <Term name="scope">Company codes</Term>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ identity, combination: rule, ...row }) => {
            const key = `${identity.id} ${rule.id}`;
            const where = { scope: undefined, amount: undefined, selected: undefined };
            const href = hrefOf({ page: 'violation', identity: identity.id, rule: rule.id, ...where }, at);
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
                <td>{rule.name}</td>
                <td>
                  <RiskBadge risk={rule.risk} />
                </td>
                <td>
                  <ModeBadge mode={row.mode} />
                </td>
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
