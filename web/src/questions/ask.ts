import type { TypedDocumentString } from '../generated/graphql.ts';
import { Unanswered, type Failure } from './failure.ts';

interface Reply<Answer> {
  readonly data?: Answer | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly code?: string; readonly argument?: string };
  }[];
}

const KNOWN: readonly string[] = ['NOT_FOUND', 'BAD_USER_INPUT', 'TIMEOUT'] satisfies Failure['code'][];

/**
 * Asks the API. An answer with any error in it counts as none: half an answer is worse than a reason.
 * @throws Unanswered with the failure; or the signal's reason when the asker cancelled.
 */
export async function ask<Answer, Variables>(
  document: TypedDocumentString<Answer, Variables>,
  variables: Variables,
  signal: AbortSignal,
): Promise<Answer> {
  const reply = await post<Answer>(JSON.stringify({ query: document.toString(), variables }), signal);
  const error = reply.errors?.[0];
  if (error) throw new Unanswered(failureOf(error));
  if (!reply.data) throw new Unanswered({ code: 'INTERNAL', message: 'The answer was empty.' });
  return reply.data;
}

async function post<Answer>(body: string, signal: AbortSignal): Promise<Reply<Answer>> {
  let response: Response;
  try {
    const headers = {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json',
    };
    response = await fetch('/graphql', { method: 'POST', headers, body, signal });
  } catch (error) {
    signal.throwIfAborted();
    throw new Unanswered({ code: 'AWAY', message: String(error) });
  }
  if (response.status === 503) throw new Unanswered({ code: 'STARTING', message: 'Not ready.' });
  try {
    return (await response.json()) as Reply<Answer>;
  } catch {
    signal.throwIfAborted();
    throw new Unanswered({ code: response.ok ? 'INTERNAL' : 'AWAY', message: `Status ${response.status}.` });
  }
}

function failureOf(error: NonNullable<Reply<unknown>['errors']>[number]): Failure {
  const { code = '', argument } = error.extensions ?? {};
  const known = KNOWN.includes(code) ? (code as Failure['code']) : 'INTERNAL';
  return { code: known, message: error.message, ...(argument ? { argument } : {}) };
}
