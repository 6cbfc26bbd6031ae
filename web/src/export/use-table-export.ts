import { useCallback, useRef, useState } from 'react';
import { Unanswered, advise, type Advice } from '../questions/failure.ts';
import type { View } from '../url/view.ts';
import { makeStamp } from './make-stamp.ts';
import type { AnyTable } from './offered-table.ts';
import { takeOut } from './take-out.ts';
import { tableParts, type TableFormat } from './table-file.ts';

export type TableExport =
  | { readonly state: 'idle' }
  | { readonly state: 'running'; readonly done: number; readonly total: number | undefined }
  | { readonly state: 'done'; readonly file: string; readonly rows: number }
  | { readonly state: 'cancelled' }
  | { readonly state: 'failed'; readonly advice: Advice };

export interface TableExporter {
  readonly progress: TableExport;
  start(table: AnyTable, format: TableFormat): Promise<void>;
  cancel(): void;
}

const TYPES: Readonly<Record<TableFormat, string>> = {
  csv: 'text/csv;charset=utf-8',
  json: 'application/json',
};

/** Takes a table away, all of its pages, at one snapshot and day; says how far it is, and can be cancelled. */
export function useTableExport(view: View): TableExporter {
  const [progress, setProgress] = useState<TableExport>({ state: 'idle' });
  const running = useRef<AbortController>(undefined);
  const start = useCallback(
    async (table: AnyTable, format: TableFormat) => {
      const controller = new AbortController();
      running.current?.abort();
      running.current = controller;
      const { signal } = controller;
      setProgress({ state: 'running', done: 0, total: undefined });
      try {
        const stamp = await makeStamp(table.what, view, signal);
        const at = { asOf: stamp.asOf, snapshot: stamp.snapshot || undefined, jit: stamp.jit };
        let rows = 0;
        const pages = table.pages(at, signal, (done, total) => {
          rows = done;
          setProgress({ state: 'running', done, total });
        });
        const parts = await tableParts(format, stamp, table.columns, pages);
        const file = await takeOut(stamp, format, new Blob(parts, { type: TYPES[format] }), rows, signal);
        setProgress({ state: 'done', file, rows });
      } catch (error) {
        if (signal.aborted) return setProgress({ state: 'cancelled' });
        const failure =
          error instanceof Unanswered ? error.failure : { code: 'INTERNAL' as const, message: String(error) };
        setProgress({ state: 'failed', advice: advise(failure) });
      }
    },
    [view],
  );
  const cancel = useCallback(() => running.current?.abort('cancelled'), []);
  return { progress, start, cancel };
}
