import { startTransition, useCallback, useEffect, useState } from 'react';
import { noteActive } from './active.ts';
import { ask } from './ask.ts';
import { remember, remembered } from './cache.ts';
import { advise, Unanswered, type Advice, type Failure } from './failure.ts';
import type { Question } from './question.ts';

export type Asked<Answer> =
  | { readonly state: 'asking'; readonly earlier: Answer | undefined; readonly doing: string; cancel(): void }
  | { readonly state: 'answered'; readonly answer: Answer }
  | { readonly state: 'failed'; readonly failure: Failure; readonly advice: Advice; again(): void }
  | { readonly state: 'cancelled'; readonly doing: string; again(): void };

type Outcome<Answer> =
  | { readonly key: string; readonly round: number; readonly answer: Answer }
  | { readonly key: string; readonly round: number; readonly failure: Failure }
  | { readonly key: string; readonly round: number; readonly cancelled: true };

/**
 * Asks when the variables change, forgets a question that nobody waits for any more, and can be cancelled.
 * `earlier` is an answer to the same question from before, if there is one: show it rather than a blank.
 */
export function useQuestion<Answer, Variables>(
  question: Question<Answer, Variables>,
  variables: Variables,
): Asked<Answer> {
  const key = `${question.document.toString()} ${JSON.stringify(variables)}`;
  const [round, setRound] = useState(0);
  const [outcome, setOutcome] = useState<Outcome<Answer>>();
  const [controller, setController] = useState<AbortController>();

  useEffect(() => {
    const asking = new AbortController();
    setController(asking);
    void answer(question, JSON.parse(JSON.stringify(variables)) as Variables, asking.signal).then(
      (result) => {
        if (result && 'answer' in result) remember(key, result.answer);
        // A large answer is drawn in portions, so that the page answers the reader meanwhile.
        if (result) startTransition(() => setOutcome({ ...result, key, round }));
      },
    );
    return () => asking.abort('left');
    // The key stands for question and variables.
  }, [key, round]);
  useEffect(() => noteActive(variables, question), [key]);

  const again = useCallback(() => setRound((before) => before + 1), []);
  const cancel = useCallback(() => controller?.abort('cancelled'), [controller]);
  if (outcome?.key !== key || outcome.round !== round) {
    return { state: 'asking', earlier: remembered(key) as Answer | undefined, doing: question.doing, cancel };
  }
  if ('answer' in outcome) return { state: 'answered', answer: outcome.answer };
  if ('cancelled' in outcome) return { state: 'cancelled', doing: question.doing, again };
  const advice = question.explain?.(outcome.failure) ?? advise(outcome.failure);
  return { state: 'failed', failure: outcome.failure, advice, again };
}

/** Undefined where the asker has left. */
async function answer<Answer, Variables>(
  question: Question<Answer, Variables>,
  variables: Variables,
  signal: AbortSignal,
): Promise<{ answer: Answer } | { failure: Failure } | { cancelled: true } | undefined> {
  try {
    return { answer: await ask(question.document, variables, signal) };
  } catch (error) {
    if (signal.aborted) return signal.reason === 'cancelled' ? { cancelled: true } : undefined;
    if (error instanceof Unanswered) return { failure: error.failure };
    return { failure: { code: 'INTERNAL', message: String(error) } };
  }
}
