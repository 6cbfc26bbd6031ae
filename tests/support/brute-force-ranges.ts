import { toCents } from './brute-force-situation.ts';
import { byCodePoint, MODES, type Mode } from './brute-force-order.ts';
import type { AccessColumns, World } from './world.ts';

/** `above < amount <= upTo` in cents; `Infinity` at the top. */
export interface Range {
  readonly above: number;
  readonly upTo: number;
  readonly mode: Mode;
}

export interface Scoped {
  readonly scope: string;
  readonly ranges: readonly Range[];
}

export interface Summary {
  readonly mode: Mode;
  readonly maxAmount: number;
  readonly material: boolean;
}

export function accessEdges(world: World): AccessColumns[] {
  return [world.hasRole, world.hasPermission, world.inherits, world.grants, world.canActAs].flat();
}

/** `*` first, then every value that some access edge names. */
export function scopeValues(world: World): string[] {
  const named = new Set(accessEdges(world).flatMap((edge) => edge.scope ?? []));
  named.delete('*');
  return ['*', ...[...named].toSorted(byCodePoint)];
}

/** Neighbouring limits and bounds of `NEXT`, with the open range above the last (MODEL.md section 4), in cents. */
export function amountRanges(world: World): { above: number; upTo: number }[] {
  const limits = accessEdges(world).map((edge) => edge.limit);
  const bounds = world.next.flatMap((edge) => [edge.above, edge.upTo]);
  const values = new Set(
    [...limits, ...bounds]
      .filter((value) => value !== undefined && value > 0)
      .map((value) => toCents(value!)),
  );
  const tops = [...[...values].toSorted((a, b) => a - b), Infinity];
  return tops.map((upTo, i) => ({ above: i === 0 ? 0 : tops[i - 1], upTo }));
}

/** An amount inside the range: its top, or one cent above its bottom where it is open. */
export function amountIn(range: { above: number; upTo: number }): number {
  return range.upTo === Infinity ? range.above + 1 : range.upTo;
}

/** Ranges that have a mode, neighbours of equal mode merged (MODEL.md section 6). */
export function merged(ranges: readonly { above: number; upTo: number; mode: Mode | undefined }[]): Range[] {
  const result: Range[] = [];
  for (const { above, upTo, mode } of ranges) {
    if (mode === undefined) continue;
    const last = result.at(-1);
    if (last && last.mode === mode && last.upTo === above) result[result.length - 1] = { ...last, upTo };
    else result.push({ above, upTo, mode });
  }
  return result;
}

/** MODEL.md section 6: scopes with any mode, without the named ones that answer as `*` does. */
export function listed(all: readonly Scoped[]): Scoped[] {
  const everywhere = JSON.stringify(all.find((entry) => entry.scope === '*')?.ranges.map(rangeText));
  return all.filter(
    ({ scope, ranges }) =>
      ranges.length > 0 && (scope === '*' || JSON.stringify(ranges.map(rangeText)) !== everywhere),
  );
}

function rangeText(range: Range): string {
  return `${range.above}..${range.upTo} ${range.mode}`;
}

/** MODEL.md section 6: mode, largest amount and materiality over the ranges of the given modes; `modes` per mode. */
export function summaries(scopes: readonly Scoped[], materiality: number | undefined): Summary[] {
  const ranges = scopes.flatMap((entry) => entry.ranges);
  return MODES.filter((mode) => ranges.some((range) => range.mode === mode)).map((mode) =>
    summary(
      mode,
      ranges.filter((range) => range.mode === mode),
      materiality,
    ),
  );
}

export function summary(mode: Mode, ranges: readonly Range[], materiality: number | undefined): Summary {
  const maxAmount = Math.max(...ranges.map((range) => range.upTo));
  return { mode, maxAmount, material: materiality === undefined || maxAmount >= toCents(materiality) };
}
