import { useEffect, useRef } from 'react';

/** Left and right (and Page Up and Page Down, Home and End) turn pages, unless a field is being typed in. */
export function usePageKeys(now: number, count: number, turn: (page: number) => void): void {
  const latest = useRef(turn);
  latest.current = turn;
  useEffect(() => {
    const targets: Readonly<Record<string, number>> = {
      ArrowRight: now + 1,
      PageDown: now + 1,
      ArrowLeft: now - 1,
      PageUp: now - 1,
      Home: 1,
      End: count,
    };
    const listen = (event: KeyboardEvent) => {
      const target = targets[event.key];
      const typing = event.target instanceof HTMLInputElement;
      if (target === undefined || typing || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      latest.current(target);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [now, count]);
}
