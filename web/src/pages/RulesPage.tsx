import { useMemo } from 'react';
import { useOfferTable } from '../export/offered-table.ts';
import { rulesExport } from '../panels/findings-export.ts';
import { ListFoot } from '../panels/ListFoot.tsx';
import { NothingFound } from '../panels/NothingFound.tsx';
import { rulesColumns, violationKey } from '../panels/rules-columns.tsx';
import { RulesFilters } from '../panels/RulesFilters.tsx';
import { violationFilterOf, violationOrderOf } from '../questions/findings-filter.ts';
import { violations } from '../questions/violations.ts';
import { useTableRows } from '../tables/use-table-rows.ts';
import { WindowedTable } from '../tables/WindowedTable.tsx';
import { countText } from '../ui/format.ts';
import { Term } from '../ui/Term.tsx';
import { pointInTime } from '../url/at.ts';
import { goTo, stayAt } from '../url/navigation.ts';
import { nextSort } from '../url/sort.ts';
import { ALL_RULES, hrefOf, type At, type RulesView } from '../url/view.ts';
import { Heading } from './Heading.tsx';

interface RulesPageProps {
  readonly view: RulesView;
  readonly at: At;
}

/** Who holds a toxic combination: the table with its filters. */
export function RulesPage({ view, at }: RulesPageProps) {
  const filter = violationFilterOf(view);
  const orderBy = violationOrderOf(view);
  const variables = { filter, orderBy, at: pointInTime(at) };
  const of = JSON.stringify(variables);
  const table = useTableRows(violations, variables, (answer) => answer.violations, view.row);
  useOfferTable(useMemo(() => rulesExport(filter, orderBy), [of]));
  const { pages } = table;
  const change = (next: Partial<RulesView>) => goTo(hrefOf({ ...view, row: 1, ...next }, at));
  const filtered = hrefOf({ ...view, row: 1, sort: undefined }) !== hrefOf(ALL_RULES);

  return (
    <>
      <div className="page-head">
        <Heading title="Rules">Rules</Heading>
        <p className="lead" role="status">
          {pages.total !== undefined && <strong>{countText(pages.total, 'violation')}</strong>} – who holds
          together what nobody may. <Term name="toxic">What is a rule?</Term>
        </p>
      </div>
      <RulesFilters view={view} at={at} onChange={change} />
      {pages.rows.length > 0 && (
        <WindowedTable
          caption="Violations"
          of={of}
          columns={rulesColumns(at)}
          rows={pages.rows}
          total={pages.total ?? pages.rows.length}
          stale={pages.stale}
          sort={view.sort}
          row={view.row}
          keyOf={violationKey}
          onSort={(by) => change({ sort: nextSort(view.sort, by) })}
          onMove={(first, drawn) => {
            table.onDrawn(drawn);
            if (!pages.stale) stayAt(hrefOf({ ...view, row: first + 1 }, at));
          }}
        />
      )}
      {pages.total === 0 && <NothingFound what="violation" filtered={filtered} all={hrefOf(ALL_RULES, at)} />}
      <ListFoot pages={pages} doing={violations.doing} />
    </>
  );
}
