import type { PointAsked } from '../context.ts';
import type { PointInTime } from './generated/types.ts';

/** What a question says of its point in time; what it leaves out or gives as null is absent. */
export function pointAsked(at: PointInTime | null | undefined): PointAsked {
  return {
    ...(at?.asOf == null ? {} : { asOf: at.asOf }),
    ...(at?.snapshot == null ? {} : { snapshot: at.snapshot }),
    ...(at?.includeJit == null ? {} : { includeJit: at.includeJit }),
  };
}
