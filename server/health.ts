/** Whether questions can be answered, looked at every few seconds. */
export interface Health {
  /** Why they cannot; null where they can. */
  readonly reason: () => string | null;
  readonly stop: () => void;
}

const INTERVAL = 5_000;

/**
 * Watches the database from now on, taking it for healthy at first.
 * @param ping rejects where the database does not answer.
 * @param changed called with the new reason, null when it answers again.
 */
export function watch(ping: () => Promise<void>, changed: (reason: string | null) => void): Health {
  let reason: string | null = null;
  let looking = false;
  const look = async (): Promise<void> => {
    if (looking) return;
    looking = true;
    const found = await ping().then(
      () => null,
      (error: unknown) => (error instanceof Error ? error.message : 'The database does not answer.'),
    );
    looking = false;
    if (found === reason) return;
    reason = found;
    changed(reason);
  };
  const timer = setInterval(() => void look(), INTERVAL);
  timer.unref();
  return { reason: () => reason, stop: () => clearInterval(timer) };
}
