import type { PointInTime } from '../generated/graphql.ts';
import type { At } from './view.ts';

/** The address's point in time as the API's argument. */
export function pointInTime(at: At): PointInTime {
  return { asOf: at.asOf ?? null, snapshot: at.snapshot ?? null, includeJit: at.jit };
}
