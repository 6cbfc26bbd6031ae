import type { CompletionsQuery, RowWaysQuery } from '../generated/graphql.ts';
import type { RowRef } from '../questions/use-row-ways.ts';
import type { TableColumn } from '../tables/column.ts';
import type { GroupPlace } from '../tables/groups.ts';
import { rememberRow } from '../tables/opened-row.ts';
import { IdentityFlags, ModeBadge } from '../ui/badges.tsx';
import { countText, maxAmountText } from '../ui/format.ts';
import { Link } from '../url/Link.tsx';
import { hrefOf, type At, type FindingsSort, type FindingsView } from '../url/view.ts';
import { ExplainRow } from './ExplainRow.tsx';
import { ScopeList } from './ScopeList.tsx';
import { StepsInShort } from './StepsInShort.tsx';

export type FindingsRow = CompletionsQuery['completions']['nodes'][number];
type Way = NonNullable<RowWaysQuery['completions']['nodes'][number]['witness']>;
type Column = TableColumn<FindingsRow, FindingsSort['by']>;

export function findingKey(row: FindingsRow): string {
  return `${row.identity.id} ${row.workflow.id}`;
}

export function findingRef(row: FindingsRow): RowRef {
  return { identity: row.identity.id, workflow: row.workflow.id };
}

interface FindingsColumnsSetting {
  readonly view: FindingsView;
  readonly at: At;
  readonly groups: readonly GroupPlace[];
  wayOf(row: RowRef): Way | null | undefined;
}

/** The columns of the findings; the one that the rows are grouped by says how many rows its group has. */
export function findingsColumns({ view, at, groups, wayOf }: FindingsColumnsSetting): Column[] {
  const { scope, amount } = view;
  const groupCount = (place: number) => {
    const group = groups[place];
    if (!group?.first) return null;
    return (
      <span className="group-count">
        {countText(group.size, 'finding')}
        {group.open && ' or more'}
      </span>
    );
  };
  return [
    {
      key: 'identity',
      heading: 'Identity',
      term: 'identity',
      sort: 'identity',
      className: 'wide',
      cell: (row, place) => {
        const { identity, workflow } = row;
        const page = { page: 'finding', identity: identity.id, workflow: workflow.id } as const;
        return (
          <>
            <Link
              href={hrefOf({ ...page, scope, amount, selected: undefined }, at)}
              data-row={findingKey(row)}
              onClick={() => rememberRow(findingKey(row))}
            >
              {identity.name}
            </Link>
            <span className="under">
              {view.group === 'identity' && groupCount(place)}
              <IdentityFlags identity={identity} />
              {identity.department && <span className="quiet">{identity.department}</span>}
            </span>
          </>
        );
      },
    },
    {
      key: 'workflow',
      heading: 'Workflow',
      term: 'workflow',
      sort: 'workflow',
      cell: (row, place) => (
        <>
          <span className="one-row">{row.workflow.name}</span>
          {view.group === 'workflow' && <span className="under">{groupCount(place)}</span>}
        </>
      ),
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
      key: 'amount',
      heading: 'Largest amount',
      term: 'maxAmount',
      sort: 'amount',
      className: 'number amount',
      cell: (row) => (
        <>
          {maxAmountText(row.maxAmount)}
          <span className="under">
            {row.material ? <strong>material</strong> : <span className="quiet">not material</span>}
          </span>
        </>
      ),
    },
    {
      key: 'scopes',
      heading: 'Company codes',
      term: 'scope',
      sort: 'scopes',
      cell: (row) => <ScopeList scopes={row.scopes} mode={row.mode} />,
    },
    {
      key: 'steps',
      heading: 'Who performs which step',
      className: 'wide',
      cell: (row) => (
        <div className="performs-cell">
          <StepsInShort way={wayOf(findingRef(row))} identity={row.identity} />
          <ExplainRow identity={row.identity} workflow={row.workflow} scope={scope} amount={amount} at={at} />
        </div>
      ),
    },
  ];
}
