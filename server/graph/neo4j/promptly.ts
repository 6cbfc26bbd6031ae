import { DatabaseAway } from '../../domain/fault.ts';

/** Milliseconds. What is asked here takes one of them; a database that needs so many is not there for anybody. */
const PATIENCE = 10_000;

/**
 * Asks what a database that is well answers at once. One that is silent instead, because it is being stopped or its machine is
 * gone, counts as away: to wait for the time limit of the question would tell who asked to ask for less.
 */
export async function promptly<T>(
  ask: (signal: AbortSignal) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  const silence = new AbortController();
  const timer = setTimeout(() => {
    silence.abort(new DatabaseAway('The database has been silent for some time. Ask again in some seconds.'));
  }, PATIENCE);
  try {
    return await ask(signal ? AbortSignal.any([signal, silence.signal]) : silence.signal);
  } finally {
    clearTimeout(timer);
  }
}
