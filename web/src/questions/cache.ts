const LARGEST = 40;
const answers = new Map<string, unknown>();

/**
 * The answers seen last, so that Back shows at once what was there. They are shown while the question is asked again,
 * never instead of asking.
 */
export function remembered(key: string): unknown {
  return answers.get(key);
}

/** Keeps an answer; the one kept longest goes when there are too many. */
export function remember(key: string, answer: unknown): void {
  answers.delete(key);
  answers.set(key, answer);
  const oldest = answers.keys().next();
  if (answers.size > LARGEST && !oldest.done) answers.delete(oldest.value);
}
