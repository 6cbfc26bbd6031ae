const EVERY = 5_000;

/** Looks after a database that answered once: whether it still does. */
export interface Watch {
  /** Null: it answers; else the reason why no question can be answered. */
  readonly reason: () => string | null;
  stop(): void;
}

/**
 * Asks the database every five seconds whether it is there.
 *
 * @param changed called when it goes away and when it comes back
 */
export function watch(ping: () => Promise<void>, changed: (reason: string | null) => void): Watch {
  let reason: string | null = null;
  const look = async (): Promise<void> => {
    const now = await ping().then(
      () => null,
      () => 'The database does not answer.',
    );
    if (now !== reason) changed(now);
    reason = now;
  };
  const timer = setInterval(() => void look(), EVERY);
  timer.unref();
  return { reason: () => reason, stop: () => clearInterval(timer) };
}
