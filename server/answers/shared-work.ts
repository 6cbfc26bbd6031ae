/** Milliseconds of waiting for shared work that are worth while to speak of. */
const LONG = 5_000;

/** Signals of askers who waited long for work that is kept: it goes on after their time was up, or is done by now. */
const waitedLong = new WeakSet<AbortSignal>();

/** Whether an asker's time went into what need not be done again for the same question. */
export function isWorthAskingAgain(signal: AbortSignal): boolean {
  return waitedLong.has(signal);
}

export interface SharedWorkOptions {
  /** Whether it goes on when an asker's time is up: what takes longer than one question may would else never be done. Default: yes. */
  readonly outlastsTimeLimit?: boolean;
}

/**
 * Work that several askers wait for: done once, and stopped when the last of them has gone. One whose time was up has not
 * gone: he will ask again.
 */
export class SharedWork<T> {
  readonly #stop = new AbortController();
  readonly #result: Promise<T>;
  #waiting = 0;
  #settled = false;
  #failed = false;
  #value: T | undefined;
  readonly #outlastsTimeLimit: boolean;
  #someoneComesBack = false;

  constructor(
    work: (signal: AbortSignal) => Promise<T>,
    { outlastsTimeLimit = true }: SharedWorkOptions = {},
  ) {
    this.#outlastsTimeLimit = outlastsTimeLimit;
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

  /** Whether the work has come to its end, and not failed. */
  get isDone(): boolean {
    return this.#settled && !this.#failed;
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
    const start = performance.now();
    const { promise: gone, reject } = Promise.withResolvers<never>();
    const leave = (): void => {
      if (signal && this.#outlastsTimeLimit && isTimeUp(signal)) {
        this.#someoneComesBack = true;
        waitedLong.add(signal);
      }
      reject(signal?.reason as Error);
    };
    signal?.addEventListener('abort', leave, { once: true });
    try {
      return await Promise.race([this.#result, gone]);
    } finally {
      signal?.removeEventListener('abort', leave);
      this.#waiting--;
      const long = performance.now() - start > LONG;
      if (signal && this.#outlastsTimeLimit && long) waitedLong.add(signal);
      if (this.#waiting === 0 && !this.#settled && !this.#someoneComesBack) this.#stop.abort();
    }
  }
}

function isTimeUp({ reason }: AbortSignal): boolean {
  return reason instanceof Error && reason.name === 'TimeoutError';
}
