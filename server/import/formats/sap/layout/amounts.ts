/** How a list writes amounts: which sign stands before the cents. */
export type DecimalSign = ',' | '.';

/**
 * The decimal sign of a column of amounts, from those that leave no doubt (`1.234,50`, `12,5`); undefined where none
 * does, such as `50.000` alone.
 */
export function decimalSignOf(amounts: Iterable<string>): DecimalSign | undefined {
  for (const amount of amounts) {
    const last = /[.,](?=\d*$)/.exec(amount.trim())?.[0] as DecimalSign | undefined;
    if (last === undefined) continue;
    const parts = amount.trim().split(last);
    const isOther = amount.includes(last === ',' ? '.' : ',');
    if (isOther && parts.length === 2) return last;
    if (parts.length > 2) return last === ',' ? '.' : ',';
    if (parts[1].length !== 3) return last;
  }
  return undefined;
}

/**
 * An amount of a list as a plain decimal with at most two decimals. Where the sign is not known, a single one with three digits after
 * it is taken for the thousands: the larger amount, so that no access is missed.
 * @returns undefined where it is no amount, or below zero
 */
export function plainAmount(text: string, sign: DecimalSign | undefined): string | undefined {
  const compact = text.trim().replace(/[\s\u00a0'’]/g, '');
  if (!/^\d[\d.,]*$/.test(compact)) return undefined;
  const thousands = sign === ',' ? '.' : sign === '.' ? ',' : undefined;
  const plain =
    thousands === undefined
      ? compact.replace(/[.,](?=\d{3}(?:[.,]|$))/g, '')
      : compact.replaceAll(thousands, '');
  const match = /^(\d+)(?:[.,](\d{1,2})0*)?$/.exec(plain);
  if (!match) return undefined;
  const whole = match[1].replace(/^0+(?=\d)/, '');
  return match[2] === undefined ? whole : `${whole}.${match[2]}`;
}
