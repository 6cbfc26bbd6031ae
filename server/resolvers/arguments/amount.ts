import { centsFromNumber, type Cents } from '../../domain/amount.ts';
import { BadInput } from '../../domain/fault.ts';

/** An amount in currency units → cents (a fraction of a cent counts as the next cent); undefined where none is asked. */
export function checkedAmount(amount: number | null | undefined): Cents | undefined {
  if (amount === null || amount === undefined) return undefined;
  const cents = amount > 0 ? centsFromNumber(amount) : 0;
  if (cents > 0 && Number.isFinite(cents)) return cents;
  throw new BadInput('amount', `amount is ${amount}; it must be a number above zero, in currency units.`);
}
