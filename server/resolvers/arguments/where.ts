import { ANY_UNNAMED_SCOPE } from '../../domain/point.ts';
import type { UsableAt } from '../../graph/port.ts';
import { checkedAmount } from './amount.ts';
import { checkedScope } from './scope.ts';

interface Where {
  readonly scope?: string | null | undefined;
  readonly amount?: number | null | undefined;
}

/** Where a question about usable access is asked; its arguments are checked before anything is read. */
export function checkedWhere({ scope, amount }: Where): Omit<UsableAt, 'point'> {
  return { scope: checkedScope(scope) ?? ANY_UNNAMED_SCOPE, amount: checkedAmount(amount) ?? null };
}
