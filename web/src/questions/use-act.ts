import { useCallback, useState } from 'react';
import type { TypedDocumentString } from '../generated/graphql.ts';
import { ask } from './ask.ts';
import { Unanswered } from './failure.ts';

export type Act =
  | { readonly state: 'idle' }
  | { readonly state: 'acting' }
  /** Refused, in the server's words: which rule, and what to do. */
  | { readonly state: 'refused'; readonly why: string };

/** Does something that changes the data; it cannot be taken back by leaving, so it is never cancelled. */
export function useAct(): {
  readonly act: Act;
  run<Answer, Variables>(
    document: TypedDocumentString<Answer, Variables>,
    variables: Variables,
    done: (answer: Answer) => void,
  ): void;
} {
  const [act, setAct] = useState<Act>({ state: 'idle' });
  const run = useCallback(
    <Answer, Variables>(
      document: TypedDocumentString<Answer, Variables>,
      variables: Variables,
      done: (answer: Answer) => void,
    ) => {
      setAct({ state: 'acting' });
      ask(document, variables, new AbortController().signal).then(
        (answer) => {
          setAct({ state: 'idle' });
          done(answer);
        },
        (error: unknown) => {
          const why = error instanceof Unanswered ? error.failure.message : String(error);
          setAct({ state: 'refused', why });
        },
      );
    },
    [],
  );
  return { act, run };
}
