import type { Duty } from '../generated/graphql.ts';

interface ShortStep {
  readonly step?: { readonly duty: Duty } | null;
  readonly account: { readonly id: string; readonly name: string };
}

export interface ShortPart {
  readonly account: string;
  /** “itself” where the identity needs no other account. */
  readonly who: string;
  readonly duties: readonly Duty[];
}

/** The accounts of a way in the order in which they first act, each with the duties of its steps, each duty once. */
export function stepsInShort(steps: readonly ShortStep[], identity: string): ShortPart[] {
  const parts = new Map<string, { who: string; duties: Set<Duty> }>();
  for (const { step, account } of steps) {
    const part = parts.get(account.id) ?? {
      who: account.id === identity ? 'itself' : account.name,
      duties: new Set<Duty>(),
    };
    part.duties.add(step?.duty ?? 'OTHER');
    parts.set(account.id, part);
  }
  return [...parts].map(([account, { who, duties }]) => ({ account, who, duties: [...duties] }));
}
