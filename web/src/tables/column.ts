import type { ReactNode } from 'react';
import type { TermName } from '../ui/terms.ts';

/** A column of a table on the page; the first one heads the row and has its link. */
export interface TableColumn<Row, Field extends string> {
  readonly key: string;
  readonly heading: string;
  /** The definition that its heading shows. */
  readonly term?: TermName;
  /** What the server sorts by when its heading is pressed; without it, it cannot be sorted. */
  readonly sort?: Field;
  readonly className?: string;
  cell(row: Row, place: number): ReactNode;
}
