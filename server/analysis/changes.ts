import type { Completion, ModeRange, ScopedRanges } from '../domain/answer.ts';
import { compareCompletions } from './answer-order.ts';

/** Worst first: this order sorts changes. */
export const CHANGE_KINDS = ['NEW', 'CHANGED', 'GONE', 'BLOCKED'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export type CompletionDifference = 'MODE' | 'MAX_AMOUNT' | 'MATERIAL' | 'SCOPES';

/** One identity and one workflow whose answers at two points in time differ. */
export interface CompletionChange {
  /**
   * What became of it, where what is only blocked by a control is no completion: `NEW`, `GONE`, or `CHANGED` where it
   * completes on both sides; `BLOCKED` where it completes on neither.
   */
  readonly kind: ChangeKind;
  readonly identity: string;
  readonly workflow: string;
  /** Undefined where it had no mode at all. */
  readonly before: Completion | undefined;
  readonly after: Completion | undefined;
  /** Empty where one side has none. */
  readonly differences: readonly CompletionDifference[];
}

/**
 * What differs between the completions at two points in time, worst first: new, changed, gone, blocked; each in the order
 * of the completion at the later point (at the earlier one where it is gone).
 */
export function changesBetween(
  before: readonly Completion[],
  after: readonly Completion[],
): CompletionChange[] {
  const earlier = new Map(before.map((each) => [nameOf(each), each]));
  const later = new Map(after.map((each) => [nameOf(each), each]));
  const changes: CompletionChange[] = [];
  for (const [name, each] of later) add(changes, earlier.get(name), each);
  for (const [name, each] of earlier) if (!later.has(name)) add(changes, each, undefined);
  return changes.sort(compareChanges);
}

/** The completion that speaks for a change: the later one, where it is gone the earlier one. */
export function sideThatCounts({ kind, before, after }: CompletionChange): Completion {
  const side = kind === 'GONE' ? before : (after ?? before);
  if (!side) throw new Error('a change without sides');
  return side;
}

function add(
  changes: CompletionChange[],
  before: Completion | undefined,
  after: Completion | undefined,
): void {
  const either = after ?? before;
  if (!either) return;
  const differences = before && after ? differencesOf(before, after) : [];
  if (before && after && differences.length === 0) return;
  const { identity, workflow } = either;
  changes.push({ kind: kindOf(before, after), identity, workflow, before, after, differences });
}

function kindOf(before: Completion | undefined, after: Completion | undefined): ChangeKind {
  if (completes(after)) return completes(before) ? 'CHANGED' : 'NEW';
  return completes(before) ? 'GONE' : 'BLOCKED';
}

function completes(completion: Completion | undefined): boolean {
  return completion !== undefined && completion.mode !== 'BLOCKED_BY_CONTROL';
}

function differencesOf(before: Completion, after: Completion): CompletionDifference[] {
  const different: CompletionDifference[] = [];
  if (before.mode !== after.mode) different.push('MODE');
  if (before.maxAmount !== after.maxAmount) different.push('MAX_AMOUNT');
  if (before.material !== after.material) different.push('MATERIAL');
  if (!sameScopes(before.scopes, after.scopes)) different.push('SCOPES');
  return different;
}

function compareChanges(a: CompletionChange, b: CompletionChange): number {
  return (
    CHANGE_KINDS.indexOf(a.kind) - CHANGE_KINDS.indexOf(b.kind) ||
    compareCompletions(sideThatCounts(a), sideThatCounts(b))
  );
}

function nameOf({ identity, workflow }: Completion): string {
  return JSON.stringify([identity, workflow]);
}

function sameScopes(a: readonly ScopedRanges[], b: readonly ScopedRanges[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ scope, ranges }, i) => scope === b[i].scope && sameRanges(ranges, b[i].ranges))
  );
}

function sameRanges(a: readonly ModeRange[], b: readonly ModeRange[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ above, upTo, mode }, i) => above === b[i].above && upTo === b[i].upTo && mode === b[i].mode)
  );
}
