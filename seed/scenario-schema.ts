import { z } from 'zod';
import { amount, date, truth, worldSchema } from './world-schema.ts';

/** The shape of a scenario file; docs/scenarios.md explains it with examples. */

const text = z.string().min(1);
const mode = z.enum(['SOLE', 'OWN_ACCOUNTS', 'THROUGH_OTHERS', 'BLOCKED_BY_CONTROL']);
/** The largest amount, or `no limit`. */
const top = z.union([z.literal('no limit').transform(() => Infinity), amount]);

/** Amounts with `above < amount <= upTo`, in currency units. */
const range = z.strictObject({ above: amount.default(0), upTo: top, mode });
const scopes = z.record(text, z.array(range).min(1));

const completion = z.strictObject({
  identity: text,
  workflow: text,
  mode,
  maxAmount: top,
  material: truth,
  scopes,
  because: text.optional(),
});

const violation = z.strictObject({ identity: text, rule: text, mode, scopes, because: text.optional() });

/** `enter: FB60 as svc-pay`: the step or leg, the action if it has one, and the account. */
const deed = z.string().transform((written, context) => {
  const match = /^(\S+):(?: (\S+))? as (\S+)$/.exec(written);
  if (match) return { task: match[1], action: match[2] ?? '', account: match[3] };
  context.addIssue({ code: 'custom', message: 'expected: STEP: ACTION as ACCOUNT' });
  return z.NEVER;
});

const where = { scope: text.optional(), amount: amount.optional() };

const answers = z.strictObject({
  /** The date of the question, and whether access that must be activated counts. */
  asOf: date,
  includeJit: truth.default(false),
  /** All of them, those that only a control blocks included; nobody else completes anything. In the API's order. */
  completions: z.array(completion).default([]),
  /** All of them, in the API's order. */
  violations: z.array(violation).default([]),
  /** Workflows that nobody completes. */
  nobodyCompletes: z.array(z.strictObject({ workflow: text, because: text })).default([]),
  /** Identities that look as if, and do not. */
  completesNothing: z.array(z.strictObject({ identity: text, because: text })).default([]),
  whoCan: z
    .array(z.strictObject({ step: text, ...where, viaOthers: truth.default(false), answer: z.array(text) }))
    .default([]),
  witnesses: z
    .array(
      z.strictObject({
        identity: text,
        workflow: text.optional(),
        rule: text.optional(),
        ...where,
        /** One per step of the route, or leg; none where there is no witness. */
        deeds: z.array(deed),
      }),
    )
    .default([]),
});

export const scenarioSchema = z.strictObject({
  title: text,
  shows: text,
  /** Why an auditor cares. */
  why: text,
  world: worldSchema,
  answers: z.array(answers).min(1),
});

export type ExpectedAnswers = z.output<typeof answers>;
export type ExpectedScopes = z.output<typeof scopes>;
