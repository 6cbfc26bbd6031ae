import type { ChangesQuery } from '../generated/graphql.ts';
import type { TableColumn } from '../tables/column.ts';
import { rememberRow } from '../tables/opened-row.ts';
import { IdentityFlags, ModeBadge } from '../ui/badges.tsx';
import { CHANGE_SIGNS, CHANGE_WORDS, DIFFERENCE_WORDS } from '../ui/change-words.ts';
import { maxAmountText } from '../ui/format.ts';
import { Link } from '../url/Link.tsx';
import { hrefOf, type At, type ChangesView } from '../url/view.ts';
import { changedEdgeText } from './change-text.ts';

export type ChangesRow = ChangesQuery['changes']['nodes'][number];

export function changeKey(row: ChangesRow): string {
  return `${row.identity.id} ${row.workflow.id}`;
}

/** The columns of the comparison: what became of each completion, how it was and is, and the edges that did it. */
export function changesColumns(view: ChangesView, at: At): TableColumn<ChangesRow, never>[] {
  return [
    {
      key: 'identity',
      heading: 'Identity',
      term: 'identity',
      className: 'wide',
      cell: (row) => {
        const { identity, workflow } = row;
        const page = { page: 'change', since: view.since, selected: undefined } as const;
        return (
          <>
            <Link
              href={hrefOf({ ...page, identity: identity.id, workflow: workflow.id }, at)}
              data-row={changeKey(row)}
              onClick={() => rememberRow(changeKey(row))}
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
      key: 'workflow',
      heading: 'Workflow',
      term: 'workflow',
      cell: (row) => <span className="two-lines">{row.workflow.name}</span>,
    },
    {
      key: 'change',
      heading: 'Change',
      term: 'change',
      className: 'change-column',
      cell: (row) => (
        <>
          <span className={`badge change-${row.kind}`}>
            <span aria-hidden="true">{CHANGE_SIGNS[row.kind]}</span> {CHANGE_WORDS[row.kind]}
          </span>
          {row.differences.length > 0 && (
            <span className="under quiet">
              {row.differences.map((each) => DIFFERENCE_WORDS[each]).join(', ')}
            </span>
          )}
        </>
      ),
    },
    { key: 'before', heading: 'Before', className: 'side-column', cell: (row) => <Side of={row.before} /> },
    { key: 'after', heading: 'After', className: 'side-column', cell: (row) => <Side of={row.after} /> },
    {
      key: 'edges',
      heading: 'Edges that did it',
      className: 'widest',
      cell: (row) => {
        const texts = row.edges.map(changedEdgeText);
        if (texts.length === 0) return <span className="quiet">no edge did it</span>;
        return (
          <span title={texts.join('\n')}>
            <span className={texts.length > 1 ? 'one-row' : 'two-lines'}>{texts[0]}</span>
            {texts.length > 1 && <span className="under quiet">and {texts.length - 1} more</span>}
          </span>
        );
      },
    },
  ];
}

function Side({ of }: { readonly of: ChangesRow['before'] }) {
  if (!of) return <span className="quiet">none</span>;
  return (
    <>
      <ModeBadge mode={of.mode} />
      {of.mode !== 'BLOCKED_BY_CONTROL' && (
        <span className="under">
          {maxAmountText(of.maxAmount)}
          {of.material && <strong>material</strong>}
        </span>
      )}
    </>
  );
}
