import type { Completion, Violation } from '../domain/answer.ts';
import { compareCodePoints } from '../domain/order.ts';
import { ANY_UNNAMED_SCOPE } from '../domain/point.ts';
import { compareModes } from './answer-order.ts';

export type CompletionOrderField = 'EXPOSURE' | 'IDENTITY' | 'WORKFLOW' | 'MODE' | 'MAX_AMOUNT' | 'SCOPES';
export type ViolationOrderField = 'RISK' | 'IDENTITY' | 'COMBINATION' | 'MODE';

/** How a list of findings is sorted. */
export interface Order<Field extends string> {
  readonly by: Field;
  readonly descending: boolean;
}

/** The name of a node, by its id. */
export type NameOf = (id: string) => string;

/**
 * Completions in another order than that of MODEL.md section 6, which decides between equal ones whatever the direction.
 * @param all in the contract's order
 * @param names of the identities and the workflows
 */
export function sortCompletions(
  all: readonly Completion[],
  { by, descending }: Order<CompletionOrderField>,
  names: { readonly identity: NameOf; readonly workflow: NameOf },
): readonly Completion[] {
  const sort = (compare: (a: Completion, b: Completion) => number): readonly Completion[] =>
    sorted(all, compare, descending);
  switch (by) {
    case 'EXPOSURE':
      return descending ? all.toReversed() : all;
    case 'IDENTITY':
      return sort(byName(({ identity }) => identity, names.identity));
    case 'WORKFLOW':
      return sort(byName(({ workflow }) => workflow, names.workflow));
    case 'MODE':
      return sort((a, b) => compareModes(a.mode, b.mode));
    case 'MAX_AMOUNT':
      return sort((a, b) => compareNumbers(a.maxAmount, b.maxAmount));
    case 'SCOPES':
      return sort((a, b) => compareNumbers(breadth(a), breadth(b)));
  }
}

/** Likewise for violations, whose own order is that of MODEL.md section 7. */
export function sortViolations(
  all: readonly Violation[],
  { by, descending }: Order<ViolationOrderField>,
  names: { readonly identity: NameOf; readonly rule: NameOf },
): readonly Violation[] {
  const sort = (compare: (a: Violation, b: Violation) => number): readonly Violation[] =>
    sorted(all, compare, descending);
  switch (by) {
    case 'RISK':
      return descending ? all.toReversed() : all;
    case 'IDENTITY':
      return sort(byName(({ identity }) => identity, names.identity));
    case 'COMBINATION':
      return sort(byName(({ rule }) => rule, names.rule));
    case 'MODE':
      return sort((a, b) => compareModes(a.mode, b.mode));
  }
}

/** Without regard to case, then by id. */
function byName<T>(id: (finding: T) => string, name: NameOf): (a: T, b: T) => number {
  const folded = new Map<string, string>();
  const nameOf = (finding: T): string => {
    const each = id(finding);
    let known = folded.get(each);
    if (known === undefined) folded.set(each, (known = name(each).toLowerCase()));
    return known;
  };
  return (a, b) => compareCodePoints(nameOf(a), nameOf(b)) || compareCodePoints(id(a), id(b));
}

/** How many scope values an answer names; everywhere is more than any number. */
function breadth({ scopes }: Completion): number {
  return scopes.some(({ scope }) => scope === ANY_UNNAMED_SCOPE) ? Infinity : scopes.length;
}

/** `sort` is stable, so equal ones stay as they were. */
function sorted<T>(all: readonly T[], compare: (a: T, b: T) => number, descending: boolean): readonly T[] {
  return all.toSorted(descending ? (a, b) => compare(b, a) : compare);
}

/** Infinity less Infinity is no number. */
function compareNumbers(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
