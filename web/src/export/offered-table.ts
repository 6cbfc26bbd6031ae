import { useEffect, useSyncExternalStore } from 'react';
import type { Cell } from './csv.ts';
import type { Column } from './table-file.ts';
import type { At } from '../url/view.ts';

/** A table of the view that can be taken away, whole. `Row` is known to the page that offers it alone. */
export interface OfferedTable<Row = never> {
  /** What it is, for the name of the file: `findings`. */
  readonly what: string;
  readonly columns: readonly Column<Row>[];
  /** All rows at that point in time, page by page. */
  pages(
    at: At,
    signal: AbortSignal,
    onProgress: (done: number, total: number) => void,
  ): AsyncIterable<readonly Row[]>;
}

export type AnyTable = OfferedTable<unknown>;
export type { Cell };

const listeners = new Set<() => void>();
let offered: AnyTable | undefined;

/** Offers the table to “Take it away” for as long as the page is shown. The table must be kept between renders. */
export function useOfferTable<Row>(table: OfferedTable<Row> | undefined): void {
  useEffect(() => {
    if (!table) return;
    const entry = table as unknown as AnyTable;
    change(entry);
    return () => {
      if (offered === entry) change(undefined);
    };
  }, [table]);
}

export function useOfferedTable(): AnyTable | undefined {
  return useSyncExternalStore(subscribe, () => offered);
}

function change(next: AnyTable | undefined): void {
  offered = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
