import { useMemo } from 'react';
import type { CompletionFilter } from '../generated/graphql.ts';
import { useRowWays } from '../questions/use-row-ways.ts';
import { groupPlaces } from '../tables/groups.ts';
import type { TableRows } from '../tables/use-table-rows.ts';
import { WindowedTable } from '../tables/WindowedTable.tsx';
import { pointInTime } from '../url/at.ts';
import { nextSort } from '../url/sort.ts';
import type { At, FindingsView } from '../url/view.ts';
import { findingKey, findingRef, findingsColumns, type FindingsRow } from './findings-columns.tsx';

interface FindingsTableProps {
  readonly table: TableRows<FindingsRow>;
  readonly filter: CompletionFilter;
  readonly view: FindingsView;
  readonly at: At;
  onChange(next: Partial<FindingsView>): void;
  /** The first row in view is another one. */
  onRow(row: number): void;
}

/** Completions: a row each, as many as there are; sorted by the server, drawn as far as they are in view. */
export function FindingsTable({ table, filter, view, at, onChange, onRow }: FindingsTableProps) {
  const { pages, drawn } = table;
  const { rows } = pages;
  const inView = useMemo(
    () => (pages.stale ? [] : rows.slice(drawn.start, drawn.end).map(findingRef)),
    [rows, drawn, pages.stale],
  );
  const wayOf = useRowWays(inView, view, filter, pointInTime(at));
  const groups = useMemo(() => {
    if (view.group !== 'identity' && view.group !== 'workflow') return [];
    const by = view.group;
    return groupPlaces(rows, (row) => row[by].id, !pages.more);
  }, [rows, view.group, pages.more]);
  const columns = findingsColumns({ view, at, groups, wayOf });
  const { group } = view;
  return (
    <WindowedTable
      caption="Completions"
      of={JSON.stringify([filter, view.sort, group, at])}
      columns={columns}
      rows={rows}
      total={pages.total ?? rows.length}
      stale={pages.stale}
      sort={
        group && group !== 'cause' && view.sort?.by !== group ? { by: group, descending: false } : view.sort
      }
      row={view.row}
      keyOf={findingKey}
      classOf={(place) => (groups[place] ? (groups[place].first ? 'group-first' : 'group-more') : undefined)}
      onSort={(by) => onChange({ sort: nextSort(view.sort, by), group: by === group ? group : undefined })}
      onMove={(first, next) => {
        table.onDrawn(next);
        if (!pages.stale) onRow(first + 1);
      }}
    />
  );
}
