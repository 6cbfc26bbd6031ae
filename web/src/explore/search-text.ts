import type { NodeKind } from '../generated/graphql.ts';

/** What is looked for, read from what was typed. */
export interface SearchText {
  /** The text without the prefix, trimmed. */
  readonly text: string;
  /** Only these kinds of node; none: all kinds. */
  readonly kinds: readonly NodeKind[];
  /** Only identities that are no persons and no accounts of persons. */
  readonly nonHuman: boolean;
}

/** The prefixes, with the words that explain them. An id may begin like one: `role:` counts only in front. */
export const PREFIXES: Readonly<
  Record<string, { readonly kinds: readonly NodeKind[]; readonly means: string }>
> = {
  'identity:': { kinds: ['IDENTITY'], means: 'anybody or anything that acts' },
  'svc:': { kinds: ['IDENTITY'], means: 'service accounts, keys, bots, agents, jobs' },
  'role:': { kinds: ['ROLE'], means: 'roles, groups, profiles' },
  'permission:': { kinds: ['PERMISSION'], means: 'what a system checks' },
  'action:': { kinds: ['ACTION'], means: 'transactions, screens, calls' },
  'function:': { kinds: ['FUNCTION'], means: 'business functions' },
  'step:': { kinds: ['STEP'], means: 'steps of workflows' },
  'workflow:': { kinds: ['WORKFLOW'], means: 'workflows' },
  'rule:': { kinds: ['TOXIC_COMBINATION'], means: 'toxic combinations' },
};

/** `role: ap` → roles with “ap” in id or name. Without a known prefix all kinds are searched for the whole text. */
export function readSearch(typed: string): SearchText {
  const trimmed = typed.trim();
  const lower = trimmed.toLowerCase();
  const prefix = Object.keys(PREFIXES).find((each) => lower.startsWith(each));
  if (prefix === undefined) return { text: trimmed, kinds: [], nonHuman: false };
  return {
    text: trimmed.slice(prefix.length).trim(),
    kinds: PREFIXES[prefix]?.kinds ?? [],
    nonHuman: prefix === 'svc:',
  };
}
