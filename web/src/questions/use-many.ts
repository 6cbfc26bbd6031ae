import { startTransition, useCallback, useEffect, useRef, useState } from 'react';
import { noteActive } from './active.ts';
import { ask } from './ask.ts';
import { remember, remembered } from './cache.ts';
import { advise, Unanswered, type Advice } from './failure.ts';
import type { Question } from './question.ts';

export interface Many<Answer> {
  /** By the position of the variables asked; undefined until it is answered. */
  readonly answers: readonly (Answer | undefined)[];
  readonly asking: boolean;
  readonly cancelled: boolean;
  readonly advice: Advice | undefined;
  cancel(): void;
  again(): void;
}

type Kept<Answer> = ReadonlyMap<string, Answer | 'failed'>;

/**
 * The same question with several variables at once. What was answered stays when others are added; each variables are
 * asked once for as long as the component lives. The first failure is told; the other answers stand.
 */
export function useMany<Answer, Variables>(
  question: Question<Answer, Variables>,
  asked: readonly Variables[],
): Many<Answer> {
  const keys = asked.map((variables) => `${question.document.toString()} ${JSON.stringify(variables)}`);
  const [kept, setKept] = useState<Kept<Answer>>(new Map());
  const [ended, setEnded] = useState<Advice | 'cancelled'>();
  const under = useRef(new Map<string, AbortController>());

  useEffect(() => {
    for (const [key, asking] of under.current) {
      if (keys.includes(key)) continue;
      asking.abort('left');
      under.current.delete(key);
    }
    keys.forEach((key, index) => {
      if (kept.has(key) || under.current.has(key)) return;
      const asking = new AbortController();
      under.current.set(key, asking);
      ask(question.document, asked[index], asking.signal).then(
        (answer) => {
          remember(key, answer);
          under.current.delete(key);
          startTransition(() => setKept((before) => new Map(before).set(key, answer)));
        },
        (error: unknown) => {
          under.current.delete(key);
          if (asking.signal.aborted && asking.signal.reason !== 'cancelled') return;
          setKept((before) => new Map(before).set(key, 'failed'));
          if (asking.signal.aborted) return setEnded('cancelled');
          const failure =
            error instanceof Unanswered
              ? error.failure
              : { code: 'INTERNAL' as const, message: String(error) };
          setEnded(question.explain?.(failure) ?? advise(failure));
        },
      );
    });
    // The keys stand for question and variables.
  }, [keys.join('\n'), kept]);
  useEffect(() => {
    const noted = asked.map((variables) => noteActive(variables, question));
    return () => noted.forEach((forget) => forget());
  }, [keys.join('\n')]);
  useEffect(() => {
    const asking = under.current;
    return () => {
      for (const each of asking.values()) each.abort('left');
      asking.clear();
    };
  }, []);

  const answers = keys.map((key) => {
    const answer = kept.get(key) ?? (remembered(key) as Answer | undefined);
    return answer === 'failed' ? undefined : answer;
  });
  return {
    answers,
    asking: keys.some((key) => !kept.has(key)),
    cancelled: ended === 'cancelled',
    advice: ended === 'cancelled' ? undefined : ended,
    cancel: useCallback(() => {
      for (const each of under.current.values()) each.abort('cancelled');
    }, []),
    again: useCallback(() => {
      setEnded(undefined);
      setKept((before) => new Map([...before].filter(([, answer]) => answer !== 'failed')));
    }, []),
  };
}
