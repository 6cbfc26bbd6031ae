import { randomUUID } from 'node:crypto';
import { GraphQLError } from 'graphql';
import { BadInput, DatabaseAway, NotFound, TooLong, Unavailable } from './domain/fault.ts';

/** The codes that errors of the API carry in `extensions.code`. */
export type ErrorCode =
  'BAD_USER_INPUT' | 'NOT_FOUND' | 'TIMEOUT' | 'UNAVAILABLE' | 'LIMIT_EXCEEDED' | 'INTERNAL_SERVER_ERROR';

/** How the whole answer is sent where the database is away: so that balancers and scripts see it without reading the body. */
const AWAY = { status: 503, headers: { 'retry-after': '5' } };

/** An error of the API that is not bound to a field of an answer. */
export function apiError(code: ErrorCode, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}

export function timeoutError(): GraphQLError {
  return apiError(
    'TIMEOUT',
    'The question was cut off by its time limit. Ask for less: a filter, a smaller first.',
  );
}

/** The time was up because the database does not answer. */
export function awayError(): GraphQLError {
  return new GraphQLError('The database does not answer. Ask again in some seconds.', {
    extensions: { code: 'UNAVAILABLE' satisfies ErrorCode, http: AWAY },
  });
}

/** The time was up while the answers about everybody were prepared, which goes on for whoever asks again. */
export function stillWorkingError(): GraphQLError {
  return apiError(
    'TIMEOUT',
    'The time limit was up because the data had to be read from the database first, as for the first question after a start or ' +
      'an import. Reading goes on, or is done by now. Ask the same again in half a minute.',
  );
}

/**
 * Makes of whatever a resolver threw what the asker may see. What the asker cannot have caused is masked: the log
 * gets it with an id, the asker gets the id.
 */
export function errorPresenter(
  log: (message: string, error: unknown) => void,
): (error: unknown) => GraphQLError {
  const masked = new WeakMap<object, string>();
  const idOf = (error: unknown): string => {
    const known = typeof error === 'object' && error !== null ? masked.get(error) : undefined;
    if (known !== undefined) return known;
    const id = randomUUID();
    if (typeof error === 'object' && error !== null) masked.set(error, id);
    log(`internal error ${id}`, error);
    return id;
  };

  return (error) => {
    const cause = causeOf(error);
    if (cause instanceof GraphQLError && !isFieldFault(error, cause)) return withCode(cause);
    if (cause instanceof BadInput)
      return located(error, cause.message, 'BAD_USER_INPUT', { argument: cause.argument });
    if (cause instanceof NotFound) return located(error, cause.message, 'NOT_FOUND');
    if (cause instanceof DatabaseAway) return located(error, cause.message, 'UNAVAILABLE', { http: AWAY });
    if (cause instanceof Unavailable) return located(error, cause.message, 'UNAVAILABLE');
    if (cause instanceof TooLong) return located(error, cause.message, 'TIMEOUT');
    if (isAbort(cause)) return located(error, timeoutError().message, 'TIMEOUT');
    return located(
      error,
      `Something went wrong here (${idOf(cause)} in the server's log).`,
      'INTERNAL_SERVER_ERROR',
    );
  };
}

/** Whether an error says that a signal ended the work. */
export function isAbort(error: unknown): boolean {
  return error instanceof DOMException && (error.name === 'AbortError' || error.name === 'TimeoutError');
}

/** Whether GraphQL itself failed at a field of an answer, such as a value that is not of the field's type: a fault of ours. */
function isFieldFault(error: unknown, cause: GraphQLError): boolean {
  return cause.extensions['code'] === undefined && error instanceof GraphQLError && error.path !== undefined;
}

/** Every error has a code; what GraphQL gives none is about the question as a whole. */
function withCode(error: GraphQLError): GraphQLError {
  if (error.extensions['code'] !== undefined) return error;
  return new GraphQLError(error.message, {
    nodes: error.nodes ?? null,
    extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
  });
}

/** The error that was thrown first: execution wraps it to add where it happened. */
function causeOf(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError ? causeOf(error.originalError) : error;
}

function located(
  error: unknown,
  message: string,
  code: ErrorCode,
  more: Record<string, unknown> = {},
): GraphQLError {
  const { nodes, source, positions, path } = error instanceof GraphQLError ? error : {};
  return new GraphQLError(message, {
    nodes: nodes ?? null,
    source: source ?? null,
    positions: positions ?? null,
    path: path ?? null,
    extensions: { code, ...more },
  });
}
