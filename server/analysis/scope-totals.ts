import type { Completion, ScopedRanges } from '../domain/answer.ts';
import { compareCodePoints } from '../domain/order.ts';
import { ANY_UNNAMED_SCOPE } from '../domain/point.ts';

/** How many completions hold at one scope value for some amount. */
export interface ScopeTotal {
  readonly scope: string;
  readonly completions: number;
  /** Of these, those of completions that are material at some value. */
  readonly material: number;
}

/**
 * For `*` and each value that some answer names: the completions that hold there. A value without an entry answers as `*`
 * (MODEL.md section 6), so what holds everywhere counts at every value, less the entries that say otherwise.
 * @param completions those that complete; none that is only blocked
 */
export function scopeTotals(completions: readonly Completion[]): ScopeTotal[] {
  const everywhere = { completions: 0, material: 0 };
  const beside = new Map<string, { completions: number; material: number }>();
  for (const { scopes, material } of completions) {
    const anywhere = scopes.some((entry) => entry.scope === ANY_UNNAMED_SCOPE && completesIn(entry));
    if (anywhere) add(everywhere, 1, material);
    for (const entry of scopes) {
      if (entry.scope === ANY_UNNAMED_SCOPE) continue;
      let total = beside.get(entry.scope);
      if (!total) beside.set(entry.scope, (total = { completions: 0, material: 0 }));
      add(total, Number(completesIn(entry)) - Number(anywhere), material);
    }
  }
  const named = [...beside].sort(([a], [b]) => compareCodePoints(a, b));
  return [
    { scope: ANY_UNNAMED_SCOPE, ...everywhere },
    ...named.map(([scope, { completions: more, material }]) => ({
      scope,
      completions: everywhere.completions + more,
      material: everywhere.material + material,
    })),
  ];
}

function add(total: { completions: number; material: number }, count: number, material: boolean): void {
  total.completions += count;
  if (material) total.material += count;
}

function completesIn({ ranges }: ScopedRanges): boolean {
  return ranges.some(({ mode }) => mode !== 'BLOCKED_BY_CONTROL');
}
