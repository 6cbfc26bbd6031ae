import { z } from 'zod';

/** How a world's rows about access reviews are written in YAML (REVIEWS.md section 1); docs/scenarios.md explains it. */

const text = z.string().min(1);
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date: YYYY-MM-DD');
const time = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}Z)?$/, 'a date, or a time in UTC: YYYY-MM-DDThh:mm:ssZ');
const truth = z.enum(['true', 'false', 'yes', 'no']).transform((word) => word === 'true' || word === 'yes');
const whole = z
  .string()
  .regex(/^\d{1,9}$/, 'a whole number')
  .transform(Number);
const frameworks = z.array(z.enum(['SOX', 'SOC'])).optional();
/** For the reader of the file; not data. */
const story = text.optional();

const system = z.strictObject({
  name: text.optional(),
  owner: text.optional(),
  frameworks,
  financial: truth.optional(),
  immutableLog: truth.optional(),
});

const credential = z.strictObject({
  identity: text,
  kind: z.enum(['password', 'key', 'certificate', 'token']).optional(),
  owner: text.optional(),
  issued: time.optional(),
  rotated: time.optional(),
  disabled: time.optional(),
  /** A bare date means the end of that day. */
  expires: time.optional(),
  story,
});

const classification = z.strictObject({ permission: text, by: text, at: time, because: text.optional() });

const review = z.strictObject({
  name: text.optional(),
  periodStart: date,
  periodEnd: date,
  due: date,
  close: date,
  frameworks,
  systems: z.array(text).optional(),
  rotationDays: whole.optional(),
  dormantDays: whole.optional(),
  extractDays: whole.optional(),
  burst: whole.optional(),
  story,
});

/** A decision on the access of one identity: to exactly one of a role, a permission and an account. */
const decision = z.strictObject({
  review: text,
  identity: text,
  role: text.optional(),
  permission: text.optional(),
  account: text.optional(),
  decision: z.enum(['CERTIFY', 'REVOKE']),
  finding: z
    .string()
    .regex(/^(WORKFLOW|TOXIC_COMBINATION):./, 'WORKFLOW:id or TOXIC_COMBINATION:id')
    .optional(),
  by: text.optional(),
  at: time.optional(),
  because: text.optional(),
  ticket: text.optional(),
  story,
});

const exception = z.strictObject({
  identity: text,
  workflow: text.optional(),
  rule: text.optional(),
  owner: text.optional(),
  proposer: text.optional(),
  approver: text.optional(),
  approved: time.optional(),
  because: text.optional(),
  compensatingControl: text.optional(),
  opened: time.optional(),
  /** A bare date means the end of that day. */
  expires: time.optional(),
  closed: time.optional(),
  story,
});

const controlRun = z.strictObject({
  control: text,
  workflow: text,
  at: time,
  by: text,
  result: z.enum(['EFFECTIVE', 'FAILED']),
  evidence: text.optional(),
  story,
});

const lookback = z.strictObject({
  identity: text,
  workflow: text,
  from: date,
  to: date,
  by: text,
  at: time,
  used: truth,
  evidence: text.optional(),
  story,
});

export const reviewSections = {
  systems: z.record(text, system).default({}),
  credentials: z.record(text, credential).default({}),
  classifications: z.array(classification).default([]),
  reviews: z.record(text, review).default({}),
  decisions: z.array(decision).default([]),
  exceptions: z.record(text, exception).default({}),
  controlRuns: z.array(controlRun).default([]),
  lookbacks: z.array(lookback).default([]),
};

/** The sections about reviews as they are read. */
export const reviewSectionsSchema = z.strictObject(reviewSections);
export type WrittenReviews = z.output<typeof reviewSectionsSchema>;
export type WrittenDecision = z.output<typeof decision>;
