import { sayOnStderr as say } from './database/say.ts';

type Close = () => Promise<void> | void;

/** What is to be closed at the end of the process, the last opened first. */
export class Closing {
  readonly #steps: Close[] = [];
  #begun: Promise<void> | null = null;

  /** Whether the end has begun: failures of what is cut off are then no news. */
  get begun(): boolean {
    return this.#begun !== null;
  }

  add(close: Close): void {
    this.#steps.push(close);
  }

  /** Closes everything, once; what cannot be closed is said and does not keep the rest open. */
  all(): Promise<void> {
    this.#begun ??= this.#run();
    return this.#begun;
  }

  async #run(): Promise<void> {
    for (let close = this.#steps.pop(); close !== undefined; close = this.#steps.pop()) {
      try {
        await close();
      } catch (error) {
        say(`While stopping: ${String(error)}`);
      }
    }
  }
}

/** Ends the process in good order on Ctrl-C, when the system asks for it, and when the process that started this one has gone. */
export function stopWhenAsked(closing: Closing): void {
  const stop = (): void => {
    if (closing.begun) return;
    say('Stopping');
    void closing.all().then(() => process.exit(0));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  process.on('disconnect', stop);
  // The terminal may have gone with the parent: what cannot be said any more must not keep the database from being closed.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
}
