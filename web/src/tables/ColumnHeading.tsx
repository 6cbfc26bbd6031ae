import { Term } from '../ui/Term.tsx';
import type { Sort } from '../url/sort.ts';
import type { TableColumn } from './column.ts';

interface ColumnHeadingProps<Row, Field extends string> {
  readonly column: TableColumn<Row, Field>;
  readonly sort: Sort<Field> | undefined;
  readonly onSort?: ((by: Field) => void) | undefined;
}

/** A column's heading: sorts when pressed, and shows the definition of its word on hover and focus. */
export function ColumnHeading<Row, Field extends string>(props: ColumnHeadingProps<Row, Field>) {
  const { column, sort, onSort } = props;
  const field = column.sort;
  const sortable = field !== undefined && onSort !== undefined;
  const now = sortable && sort?.by === field ? (sort.descending ? 'descending' : 'ascending') : 'none';
  const press = sortable ? () => onSort(field) : undefined;
  const words = (
    <>
      {column.heading}
      {sortable && (
        <span aria-hidden="true"> {now === 'ascending' ? '▲' : now === 'descending' ? '▼' : '↕'}</span>
      )}
    </>
  );
  return (
    <th scope="col" className={column.className} aria-sort={sortable ? now : undefined}>
      {column.term ? (
        <Term name={column.term} onPress={press}>
          {words}
        </Term>
      ) : press ? (
        <button type="button" className="heading" onClick={press}>
          {words}
        </button>
      ) : (
        words
      )}
    </th>
  );
}
