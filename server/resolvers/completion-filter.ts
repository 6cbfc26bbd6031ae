import { holdsAt } from '../analysis/holds.ts';
import type { Cents } from '../domain/amount.ts';
import type { Completion } from '../domain/answer.ts';
import type { CompletionMode, IdentityKind } from '../domain/vocabulary.ts';
import { checkedAmount } from './arguments/amount.ts';
import { chosen } from './arguments/list.ts';
import { checkedScope } from './arguments/scope.ts';
import { foldedText } from './arguments/text.ts';
import type { CompletionFilter } from './generated/types.ts';

const COMPLETING: ReadonlySet<CompletionMode> = new Set(['SOLE', 'OWN_ACCOUNTS', 'THROUGH_OTHERS']);

/** A completion filter with its arguments checked and its defaults filled in (MODEL.md section 6). */
export interface CompletionChoice {
  readonly workflows: ReadonlySet<string> | undefined;
  readonly identities: ReadonlySet<string> | undefined;
  readonly identityKinds: ReadonlySet<IdentityKind> | undefined;
  readonly modes: ReadonlySet<CompletionMode>;
  readonly where: { readonly scope?: string; readonly amount?: Cents };
  readonly materialOnly: boolean;
  /** Folded to lower case; empty where none is asked. */
  readonly text: string;
  /** Key of an access edge that the best way must have. */
  readonly cause: string | undefined;
}

export function checkedFilter(filter: CompletionFilter | null | undefined): CompletionChoice {
  const scope = checkedScope(filter?.scope);
  const amount = checkedAmount(filter?.amount);
  return {
    workflows: chosen(filter?.workflows),
    identities: chosen(filter?.identities),
    identityKinds: chosen(filter?.identityKinds),
    modes: chosen(filter?.modes) ?? COMPLETING,
    where: { ...(scope === undefined ? {} : { scope }), ...(amount === undefined ? {} : { amount }) },
    materialOnly: filter?.materialOnly ?? false,
    text: foldedText(filter?.text),
    cause: filter?.cause ?? undefined,
  };
}

/** The completions that a filter chooses, apart from the kinds of identity, the text and the cause. Chooses only: no answer is shortened. */
export function choose(completions: readonly Completion[], choice: CompletionChoice): Completion[] {
  const { workflows, identities, modes, where, materialOnly } = choice;
  const holding = modes.has('BLOCKED_BY_CONTROL')
    ? COMPLETING.union(new Set(['BLOCKED_BY_CONTROL'] as const))
    : COMPLETING;
  const located = where.scope !== undefined || where.amount !== undefined;
  return completions.filter(
    (each) =>
      modes.has(each.mode) &&
      (!workflows || workflows.has(each.workflow)) &&
      (!identities || identities.has(each.identity)) &&
      (!materialOnly || each.material) &&
      (!located || holdsAt(each.scopes, where, holding)),
  );
}
