import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type HTMLAttributes,
  type KeyboardEvent,
  type RefObject,
} from 'react';
import { rowByKey, ROW_HEIGHT, scrollFor, windowOf, type RowWindow } from './window.ts';

interface WindowSetting {
  /** What the rows are of: another filter or order begins at the top again. */
  readonly of: string;
  readonly total: number;
  /** Place of the row to begin with, from 0. */
  readonly begin: number;
  /** Told when the rows in view change: the first one in view, from 0, and which rows are drawn. */
  readonly onMove: (first: number, drawn: RowWindow) => void;
}

export interface TableWindow {
  readonly box: RefObject<HTMLDivElement | null>;
  readonly drawn: RowWindow;
  /** Brings the row into view and the focus to its link, at once or when it is drawn. */
  readonly goToRow: (row: number) => void;
  /** For the box. */
  readonly handlers: Pick<HTMLAttributes<HTMLDivElement>, 'onKeyDown' | 'onScroll' | 'onFocus' | 'onBlur'>;
}

const PAUSE = 200;

/**
 * Draws of a long table only what is in view, and moves the focus by keyboard over rows that are not drawn yet. Rows
 * are `tr[data-place]` with a link `a[data-row]`; the head of the table stays in view and takes room from the rows.
 */
export function useWindow({ of, total, begin, onMove }: WindowSetting): TableWindow {
  const box = useRef<HTMLDivElement>(null);
  const wanted = useRef<number>(undefined);
  const inside = useRef(false);
  const [drawn, setDrawn] = useState<RowWindow>(() => windowOf(begin * ROW_HEIGHT, 800, total));
  const tell = useRef(onMove);
  tell.current = onMove;

  const measure = useCallback(() => {
    const element = box.current;
    if (!element) return;
    const next = windowOf(element.scrollTop, roomOf(element), total);
    setDrawn((before) => (before.start === next.start && before.end === next.end ? before : next));
  }, [total]);

  useLayoutEffect(measure, [measure]);
  useLayoutEffect(() => {
    if (box.current && begin > 0) box.current.scrollTop = begin * ROW_HEIGHT;
    // Only where the table begins: after that the reader scrolls.
  }, []);
  const shown = useRef(of);
  useLayoutEffect(() => {
    if (shown.current !== of && box.current) box.current.scrollTop = 0;
    shown.current = of;
  }, [of]);
  useEffect(() => {
    if (!box.current) return;
    const resized = new ResizeObserver(measure);
    resized.observe(box.current);
    return () => resized.disconnect();
  }, [measure]);
  useEffect(() => {
    const timer = setTimeout(() => {
      tell.current(Math.round((box.current?.scrollTop ?? 0) / ROW_HEIGHT), drawn);
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [drawn]);
  useEffect(() => {
    const link = linkAt(box.current, wanted.current);
    if (link) {
      wanted.current = undefined;
      link.focus({ preventScroll: true });
    } else if (inside.current && document.activeElement === document.body) {
      box.current?.focus({ preventScroll: true });
    }
  });

  const goToRow = useCallback(
    (row: number) => {
      const element = box.current;
      if (!element) return;
      wanted.current = row;
      element.scrollTop = scrollFor(row, element.scrollTop, roomOf(element));
      measure();
      const link = linkAt(element, row);
      if (link) {
        wanted.current = undefined;
        link.focus({ preventScroll: true });
      }
    },
    [measure],
  );
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const element = box.current;
    const target = event.target as HTMLElement;
    const onRow = target.matches('a[data-row]') || target === element;
    if (!element || !onRow || event.ctrlKey || event.metaKey || event.altKey) return;
    const place = target.closest<HTMLElement>('tr[data-place]')?.dataset['place'];
    const from =
      place === undefined
        ? (wanted.current ?? Math.round(element.scrollTop / ROW_HEIGHT) - 1)
        : Number(place);
    const perPage = Math.max(1, Math.floor(roomOf(element) / ROW_HEIGHT) - 1);
    const next = rowByKey(event.key, from, total, perPage);
    if (next === undefined) return;
    event.preventDefault();
    goToRow(next);
  };
  const onFocus = () => {
    inside.current = true;
  };
  const onBlur = (event: { readonly relatedTarget: EventTarget | null }) => {
    if (event.relatedTarget) inside.current = box.current?.contains(event.relatedTarget as Node) ?? false;
  };
  return { box, drawn, goToRow, handlers: { onKeyDown, onScroll: measure, onFocus, onBlur } };
}

/** The height in which rows are to be seen: that of the box without the table's head. */
function roomOf(box: HTMLElement): number {
  return box.clientHeight - (box.querySelector('thead')?.offsetHeight ?? 0);
}

function linkAt(box: HTMLElement | null, row: number | undefined): HTMLElement | null | undefined {
  if (row === undefined) return undefined;
  return box?.querySelector<HTMLElement>(`tr[data-place="${row}"] a[data-row]`);
}
