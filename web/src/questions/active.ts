import { useSyncExternalStore } from 'react';

/** A question that the view stands on, as it was asked. */
export interface ActiveQuestion {
  /** Name of the operation, for example `Completions`. */
  readonly name: string;
  readonly doing: string;
  readonly query: string;
  readonly variables: unknown;
  /** It only fills a list to choose from: named last. */
  readonly aside: boolean;
}

/** What is noted of a question. */
interface Asked {
  readonly document: { toString(): string };
  readonly doing: string;
  readonly aside?: boolean;
}

const listeners = new Set<() => void>();
let active: readonly ActiveQuestion[] = [];

/** Notes that a part of the page shows the answer to this question, until the function that is given back is called. */
export function noteActive(variables: unknown, asked: Asked): () => void {
  const query = asked.document.toString();
  const name = /\bquery\s+(\w+)/.exec(query)?.[1] ?? 'Question';
  const { doing, aside = false } = asked;
  const entry: ActiveQuestion = { name, doing, query, variables, aside };
  change([...active, entry]);
  return () => change(active.filter((each) => each !== entry));
}

/** The questions behind what is shown now, each once, in the order in which they were asked; those aside last. */
export function useActiveQuestions(): readonly ActiveQuestion[] {
  const all = useSyncExternalStore(subscribe, () => active);
  const seen = new Set<string>();
  const sorted = [...all].sort((a, b) => Number(a.aside) - Number(b.aside));
  return sorted.filter((each) => {
    const key = each.query + JSON.stringify(each.variables);
    return !seen.has(key) && seen.add(key);
  });
}

function change(next: readonly ActiveQuestion[]): void {
  active = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
