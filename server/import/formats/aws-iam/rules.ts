import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { DUTIES, FRAMEWORKS } from '../../../domain/vocabulary.ts';
import type { Place } from '../format.ts';
import { readYaml } from '../yaml-file.ts';

const READY = fileURLToPath(new URL('ready-rules.yaml', import.meta.url));

const NEED = z.union([
  z.string().regex(/^[A-Za-z0-9-]+:[A-Za-z0-9]+$/, 'must be an action in full, such as s3:PutObject'),
  z.strictObject({
    action: z
      .string()
      .regex(/^[A-Za-z0-9-]+:[A-Za-z0-9]+$/, 'must be an action in full, such as s3:PutObject'),
    resource: z.string().min(1).max(2048),
  }),
]);
const ID = z.string().regex(/^[a-z0-9-]+$/, 'must be of small letters, digits and hyphens');
const STEP = z.strictObject({
  id: ID,
  name: z.string().min(1),
  duty: z.enum(DUTIES),
  anyOf: z.array(ID).min(1),
});
const WORKFLOW = z.strictObject({
  name: z.string().min(1),
  process: z.string().optional(),
  materiality: z.string().optional(),
  frameworks: z.array(z.enum(FRAMEWORKS)).optional(),
  steps: z.array(STEP).min(1),
});
const RULES = z
  .strictObject({
    actions: z.record(ID, z.strictObject({ name: z.string().min(1), needs: z.array(NEED).min(1) })),
    workflows: z.record(ID, WORKFLOW),
  })
  .superRefine(({ actions, workflows }, context) => {
    for (const [workflow, { steps }] of Object.entries(workflows))
      for (const [at, { anyOf }] of steps.entries())
        for (const action of anyOf.filter((one) => !Object.hasOwn(actions, one)))
          context.addIssue({
            code: 'custom',
            path: ['workflows', workflow, 'steps', at, 'anyOf'],
            message: `there is no action ${action}`,
          });
  });

/** Which AWS actions make up which step of which workflow; docs/import/aws-iam.md says how to write one. */
export type Rules = z.output<typeof RULES>;
export type Need = z.output<typeof NEED>;

/** A rule set and where its parts stand. */
export interface RuleFile {
  readonly rules: Rules;
  readonly placeOf: (part: 'actions' | 'workflows', id: string) => Place;
}

/** Reads the user's rule set, or the ready one; throws `UnreadableSource` that lists every fault with its line. */
export function readRules(path: string | undefined): RuleFile {
  const { name, content, lineAt } =
    path === undefined ? readYaml(READY, RULES, 'ready rules for AWS') : readYaml(path, RULES);
  return { rules: content, placeOf: (part, id) => ({ file: name, row: lineAt([part, id]) }) };
}
