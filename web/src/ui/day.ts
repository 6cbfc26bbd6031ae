/** The day of the address, or today in UTC, as `YYYY-MM-DD`: the default of every question (MODEL.md section 3). */
export function dayOf(asOf: string | undefined): string {
  return asOf ?? new Date().toISOString().slice(0, 10);
}
