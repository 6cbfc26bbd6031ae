import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { YamlFile } from './yaml-file.ts';

const FOLDER = fileURLToPath(new URL('./review-scenarios/', import.meta.url));

const text = z.string().min(1);

/** `FAIL 2 of 12`, `PASS 0 of 145`, `NOTHING_TO_TEST`: what a test says, its exceptions and its population. */
const outcome = z.string().transform((written, context) => {
  const match = /^(PASS|FAIL) (\d+) of (\d+)$/.exec(written);
  if (match) return { result: match[1], exceptions: Number(match[2]), population: Number(match[3]) };
  if (written === 'NOTHING_TO_TEST') return { result: written, exceptions: 0, population: 0 };
  context.addIssue({ code: 'custom', message: 'expected: PASS 0 of 145, FAIL 2 of 12 or NOTHING_TO_TEST' });
  return z.NEVER;
});

const lens = z.strictObject({
  verdict: z.enum(['PASS', 'FAIL', 'NOT_TESTED']),
  /** Every test of the lens, in the order of REVIEWS.md section 3. */
  tests: z.record(text, outcome),
});

/** `idp:k.brandt period-close MISSED REVOKED_NOT_DONE`: identity, workflow, class, and the reason of what was missed. */
const path = z.string().transform((written, context) => {
  const [identity, workflow, pathClass, reason, ...rest] = written.split(' ');
  if (identity && workflow && pathClass && rest.length === 0)
    return { identity, workflow, class: pathClass, reason: reason ?? null };
  context.addIssue({ code: 'custom', message: 'expected: IDENTITY WORKFLOW CLASS, and REASON where missed' });
  return z.NEVER;
});

const schema = z.strictObject({
  title: text,
  shows: text,
  /** Why an auditor cares. */
  why: text,
  /** Id of a review of the demo company, asked in the newest snapshot. */
  review: text,
  asOf: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date: YYYY-MM-DD'),
  soc: lens,
  sox: lens,
  /** All of them, in the order of the answer. */
  paths: z.array(path),
});

/** A review of the demo company with the answers that it must give under both lenses. */
export type ReviewScenario = z.output<typeof schema> & { readonly name: string };

/** All scenarios of reviews, by name. */
export function reviewScenarios(): ReviewScenario[] {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.yaml'));
  return files
    .sort()
    .map((name) => ({ name: name.replace(/\.yaml$/, ''), ...new YamlFile(FOLDER + name).read(schema) }));
}
