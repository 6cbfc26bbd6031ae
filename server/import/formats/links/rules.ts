import { z } from 'zod';
import { readYaml } from '../yaml-file.ts';

const flag = z.enum(['true', 'false']).transform((text) => text === 'true');
const names = z.array(z.string().min(1));

const common = {
  /** Sources whose identities it looks at; all where absent. */
  sources: names.optional(),
  /** Keys that are nobody's own, such as the mailbox of a department. */
  except: names.default([]),
  /** Several accounts in one source may be one person's. */
  several: flag.default(false),
};

const PLACE = '{number}';

const rule = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('email'), ...common }),
  z.strictObject({
    by: z.literal('id'),
    /** Forms of ids that hold the employee number, one a source or more. */
    patterns: z
      .array(
        z
          .string()
          .refine((text) => text.split(PLACE).length === 2, `needs ${PLACE} once, where the number stands`),
      )
      .min(2, 'needs two forms of ids at least'),
    ...common,
  }),
]);

const schema = z.strictObject({ rules: z.array(rule).min(1, 'needs a rule') });

/** How identities of one person are found (docs/import/links.md), with the line at which it is written. */
export type LinkRule = z.infer<typeof rule> & { readonly line: number };

/** Reads `links.yaml`. Throws `UnreadableSource`. */
export function readRules(path: string, name: string): LinkRule[] {
  const { content, lineAt } = readYaml(path, schema, name);
  return content.rules.map((one, at) => ({ ...one, line: lineAt(['rules', at]) }));
}

/** What the rule compares of an identity; undefined where it has none. */
export function keyBy(rule: LinkRule, identity: { id: string; email: string | null }): string | undefined {
  const key = rule.by === 'email' ? foldedEmail(identity.email) : numberIn(identity.id, rule.patterns);
  return key === undefined || rule.except.some((one) => one.toLowerCase() === key.toLowerCase())
    ? undefined
    : key;
}

export function foldedEmail(email: string | null): string | undefined {
  const folded = email?.trim().toLowerCase();
  return folded?.includes('@') ? folded : undefined;
}

function numberIn(id: string, patterns: readonly string[]): string | undefined {
  for (const pattern of patterns) {
    const [before, after] = pattern.split(PLACE);
    if (id.length > before.length + after.length && id.startsWith(before) && id.endsWith(after))
      return id.slice(before.length, id.length - after.length);
  }
  return undefined;
}
