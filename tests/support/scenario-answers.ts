import type { ExpectedAnswers, ExpectedScopes } from '../../seed/scenario-schema.ts';

/** Amounts in cents, `Infinity` where there is no limit: as the analysis answers. */
interface Scoped {
  readonly scope: string;
  readonly ranges: readonly { readonly above: number; readonly upTo: number; readonly mode: string }[];
}

export interface PlainCompletion {
  readonly identity: string;
  readonly workflow: string;
  readonly mode: string;
  readonly maxAmount: number;
  readonly material: boolean;
  readonly scopes: readonly Scoped[];
}

export interface PlainViolation {
  readonly identity: string;
  readonly rule: string;
  readonly mode: string;
  readonly scopes: readonly Scoped[];
}

/** What a scenario expects, in the shape and the order in which the analysis answers. */
export function expectedCompletions(answers: ExpectedAnswers): PlainCompletion[] {
  return answers.completions.map(({ identity, workflow, mode, maxAmount, material, scopes }) => ({
    identity,
    workflow,
    mode,
    maxAmount: cents(maxAmount),
    material,
    scopes: scoped(scopes),
  }));
}

/** Likewise for the rules. */
export function expectedViolations(answers: ExpectedAnswers): PlainViolation[] {
  return answers.violations.map(({ identity, rule, mode, scopes }) => ({
    identity,
    rule,
    mode,
    scopes: scoped(scopes),
  }));
}

/** Only what a scenario says of a completion. */
export function plainCompletion(found: PlainCompletion): PlainCompletion {
  const { identity, workflow, mode, maxAmount, material, scopes } = found;
  return { identity, workflow, mode, maxAmount, material, scopes };
}

export function cents(units: number): number {
  return Math.round(units * 100);
}

function scoped(scopes: ExpectedScopes): Scoped[] {
  return Object.entries(scopes)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([scope, ranges]) => ({
      scope,
      ranges: ranges.map(({ above, upTo, mode }) => ({ above: cents(above), upTo: cents(upTo), mode })),
    }));
}

/** Scope and amount of a question, where it names them. */
export function questionPlace(question: {
  readonly scope?: string | undefined;
  readonly amount?: number | undefined;
}): { scope?: string; amount?: number } {
  const { scope, amount } = question;
  return {
    ...(scope === undefined ? {} : { scope }),
    ...(amount === undefined ? {} : { amount: cents(amount) }),
  };
}
