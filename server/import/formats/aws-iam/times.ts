import { parseTime } from '../../time.ts';
import type { JsonValue } from '../json.ts';

/** A time as the API or one of its clients writes it (`2019-01-20 18:48:00+00:00` too); undefined where it says none. */
export function timeOf(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' ? parseTime(value.replace(' ', 'T')) : undefined;
}
