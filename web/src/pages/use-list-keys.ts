import { useEffect, type KeyboardEvent, type RefObject } from 'react';

let lastOpened: string | undefined;

/** Remembers which row was opened, so that Back finds it again. */
export function rememberRow(key: string): void {
  lastOpened = key;
}

/**
 * Arrow keys, Home and End move between the rows' links (`a[data-row]`); Enter is the link's own. When the list is
 * shown again, the row that was opened last gets the focus.
 */
export function useListKeys(
  list: RefObject<HTMLElement | null>,
  ready: boolean,
): (event: KeyboardEvent) => void {
  useEffect(() => {
    if (!ready || lastOpened === undefined) return;
    for (const row of rowsOf(list.current)) if (row.dataset['row'] === lastOpened) row.focus();
    lastOpened = undefined;
  }, [list, ready]);

  return (event) => {
    const rows = rowsOf(list.current);
    const at = rows.findIndex((row) => row === document.activeElement);
    const target = targetOf(event.key, at, rows.length);
    if (at < 0 || target === undefined) return;
    event.preventDefault();
    rows[target]?.focus();
  };
}

function rowsOf(list: HTMLElement | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('a[data-row]') ?? [])];
}

function targetOf(key: string, at: number, count: number): number | undefined {
  if (key === 'ArrowDown') return Math.min(at + 1, count - 1);
  if (key === 'ArrowUp') return Math.max(at - 1, 0);
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : undefined;
}

/** Puts the focus on the first row: Arrow down in the search field. */
export function focusFirstRow(): void {
  document.querySelector<HTMLElement>('a[data-row]')?.focus();
}
