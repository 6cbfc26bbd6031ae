import { DatabaseAway, TooLong } from '../../domain/fault.ts';

/** The driver's and the database's errors that have a meaning for who asked. */
const MEANINGS: readonly { readonly code: RegExp; readonly fault: (cause: unknown) => Error }[] = [
  {
    code: /^Neo\.ClientError\.Transaction\.TransactionTimedOut/,
    fault: (cause) => new TooLong('The database ended the question at its time limit.', { cause }),
  },
  {
    code: /^Neo\.TransientError\.General\.(MemoryPoolOutOfMemoryError|OutOfMemoryError)$/,
    fault: (cause) => new TooLong('The question needs more memory than the database has.', { cause }),
  },
  {
    code: /^(ServiceUnavailable|SessionExpired)$|^Neo\.TransientError\.(General|Database)\.DatabaseUnavailable$/,
    fault: (cause) => new DatabaseAway('The database does not answer. Ask again in some seconds.', { cause }),
  },
  {
    code: /^Neo\.(Client|Transient)Error\.Transaction\.(Terminated|TransactionTerminated)$/,
    fault: (cause) =>
      new DatabaseAway(
        'The database ended the question before it was answered: it is being stopped, or was asked to. Ask again.',
        { cause },
      ),
  },
];

/** The product's fault for an error of the driver; all others stay as they are and are masked at the edge. */
export function translated(error: unknown): unknown {
  if (!(error instanceof Error && 'code' in error && typeof error.code === 'string')) return error;
  const { code: given } = error;
  if (error.message.startsWith('Connection acquisition timed out')) {
    return new DatabaseAway('All connections to the database are busy. Ask again in some seconds.', {
      cause: error,
    });
  }
  const meaning = MEANINGS.find(({ code }) => code.test(given));
  return meaning ? meaning.fault(error) : error;
}

/** Why work ended whose signal was aborted: its time was up, or who asked has gone. */
export function stopped(signal: AbortSignal): Error {
  const reason: unknown = signal.reason;
  if (reason instanceof TooLong) return reason;
  if (reason instanceof Error && reason.name !== 'TimeoutError') return reason;
  return new TooLong('The question was ended at its time limit.', { cause: reason });
}
