import { useEffect, type ReactNode } from 'react';
import { takeRememberedRow } from './opened-row.ts';
import type { Sort } from '../url/sort.ts';
import { amountText } from '../ui/format.ts';
import { ColumnHeading } from './ColumnHeading.tsx';
import type { TableColumn } from './column.ts';
import { usePrinting } from './use-printing.ts';
import { useWindow } from './use-window.ts';
import { ROW_HEIGHT, type RowWindow } from './window.ts';

/** Rows on paper: some forty pages. */
const MOST_PRINTED = 1_000;

interface WindowedTableProps<Row, Field extends string> {
  readonly caption: string;
  /** What the rows are of: another filter or order begins at the top again. */
  readonly of: string;
  readonly columns: readonly TableColumn<Row, Field>[];
  /** The rows that are loaded, from the first; there are `total`. */
  readonly rows: readonly Row[];
  readonly total: number;
  /** Rows of an earlier filter, shown until those of the new one are there. */
  readonly stale: boolean;
  readonly sort: Sort<Field> | undefined;
  /** Place of the row to begin with, from 1. */
  readonly row: number;
  keyOf(row: Row): string;
  /** Class of a row, for the look of groups. */
  classOf?(place: number): string | undefined;
  onSort?(by: Field): void;
  readonly onMove: (first: number, drawn: RowWindow) => void;
}

/** A table of any length: only the rows in view are in the document; the rest is room to scroll. */
export function WindowedTable<Row, Field extends string>(props: WindowedTableProps<Row, Field>) {
  const { columns, rows, total, sort, keyOf } = props;
  const {
    box,
    drawn: inView,
    goToRow,
    handlers,
  } = useWindow({
    of: props.of,
    total,
    begin: props.row - 1,
    onMove: props.onMove,
  });
  const printing = usePrinting();
  const drawn = printing ? { start: 0, end: Math.min(rows.length, MOST_PRINTED) } : inView;
  const ready = rows.length > 0;
  useEffect(() => {
    if (!ready) return;
    const opened = takeRememberedRow();
    const place = opened === undefined ? -1 : rows.findIndex((row) => keyOf(row) === opened);
    if (place >= 0) goToRow(place);
  }, [ready]);
  const places = Array.from({ length: drawn.end - drawn.start }, (_, i) => drawn.start + i);
  return (
    <div
      ref={box}
      className="window"
      role="region"
      aria-label={props.caption}
      tabIndex={0}
      data-stale={props.stale}
      {...handlers}
    >
      <table className="list" aria-rowcount={total + 1} aria-busy={props.stale}>
        <caption className="hidden">{props.caption}</caption>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((column) => (
              <ColumnHeading key={column.key} column={column} sort={sort} onSort={props.onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          <Room rows={drawn.start} columns={columns.length} />
          {places.map((place) => {
            const row = rows[place];
            return row === undefined ? (
              <tr key={place} data-place={place} aria-rowindex={place + 2} className="to-come">
                <td colSpan={columns.length}>Row {place + 1} is being loaded …</td>
              </tr>
            ) : (
              <tr
                key={keyOf(row)}
                data-place={place}
                aria-rowindex={place + 2}
                className={props.classOf?.(place)}
              >
                {columns.map((column, i) => (
                  <Cell key={column.key} heading={i === 0} className={column.className}>
                    {column.cell(row, place)}
                  </Cell>
                ))}
              </tr>
            );
          })}
          {!printing && <Room rows={total - drawn.end} columns={columns.length} />}
        </tbody>
      </table>
      {printing && drawn.end < total && (
        <p className="printed-part">
          Rows 1 to {amountText(drawn.end)} of {amountText(total)}. All of them: “Take it away” on the page,
          as CSV.
        </p>
      )}
    </div>
  );
}

interface CellProps {
  readonly heading: boolean;
  readonly className: string | undefined;
  readonly children: ReactNode;
}

function Cell({ heading, className, children }: CellProps) {
  const Tag = heading ? 'th' : 'td';
  return (
    <Tag scope={heading ? 'row' : undefined} className={className}>
      <div className="cell">{children}</div>
    </Tag>
  );
}

/** Stands for rows that are not drawn. */
function Room({ rows, columns }: { readonly rows: number; readonly columns: number }) {
  if (rows <= 0) return null;
  return (
    <tr aria-hidden="true" className="room">
      <td colSpan={columns} style={{ height: rows * ROW_HEIGHT }} />
    </tr>
  );
}
