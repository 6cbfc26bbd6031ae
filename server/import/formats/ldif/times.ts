/** 100 nanoseconds since 1601, as Active Directory counts: 0 and the largest number mean never. */
export function fileTime(text: string | undefined): Date | undefined {
  if (text === undefined || !/^\d{1,19}$/.test(text)) return undefined;
  const ticks = BigInt(text);
  if (ticks === 0n || ticks >= 0x7fff_ffff_ffff_ffffn) return undefined;
  return dateAt(Number(ticks / 10_000n) - 11_644_473_600_000);
}

/** Generalized time (RFC 4517 section 3.3.13) in UTC, such as `20261123081500Z`; fractions of a second are left out. */
export function generalizedTime(text: string | undefined): Date | undefined {
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)?(?:[.,]\d+)?Z$/.exec(text ?? '');
  if (!parts) return undefined;
  const [year, month, day, hour, minute, second] = parts.slice(1).map((part) => Number(part ?? 0));
  const date = dateAt(Date.UTC(year, month - 1, day, hour, minute, second));
  return date?.getUTCDate() === day ? date : undefined;
}

/** Days since 1970, as shadow accounts count; 0 and less mean never. */
export function shadowDay(text: string | undefined): Date | undefined {
  if (text === undefined || !/^\d{1,7}$/.test(text) || Number(text) === 0) return undefined;
  return dateAt(Number(text) * 86_400_000);
}

export function asTime(date: Date | undefined): string | undefined {
  return date?.toISOString().replace(/\.\d+Z$/, 'Z');
}

export function asDay(date: Date | undefined): string | undefined {
  return date?.toISOString().slice(0, 10);
}

/** A date that a cell of the bundle can hold. */
function dateAt(milliseconds: number): Date | undefined {
  const date = new Date(milliseconds);
  const year = date.getUTCFullYear();
  return year >= 1000 && year <= 9999 ? date : undefined;
}
