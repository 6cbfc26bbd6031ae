import { z } from 'zod';
import { worldSchema } from '../world-schema.ts';

/** The shape of a file of `seed/company-history/`: one snapshot of the demo company (docs/demo-company.md). */

const text = z.string().min(1);
const time = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/, 'a time in UTC: YYYY-MM-DDThh:mm:ssZ');

/** Access that the company of today has and this snapshot has not: of an identity, to exactly one of three. */
const removal = z.strictObject({
  identity: text,
  role: text.optional(),
  permission: text.optional(),
  account: text.optional(),
  /** Why; not data. */
  story: text.optional(),
});

/** Decisions on all access in scope that no decision of the file is about: the bulk of a review, certified. */
const attestation = z.strictObject({
  review: text,
  /** Number of the snapshot whose access is certified. */
  reviewed: z.string().regex(/^\d+$/).transform(Number),
  /** Who decides: by department or system of the identity, `else` for all others, `own` for what is the reviewer's own. */
  by: z.record(text, text),
  from: time,
  /** Seconds between two decisions of one reviewer. */
  every: z.string().regex(/^\d+$/).transform(Number),
  because: text.optional(),
});

export const snapshotSchema = z.strictObject({
  takenAt: time,
  story: text,
  /** What this snapshot has beside the company of today; reviews are recorded from it on. */
  add: worldSchema.prefault({}),
  remove: z.array(removal).default([]),
  attest: z.array(attestation).default([]),
});

export type WrittenRemoval = z.output<typeof removal>;
export type Attestation = z.output<typeof attestation>;
