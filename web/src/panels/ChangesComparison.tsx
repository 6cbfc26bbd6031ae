import { useMemo } from 'react';
import { useOfferTable } from '../export/offered-table.ts';
import type { ChangeFilter, ChangesQuery, ChangesQueryVariables } from '../generated/graphql.ts';
import { changes } from '../questions/changes.ts';
import type { Page } from '../questions/use-pages.ts';
import { useTableRows } from '../tables/use-table-rows.ts';
import { WindowedTable } from '../tables/WindowedTable.tsx';
import { pointInTime } from '../url/at.ts';
import { goTo, stayAt } from '../url/navigation.ts';
import { hrefOf, type At, type ChangesView } from '../url/view.ts';
import { ChangesFilters } from './ChangesFilters.tsx';
import { changeKey, changesColumns, type ChangesRow } from './changes-columns.tsx';
import { changesExport } from './changes-export.ts';
import { ChangeTotalsAsked } from './ChangeTotalsAsked.tsx';
import { ListFoot } from './ListFoot.tsx';

interface ChangesComparisonProps {
  readonly view: ChangesView;
  readonly at: At;
  readonly from: At;
}

/** The changes between two points in time: how many of each kind, and the table. */
export function ChangesComparison({ view, at, from }: ChangesComparisonProps) {
  const filter = filterOf(view);
  const variables = { from: pointInTime(from), to: pointInTime(at), filter };
  const of = JSON.stringify(variables);
  const table = useTableRows<ChangesQuery, ChangesQueryVariables, ChangesRow>(
    changes,
    variables,
    (answer): Page<ChangesRow> => answer.changes,
    view.row,
  );
  useOfferTable(useMemo(() => changesExport(filter, from), [of]));
  const { pages } = table;
  return (
    <>
      <ChangeTotalsAsked view={view} at={at} from={from} />
      <ChangesFilters
        view={view}
        at={at}
        onChange={(next) => goTo(hrefOf({ ...view, row: 1, ...next }, at))}
      />
      {pages.rows.length > 0 && (
        <WindowedTable
          caption="Changes"
          of={of}
          columns={changesColumns(view, at)}
          rows={pages.rows}
          total={pages.total ?? pages.rows.length}
          stale={pages.stale}
          sort={undefined}
          row={view.row}
          keyOf={changeKey}
          onMove={(first, drawn) => {
            table.onDrawn(drawn);
            if (!pages.stale) stayAt(hrefOf({ ...view, row: first + 1 }, at));
          }}
        />
      )}
      {pages.total === 0 && (
        <p className="state empty">
          <strong>
            Nothing is new, gone or different between the two points in time that passes the filters.
          </strong>
        </p>
      )}
      <ListFoot pages={pages} doing={changes.doing} />
    </>
  );
}

function filterOf(view: ChangesView): ChangeFilter {
  return {
    kinds: [...view.kinds],
    workflows: [...view.workflows],
    identities: [...view.identities],
    materialOnly: view.material,
  };
}
