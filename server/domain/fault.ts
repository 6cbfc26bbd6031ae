/**
 * What can go wrong with a question by its asker's or its size's fault. Raised inside, mapped to an error of the
 * API in one place (`server/errors.ts`). Everything else is a fault of ours and is masked there.
 */

/** An argument that cannot be meant: `argument` is its innermost name. */
export class BadInput extends Error {
  override readonly name = 'BadInput';
  readonly argument: string;
  constructor(argument: string, message: string) {
    super(message);
    this.argument = argument;
  }
}

/** An id or a snapshot that is not there at that point in time. */
export class NotFound extends Error {
  override readonly name = 'NotFound';
}

/** A question cut off by its time or work limit: never a partial answer. */
export class TooLong extends Error {
  override readonly name = 'TooLong';
}

/** The database cannot answer at the moment; asking again later may help. */
export class Unavailable extends Error {
  override readonly name = 'Unavailable';
}

/** The database itself does not answer: no question can be answered until it does. */
export class DatabaseAway extends Unavailable {}
