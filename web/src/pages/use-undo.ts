import { useEffect, useRef, useState } from 'react';

/**
 * The addresses of this page since it was opened. Each is an entry of the browser's history, so undo is Back; it is
 * offered only while Back stays on the page.
 */
export function useUndo(href: string): { readonly possible: boolean; undo(): void } {
  const before = useRef<string[]>([]);
  const [possible, setPossible] = useState(false);
  useEffect(() => {
    const stack = before.current;
    if (stack.at(-2) === href) stack.pop();
    else if (stack.at(-1) !== href) stack.push(href);
    setPossible(stack.length > 1);
  }, [href]);
  return { possible, undo: () => window.history.back() };
}
