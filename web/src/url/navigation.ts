import { useMemo, useSyncExternalStore } from 'react';
import { viewOf, type View } from './view.ts';

const listeners = new Set<() => void>();

function tell(): void {
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) window.addEventListener('popstate', tell);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.removeEventListener('popstate', tell);
  };
}

function address(): string {
  return window.location.pathname + window.location.search;
}

/** The view that the address says; changes with it. */
export function useView(): View {
  const now = useSyncExternalStore(subscribe, address);
  return useMemo(() => viewOf(new URL(now, window.location.origin)), [now]);
}

/** A new view with its own entry in the history. */
export function goTo(href: string): void {
  if (href === address()) return;
  window.history.pushState({ within: true }, '', href);
  tell();
}

/** The same view with another detail, for which Back should not stop. */
export function stayAt(href: string): void {
  if (href === address()) return;
  window.history.replaceState(window.history.state, '', href);
  tell();
}

/** Back to where the reader came from, or to the list where the address was opened by itself. */
export function goBack(otherwise: string): void {
  const state: unknown = window.history.state;
  const within = typeof state === 'object' && state !== null && 'within' in state;
  if (within) window.history.back();
  else goTo(otherwise);
}
