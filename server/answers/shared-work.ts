/**
 * Work that several askers wait for: done once, and stopped when the last of them has gone.
 */
export class SharedWork<T> {
  readonly #stop = new AbortController();
  readonly #result: Promise<T>;
  #waiting = 0;
  #settled = false;
  #failed = false;
  #value: T | undefined;

  constructor(work: (signal: AbortSignal) => Promise<T>) {
    this.#result = work(this.#stop.signal)
      .then((value) => (this.#value = value))
      .catch((reason: unknown) => {
        this.#failed = true;
        throw reason;
      })
      .finally(() => (this.#settled = true));
    // Whoever asks gets the rejection; it must not count as unhandled when all have gone.
    this.#result.catch(() => undefined);
  }

  /** The result, if it is there already. */
  get value(): T | undefined {
    return this.#value;
  }

  /** False where the work was given up because nobody waited for it, or failed: it must be started anew. */
  get usable(): boolean {
    return !this.#failed && !this.#stop.signal.aborted;
  }

  /** The same, once it is known. */
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
