/**
 * Works through a list in tasks of their own, so that the page answers the reader in between.
 * @returns stops what is left
 */
export function inPortions<Item>(
  items: readonly Item[],
  size: number,
  work: (portion: readonly Item[]) => void,
  done: () => void,
): () => void {
  let at = 0;
  let timer = setTimeout(next);
  function next(): void {
    if (at >= items.length) return done();
    work(items.slice(at, (at += size)));
    timer = setTimeout(next);
  }
  return () => clearTimeout(timer);
}
