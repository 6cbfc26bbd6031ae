import type { Context } from '../context.ts';
import type { Completion } from '../domain/answer.ts';
import type { Point } from '../domain/point.ts';
import { choose, type CompletionChoice } from './completion-filter.ts';
import { checkNodes } from './found/nodes.ts';
import { ofIdentityKinds, withText } from './paging/findings.ts';

const SUBJECT = { kind: 'WORKFLOW', id: ({ workflow }: Completion) => workflow } as const;

/** Refuses ids of a filter that are not there at that point in time. */
export async function checkChoice(choice: CompletionChoice, point: Point, context: Context): Promise<void> {
  await checkNodes('WORKFLOW', choice.workflows, point, context);
  await checkNodes('IDENTITY', choice.identities, point, context);
}

/** The completions that a filter chooses, in their order. Chooses only: no answer is shortened. */
export async function chosenCompletions(
  all: readonly Completion[],
  choice: CompletionChoice,
  point: Point,
  context: Context,
): Promise<readonly Completion[]> {
  const chosen = choose(all, choice);
  const ofKinds = await ofIdentityKinds(chosen, choice.identityKinds, point, context);
  const named = await withText(ofKinds, choice.text, SUBJECT, point, context);
  if (choice.cause === undefined) return named;
  return context.answers.through(choice.cause, named, point, context.signal);
}
