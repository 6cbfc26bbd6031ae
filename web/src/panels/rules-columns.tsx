import type { ViolationsQuery } from '../generated/graphql.ts';
import type { TableColumn } from '../tables/column.ts';
import { rememberRow } from '../tables/opened-row.ts';
import { IdentityFlags, ModeBadge, RiskBadge } from '../ui/badges.tsx';
import { Link } from '../url/Link.tsx';
import { hrefOf, type At, type RulesSort } from '../url/view.ts';
import { ScopeList } from './ScopeList.tsx';

export type RulesRow = ViolationsQuery['violations']['nodes'][number];

export function violationKey(row: RulesRow): string {
  return `${row.identity.id} ${row.combination.id}`;
}

/** The columns of the violations. */
export function rulesColumns(at: At): TableColumn<RulesRow, RulesSort['by']>[] {
  return [
    {
      key: 'identity',
      heading: 'Identity',
      term: 'identity',
      sort: 'identity',
      className: 'wide',
      cell: (row) => {
        const { identity, combination: rule } = row;
        const where = { scope: undefined, amount: undefined, selected: undefined };
        const page = { page: 'violation', identity: identity.id, rule: rule.id, ...where } as const;
        return (
          <>
            <Link
              href={hrefOf(page, at)}
              data-row={violationKey(row)}
              onClick={() => rememberRow(violationKey(row))}
            >
              {identity.name}
            </Link>
            <span className="under">
              <IdentityFlags identity={identity} />
              {identity.department && <span className="quiet">{identity.department}</span>}
            </span>
          </>
        );
      },
    },
    {
      key: 'rule',
      heading: 'Rule',
      term: 'toxic',
      sort: 'rule',
      className: 'wide',
      cell: (row) => <span className="two-lines">{row.combination.name}</span>,
    },
    {
      key: 'risk',
      heading: 'Risk',
      term: 'risk',
      sort: 'risk',
      className: 'badge-column',
      cell: (row) => <RiskBadge risk={row.combination.risk} />,
    },
    {
      key: 'mode',
      heading: 'Mode',
      term: 'mode',
      sort: 'mode',
      className: 'badge-column',
      cell: (row) => <ModeBadge mode={row.mode} />,
    },
    {
      key: 'scopes',
      heading: 'Company codes',
      term: 'scope',
      cell: (row) => <ScopeList scopes={row.scopes} mode={row.mode} />,
    },
  ];
}
