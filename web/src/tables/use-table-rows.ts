import { useCallback, useState } from 'react';
import type { Question } from '../questions/question.ts';
import { usePages, type Page, type Pages } from '../questions/use-pages.ts';
import type { RowWindow } from './window.ts';

const PORTION = 100;

export interface TableRows<Row> {
  readonly pages: Pages<Row>;
  readonly drawn: RowWindow;
  /** Loads what comes into view. */
  onDrawn(drawn: RowWindow): void;
}

/** Loads the rows of a windowed table as far as the reader has come, and some further. */
export function useTableRows<Answer, Variables extends object, Row>(
  question: Question<Answer, Variables>,
  variables: Omit<Variables, 'first' | 'after'>,
  connection: (answer: Answer) => Page<Row>,
  row: number,
): TableRows<Row> {
  const [drawn, setDrawn] = useState<RowWindow>({ start: row - 1, end: row + PORTION / 2 });
  const wanted = Math.ceil((Math.max(drawn.end, row) + PORTION / 2) / PORTION) * PORTION;
  const pages = usePages(question, variables, connection, wanted);
  const onDrawn = useCallback((next: RowWindow) => setDrawn(next), []);
  return { pages, drawn, onDrawn };
}
