import { useEffect, useRef } from 'react';

/** Calls back on Escape, unless something nearer (an open choice, a definition) has taken it. */
export function useEscape(onEscape: () => void): void {
  const latest = useRef(onEscape);
  latest.current = onEscape;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLInputElement;
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      if (typing) event.target.blur();
      else latest.current();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
