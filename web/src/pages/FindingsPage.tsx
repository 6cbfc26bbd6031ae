import { useMemo } from 'react';
import { useOfferTable, type AnyTable } from '../export/offered-table.ts';
import { CauseChip } from '../panels/CauseChip.tsx';
import { causesExport } from '../panels/causes-export.ts';
import { CausesTable } from '../panels/CausesTable.tsx';
import { findingsExport } from '../panels/findings-export.ts';
import { FindingsFilters } from '../panels/FindingsFilters.tsx';
import { FindingsTable } from '../panels/FindingsTable.tsx';
import { GroupChoice } from '../panels/GroupChoice.tsx';
import { ListFoot } from '../panels/ListFoot.tsx';
import { NothingFound } from '../panels/NothingFound.tsx';
import { completions } from '../questions/completions.ts';
import { completionFilterOf, completionOrderOf } from '../questions/findings-filter.ts';
import { useTableRows } from '../tables/use-table-rows.ts';
import { countText } from '../ui/format.ts';
import { Term } from '../ui/Term.tsx';
import { pointInTime } from '../url/at.ts';
import { goTo, stayAt } from '../url/navigation.ts';
import { ALL_FINDINGS, hrefOf, type At, type FindingsView } from '../url/view.ts';
import { Heading } from './Heading.tsx';

interface FindingsPageProps {
  readonly view: FindingsView;
  readonly at: At;
}

/** Who can complete which workflow: the table with its filters, by row, by group, or by what causes most of it. */
export function FindingsPage({ view, at }: FindingsPageProps) {
  const filter = completionFilterOf(view);
  const variables = { filter, orderBy: completionOrderOf(view), at: pointInTime(at) };
  const table = useTableRows(completions, variables, (answer) => answer.completions, view.row);
  const offered = useMemo(
    () =>
      (view.group === 'cause' ? causesExport(filter) : findingsExport(filter, variables.orderBy)) as AnyTable,
    [JSON.stringify(variables), view.group === 'cause'],
  );
  useOfferTable(offered);
  const { pages } = table;
  const change = (next: Partial<FindingsView>) => goTo(hrefOf({ ...view, row: 1, ...next }, at));
  const filtered = isFiltered(view);

  return (
    <>
      <div className="page-head">
        <Heading title="Findings">Findings</Heading>
        <p className="lead" role="status">
          {pages.total !== undefined && <strong>{countText(pages.total, 'completion')}</strong>} – who can
          take a workflow from start to end. <Term name="completion">What counts?</Term>
        </p>
      </div>
      <FindingsFilters view={view} at={at} onChange={change} />
      {view.cause !== undefined && (
        <CauseChip cause={view.cause} filter={filter} at={at} onRemove={() => change({ cause: undefined })} />
      )}
      <GroupChoice group={view.group} onChange={(group) => change({ group })} />
      {view.group === 'cause' ? (
        <CausesTable filter={filter} view={view} at={at} />
      ) : (
        pages.rows.length > 0 && (
          <FindingsTable
            table={table}
            filter={filter}
            view={view}
            at={at}
            onChange={change}
            onRow={(row) => stayAt(hrefOf({ ...view, row }, at))}
          />
        )
      )}
      {pages.total === 0 && (
        <NothingFound what="completion" filtered={filtered} all={hrefOf(ALL_FINDINGS, at)} />
      )}
      {view.group !== 'cause' && <ListFoot pages={pages} doing={completions.doing} />}
    </>
  );
}

/** Whether fewer than all findings are shown; order and groups leave none out. */
function isFiltered(view: FindingsView): boolean {
  return hrefOf({ ...view, row: 1, sort: undefined, group: undefined }) !== hrefOf(ALL_FINDINGS);
}
