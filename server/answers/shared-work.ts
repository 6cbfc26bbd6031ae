/**
 * Work that several askers wait for: done once, and stopped when the last of them has gone.
 */
export class SharedWork<T> {
  readonly #stop = new AbortController();
  readonly #result: Promise<T>;
  #waiting = 0;
  #settled = false;

  constructor(work: (signal: AbortSignal) => Promise<T>) {
    this.#result = work(this.#stop.signal).finally(() => (this.#settled = true));
    // Whoever asks gets the rejection; it must not count as unhandled when all have gone.
    this.#result.catch(() => undefined);
  }

  /** True where the work was given up because nobody waited for it, or failed: it must be started anew. */
  async isUsable(): Promise<boolean> {
    if (this.#stop.signal.aborted) return false;
    if (!this.#settled) return true;
    return this.#result.then(
      () => true,
      () => false,
    );
  }

  /** Waits for the result, or until the asker's signal ends the waiting. */
  async wait(signal?: AbortSignal): Promise<T> {
    signal?.throwIfAborted();
    this.#waiting++;
    const { promise: gone, reject } = Promise.withResolvers<never>();
    const leave = (): void => reject(signal?.reason as Error);
    signal?.addEventListener('abort', leave, { once: true });
    try {
      return await Promise.race([this.#result, gone]);
    } finally {
      signal?.removeEventListener('abort', leave);
      this.#waiting--;
      if (this.#waiting === 0 && !this.#settled) this.#stop.abort();
    }
  }
}
