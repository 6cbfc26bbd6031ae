import { say } from './say.ts';

/** One row of what the benchmark must reach (docs/performance.md). */
export interface Goal {
  readonly name: string;
  /** The bound as a sentence: `at most 25 times`. */
  readonly goal: string;
  readonly value: number;
  readonly holds: boolean;
}

export function atMost(name: string, bound: number, unit: string, value: number): Goal {
  return { name, goal: `at most ${bound} ${unit}`, value, holds: value <= bound };
}

export function atLeast(name: string, bound: number, unit: string, value: number): Goal {
  return { name, goal: `at least ${bound} ${unit}`, value, holds: value >= bound };
}

/** Runs something so many times, one after the other, and returns the median of the milliseconds, which one slow run does not move. */
export async function medianMs(times: number, work: () => unknown): Promise<number> {
  const taken: number[] = [];
  for (let i = 0; i < times; i++) {
    const start = performance.now();
    await work();
    taken.push(performance.now() - start);
  }
  return median(taken);
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >>> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** One line a goal: what was measured, what it must be, and whether it is. */
export function printGoals(goals: readonly Goal[]): void {
  for (const { name, goal, value, holds } of goals)
    say(`${holds ? 'holds ' : 'MISSED'}  ${value.toPrecision(3).padStart(8)}  ${goal.padEnd(24)}  ${name}`);
}
