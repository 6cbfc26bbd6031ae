let lastOpened: string | undefined;

/** Remembers which row was opened, so that Back finds it again. */
export function rememberRow(key: string): void {
  lastOpened = key;
}

/** The row that was opened last, once. */
export function takeRememberedRow(): string | undefined {
  const key = lastOpened;
  lastOpened = undefined;
  return key;
}

/** Puts the focus on the first row: Arrow down in the search field. */
export function focusFirstRow(): void {
  document.querySelector<HTMLElement>('a[data-row]')?.focus();
}
