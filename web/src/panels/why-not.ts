import type { CompletionMode } from '../generated/graphql.ts';
import { amountText, placeText, rangeText, scopeText } from '../ui/format.ts';

export interface Ranges {
  readonly scope: string;
  readonly ranges: readonly {
    readonly above: number;
    readonly upTo?: number | null;
    readonly mode: CompletionMode;
  }[];
}

export interface Where {
  readonly scope: string | undefined;
  readonly amount: number | undefined;
}

/** The entry that answers for a scope value: its own, or `*` where its own was left out because it says the same. */
export function entryFor(scopes: readonly Ranges[], scope: string): Ranges | undefined {
  return scopes.find((entry) => entry.scope === scope) ?? scopes.find((entry) => entry.scope === '*');
}

/** The mode for a scope and amount, if any (MODEL.md section 6). */
export function modeAt(scopes: readonly Ranges[], scope: string, amount: number): CompletionMode | undefined {
  const ranges = entryFor(scopes, scope)?.ranges ?? [];
  return ranges.find(
    (range) => range.above < amount && (typeof range.upTo !== 'number' || amount <= range.upTo),
  )?.mode;
}

/** “In 2000, for 60,000”, as far as it was asked. */
export function whereText({ scope, amount }: Where): string {
  const place = scope === undefined ? 'In every scope' : placeText(scope);
  return amount === undefined ? place : `${place}, for ${amountText(amount)}`;
}

/** What is not done, and what is: of a workflow or of a rule. */
export interface Subject {
  readonly notDone: string;
  readonly done: string;
  readonly part: string;
}

const WORKFLOW: Subject = {
  notDone: 'does not complete it',
  done: 'completes',
  part: 'some step is not possible',
};

/** Why there is no witness there, from the ranges of the answer; one sentence each. */
export function whyNot(
  who: string,
  scopes: readonly Ranges[],
  where: Where,
  subject: Subject = WORKFLOW,
): string[] {
  const said = `${whereText(where)}, ${who} ${subject.notDone}.`;
  const entries =
    where.scope === undefined
      ? scopes
      : [entryFor(scopes, where.scope)].filter((entry) => entry !== undefined);
  const inside = entries.flatMap((entry) => entry.ranges.map((range) => ({ ...range, scope: entry.scope })));
  if (inside.length === 0) return [said, `There, ${subject.part} for any amount.`];
  const completing = inside.filter((range) => range.mode !== 'BLOCKED_BY_CONTROL');
  const blocked = inside.filter((range) => range.mode === 'BLOCKED_BY_CONTROL');
  const list = (ranges: typeof inside) =>
    ranges
      .map((range) =>
        where.scope === undefined ? `${rangeText(range)} (${scopeText(range.scope)})` : rangeText(range),
      )
      .join('; ');
  const sentences = [said];
  if (completing.length > 0)
    sentences.push(`It ${subject.done} there only for these amounts: ${list(completing)}.`);
  if (blocked.length > 0)
    sentences.push(`A preventive control blocks it for these amounts: ${list(blocked)}.`);
  return sentences;
}

/** An amount inside the range, for asking about it: its top, else the next cent above its bottom, else none. */
export function amountInside(range: {
  readonly above: number;
  readonly upTo?: number | null;
}): number | undefined {
  if (typeof range.upTo === 'number') return range.upTo;
  return range.above === 0 ? undefined : Math.round(range.above * 100 + 1) / 100;
}
