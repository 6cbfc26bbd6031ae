import { z } from 'zod';
import { reviewSections } from './world-review-schema.ts';

/** The shape of a world in YAML; docs/scenarios.md explains it with examples. All scalars are text. */

const text = z.string().min(1);
export const amount = z
  .string()
  .regex(/^\d{1,13}(\.\d{1,2})?$/, 'an amount: digits, at most two after the point')
  .transform(Number);
export const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date: YYYY-MM-DD');
/** A bare date means the start of that day in UTC, as in the bundle. */
const time = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}Z)?$/, 'a date, or a time in UTC: YYYY-MM-DDThh:mm:ssZ');
export const truth = z
  .enum(['true', 'false', 'yes', 'no'])
  .transform((word) => word === 'true' || word === 'yes');
const list = z.array(text);
const oneOrMore = z.union([text.transform((one) => [one]), list.min(1)]);

/** What is written of an edge of access besides its target. */
export interface WrittenAccess {
  readonly scope?: readonly string[] | undefined;
  readonly limit?: number | undefined;
  readonly validFrom?: string | undefined;
  readonly validTo?: string | undefined;
  readonly activation?: 'STANDING' | 'JIT' | undefined;
  readonly granted?: Granted | undefined;
  readonly because?: string | undefined;
  readonly lastUsed?: string | undefined;
}

interface Granted {
  readonly grantedAt: string;
  readonly grantedBy: string | undefined;
  readonly ticket: string | undefined;
}

/** `2024-02-12 by Marta Lindqvist (IAM-10422)`: when, by whom and, in brackets, the ticket if there is one. */
const granted = z.string().transform((written, context): Granted => {
  const match = /^(\d{4}-\d{2}-\d{2})(?: by ([^()]+?))?(?: \(([^()]+)\))?$/.exec(written);
  if (match) return { grantedAt: match[1], grantedBy: match[2], ticket: match[3] };
  context.addIssue({ code: 'custom', message: 'expected: DATE by NAME (TICKET)' });
  return z.NEVER;
});

const access = {
  scope: oneOrMore.optional(),
  limit: amount.optional(),
  validFrom: date.optional(),
  validTo: date.optional(),
  activation: z.enum(['STANDING', 'JIT']).optional(),
  granted: granted.optional(),
  because: text.optional(),
  lastUsed: time.optional(),
};

/** An edge of access: the name of its target alone, or a map with the target and the edge's columns. */
function edge<N extends string>(target: N) {
  const named = z.strictObject({ [target]: text, ...access });
  return z
    .union([text.transform((id) => ({ [target]: id })), named])
    .transform((written) => written as Record<N, string> & WrittenAccess);
}

const role = z.strictObject({
  name: text.optional(),
  kind: text.optional(),
  system: text.optional(),
  description: text.optional(),
  /** Evidence of those of its edges that say none of their own. */
  granted: granted.optional(),
  because: text.optional(),
  grants: z.array(edge('permission')).default([]),
  inherits: z.array(edge('role')).default([]),
});

const identity = z.strictObject({
  name: text.optional(),
  kind: z
    .enum([
      'PERSON',
      'USER_ACCOUNT',
      'SHARED_ACCOUNT',
      'SERVICE_ACCOUNT',
      'API_KEY',
      'BOT',
      'AI_AGENT',
      'JOB',
    ])
    .optional(),
  status: z.enum(['ACTIVE', 'DORMANT', 'DISABLED']).optional(),
  system: text.optional(),
  department: text.optional(),
  email: text.optional(),
  owner: text.optional(),
  validFrom: date.optional(),
  validTo: date.optional(),
  lastUsed: time.optional(),
  credentialRotated: time.optional(),
  attributable: truth.optional(),
  /** A story for the reader of the file; not data. */
  story: text.optional(),
  roles: z.array(edge('role')).default([]),
  permissions: z.array(edge('permission')).default([]),
  actsAs: z
    .array(
      z.strictObject({
        account: text,
        via: z.enum([
          'OWN_ACCOUNT',
          'CREDENTIAL',
          'IMPERSONATION',
          'DELEGATION',
          'RUNS_AS',
          'ADMIN_RESET',
          'SHARED_LOGIN',
        ]),
        ...access,
      }),
    )
    .default([]),
});

const step = z.strictObject({
  name: text.optional(),
  duty: z
    .enum([
      'INITIATE',
      'APPROVE',
      'POST',
      'PAY',
      'RECEIVE',
      'RECONCILE',
      'REVIEW',
      'MAINTAIN',
      'CONFIGURE',
      'OTHER',
    ])
    .optional(),
  system: text.optional(),
  /** Actions, and functions through whose actions it is done. */
  by: list.default([]),
  through: list.default([]),
});

const workflow = z.strictObject({
  name: text.optional(),
  process: text.optional(),
  materiality: amount.optional(),
  frameworks: z.array(z.enum(['SOX', 'SOC'])).optional(),
  steps: z.record(text, step),
  /** `any`: no order at all. Absent: as written. Else lines such as `enter -> approve -> pay, above 10000`. */
  order: z.union([z.literal('any'), list.min(1)]).optional(),
  controls: z
    .array(
      z.strictObject({
        between: z.tuple([text, text]),
        control: text.optional(),
        mode: z.enum(['PREVENTIVE', 'DETECTIVE']).optional(),
      }),
    )
    .default([]),
});

const rule = z.strictObject({
  name: text.optional(),
  risk: z.enum(['CRITICAL', 'HIGH', 'MEDIUM', 'LOW']).optional(),
  sameScope: truth.optional(),
  rationale: text.optional(),
  references: list.optional(),
  legs: z.array(
    z.string().regex(/^(Step|Function|Action|Permission|Role) \S/, 'a kind of node, then its id'),
  ),
});

const named = z.strictObject({
  name: text.optional(),
  system: text.optional(),
  description: text.optional(),
});

export const worldSchema = z.strictObject({
  workflows: z.record(text, workflow).default({}),
  functions: z
    .record(
      text,
      z.strictObject({ name: text.optional(), process: text.optional(), actions: list.default([]) }),
    )
    .default({}),
  actions: z
    .record(text, z.strictObject({ name: text.optional(), system: text.optional(), needs: list.default([]) }))
    .default({}),
  permissions: z.record(text, named).default({}),
  roles: z.record(text, role).default({}),
  identities: z.record(text, identity).default({}),
  rules: z.record(text, rule).default({}),
  ...reviewSections,
});

export type WrittenWorld = z.output<typeof worldSchema>;
export type WrittenWorkflow = z.output<typeof workflow>;
