import { Population } from '../../server/analysis/population.ts';
import { viewAt } from '../../server/analysis/view.ts';
import { parseDay } from '../../server/domain/day.ts';
import type { World } from '../support/world.ts';
import { recordedGraph } from '../support/recorded.ts';

/** The analysis of a world as if imported into an empty database. */
export function populationOf(world: World, date: string, options: { includeJit?: boolean } = {}): Population {
  const asOf = parseDay(date);
  if (asOf === undefined) throw new Error(`not a date: ${date}`);
  return new Population(
    viewAt(recordedGraph(world), { snapshot: 1, asOf, includeJit: options.includeJit ?? false }),
  );
}

/** The result of work that is handed out in portions. */
export function finished<T>(work: Generator<undefined, T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
