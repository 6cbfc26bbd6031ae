/** Why a question has no answer. `code` is the API's, or one of ours where no answer came at all. */
export interface Failure {
  readonly code: 'NOT_FOUND' | 'BAD_USER_INPUT' | 'TIMEOUT' | 'AWAY' | 'STARTING' | 'INTERNAL';
  readonly message: string;
  /** The argument that is wrong, where the code is BAD_USER_INPUT. */
  readonly argument?: string;
}

/** What happened in one sentence, and what the reader can do about it in another. */
export interface Advice {
  readonly what: string;
  readonly todo: string;
}

/** Thrown by `ask`; carries the failure. */
export class Unanswered extends Error {
  override readonly name = 'Unanswered';
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.message);
    this.failure = failure;
  }
}

/** The general words for each kind of failure. */
export function advise(failure: Failure): Advice {
  switch (failure.code) {
    case 'NOT_FOUND':
      return {
        what: `Not there: ${sentence(failure.message)}`,
        todo: 'Check the id (upper and lower case count), or choose a date or snapshot at which it existed.',
      };
    case 'BAD_USER_INPUT':
      return {
        what: `${failure.argument ? `“${failure.argument}” cannot be meant` : 'The question cannot be meant'}: ${sentence(failure.message)}`,
        todo: 'Correct it in the form or in the address; amounts are above zero, dates are YYYY-MM-DD.',
      };
    case 'TIMEOUT':
      return {
        what: 'The answer took longer than the server allows, so it was cut off; nothing partial is shown.',
        todo: 'Ask again, or narrow it: one workflow, one scope, one kind of identity.',
      };
    case 'AWAY':
      return {
        what: 'The server does not answer.',
        todo: 'Check that it is running (npm start) and that you are connected, then ask again.',
      };
    case 'STARTING':
      return {
        what: 'The server is up, but its database cannot answer yet.',
        todo: 'Wait some seconds, then ask again; /health says when it is ready.',
      };
    case 'INTERNAL':
      return {
        what: 'The server failed while it answered.',
        todo: 'Ask again; if it stays, the server’s log has the cause.',
      };
  }
}

/** Ends in a full stop, once. */
function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
