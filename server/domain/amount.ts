/**
 * Amounts are whole cents inside, so that comparisons are exact (MODEL.md section 2). At most 13 digits before
 * the point and 2 after it, hence below 2^53: a plain number holds every one of them.
 */
export type Cents = number;

/** No limit, the top of the open range: larger than every amount that can be written. */
export const UNLIMITED: Cents = Infinity;

const AMOUNT = /^(\d{1,13})(?:\.(\d{1,2}))?$/;

/** `"10000.5"` → 1000050; undefined if the text is no amount (BUNDLE.md, Cells). */
export function parseAmount(text: string): Cents | undefined {
  const match = AMOUNT.exec(text);
  if (!match) return undefined;
  return Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
}

/**
 * A number of currency units as asked through the API → cents; a fraction of a cent counts as the next cent
 * (MODEL.md section 8). Reads the shortest decimal form, because 0.29 * 100 is 28.999999999999996.
 */
export function centsFromNumber(value: number): Cents {
  const [digits = '', exponent = '0'] = String(value).split('e');
  const [whole = '', fraction = ''] = digits.split('.');
  const shift = Number(exponent) + 2;
  const all = whole + fraction;
  const point = whole.length + shift;
  const cents = Number(all.slice(0, Math.max(point, 0)).padEnd(Math.max(point, 0), '0') || '0');
  const rest = point < 0 ? all : all.slice(point);
  return /[1-9]/.test(rest) ? cents + 1 : cents;
}

/** Cents → currency units for the API; `UNLIMITED` → null. */
export function numberFromCents(cents: Cents): number | null {
  return cents === UNLIMITED ? null : cents / 100;
}

/** `1000050` → `"10,000.50"`, `5000000` → `"50,000"`: for sentences. */
export function formatCents(cents: Cents): string {
  const fraction = cents % 100 === 0 ? 0 : 2;
  return (cents / 100).toLocaleString('en-US', { minimumFractionDigits: fraction, maximumFractionDigits: 2 });
}
