/** Amounts in cents: above the first, up to and with the second. */
export type Range = readonly [above: number, upTo: number];
/** Ranges without overlap, ascending, no two of them neighbours. */
export type Amounts = readonly Range[];

export const ALL_AMOUNTS: Amounts = [[0, Infinity]];
export const NO_AMOUNTS: Amounts = [];

export function isAll(amounts: Amounts): boolean {
  return amounts.length === 1 && amounts[0][0] === 0 && amounts[0][1] === Infinity;
}

export function union(a: Amounts, b: Amounts): Amounts {
  const merged: [number, number][] = [];
  for (const [above, upTo] of [...a, ...b].sort((x, y) => x[0] - y[0])) {
    const last = merged.at(-1);
    if (last && above <= last[1]) last[1] = Math.max(last[1], upTo);
    else merged.push([above, upTo]);
  }
  return merged;
}

export function intersection(a: Amounts, b: Amounts): Amounts {
  const common: Range[] = [];
  for (const [above, upTo] of a)
    for (const other of b) {
      const range: Range = [Math.max(above, other[0]), Math.min(upTo, other[1])];
      if (range[0] < range[1]) common.push(range);
    }
  return union(common, NO_AMOUNTS);
}

/** All amounts above zero that are not among these. */
export function complement(amounts: Amounts): Amounts {
  const rest: Range[] = [];
  let from = 0;
  for (const [above, upTo] of amounts) {
    if (from < above) rest.push([from, above]);
    from = upTo;
  }
  if (from < Infinity) rest.push([from, Infinity]);
  return rest;
}

/** The cells of a row of `next.csv`. */
export function cellsOf([above, upTo]: Range): { above: string | undefined; up_to: string | undefined } {
  return {
    above: above === 0 ? undefined : decimal(above),
    up_to: upTo === Infinity ? undefined : decimal(upTo),
  };
}

function decimal(cents: number): string {
  const text = String(cents).padStart(3, '0');
  return `${text.slice(0, -2)}.${text.slice(-2)}`.replace(/\.00$/, '');
}
