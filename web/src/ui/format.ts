const AMOUNT = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });

/** `50000` → `50,000`. */
export function amountText(amount: number): string {
  return AMOUNT.format(amount);
}

/** The largest amount: `50,000`, or in words that there is none. */
export function maxAmountText(amount: number | null | undefined): string {
  return amount === null || amount === undefined ? 'no limit' : amountText(amount);
}

/** A range of amounts in words: `any amount`, `up to 10,000`, `above 10,000`, `above 10,000 up to 50,000`. */
export function rangeText(range: { readonly above: number; readonly upTo?: number | null }): string {
  const top = range.upTo === null || range.upTo === undefined ? '' : `up to ${amountText(range.upTo)}`;
  if (range.above === 0) return top || 'any amount';
  return `above ${amountText(range.above)}${top && ` ${top}`}`;
}

/** An ISO 8601 time as `2026-11-13 22:35 UTC`; a bare date stays one. */
export function timeText(time: string): string {
  const moment = new Date(time);
  if (!time.includes('T') || Number.isNaN(moment.getTime())) return time;
  return `${moment.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

/** A scope in a list: `*` stands for every value that no grant names (MODEL.md section 4). */
export function scopeText(scope: string, others = true): string {
  if (scope === '*') return others ? 'any other' : 'everywhere';
  return scope === 'any' ? 'each leg its own' : scope;
}

/** The beginning of a sentence: `In 1000`, `In any scope`. What holds at `*` holds in every scope. */
export function placeText(scope: string): string {
  if (scope === 'any') return 'Each leg in a scope of its own';
  return scope === '*' ? 'In any scope' : `In ${scope}`;
}

/** `3 of 4`, as a percentage; undefined where there is nothing to cover. */
export function percentText(part: number, whole: number): string | undefined {
  if (whole === 0) return undefined;
  const percent = (part / whole) * 100;
  return `${percent > 0 && percent < 10 ? percent.toFixed(1) : Math.floor(percent)} %`;
}

/** `1 row`, `2,000 rows`. */
export function countText(count: number, one: string, many = `${one}s`): string {
  return `${AMOUNT.format(count)} ${count === 1 ? one : many}`;
}
