import type { PointAsked } from '../context.ts';
import type { PointInTime } from './generated/types.ts';

/** What a question says of its point in time; what it leaves out or gives as null is absent. */
export function pointAsked(at: PointInTime | null | undefined): PointAsked {
  const { asOf, snapshot, includeJit } = at ?? {};
  return {
    ...(isGiven(asOf) ? { asOf } : {}),
    ...(isGiven(snapshot) ? { snapshot } : {}),
    ...(isGiven(includeJit) ? { includeJit } : {}),
  };
}

function isGiven<T>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined;
}
