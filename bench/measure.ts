import { median } from './goal.ts';
import { digestOf, type Digest } from './peers/answer.ts';
import type { Formulation, Question } from './peers/peer.ts';
import type { SystemResult } from './report.ts';
import { say } from './say.ts';

const RUNS = 5;
/** The question with scopes and limits has no goal to be judged by: who needs longer for it than this is asked once. */
const PATIENCE_MS = 30_000;
const QUICK_MS = 5_000;

/** Our own analysis: what every other system is compared with, in answers and in time. */
export type Ours = Readonly<Record<Question, Formulation>>;

/**
 * Asks one system in each of its formulations: all at least once, the fastest of each question five times. Our own analysis
 * is asked five times right after each, so that both had the same machine.
 */
export async function measured(
  system: { readonly name: string; readonly version: string },
  formulations: readonly Formulation[],
  ours: Ours,
): Promise<SystemResult[]> {
  const results: SystemResult[] = [];
  for (const [question, own] of Object.entries(ours)) {
    const tries: Try[] = [];
    for (const one of formulations.filter((each) => each.question === question)) {
      tries.push(await tried(one));
      say(`${system.name}, ${one.name}: ${Math.min(...tries[tries.length - 1].times).toFixed(0)} ms`);
    }
    const fastest = tries.toSorted((a, b) => Math.min(...a.times) - Math.min(...b.times)).at(0);
    for (const each of tries) {
      if (each === fastest) await askedAgain(each);
      const { one, digest, times } = each;
      const again = { one: own, digest: digestOf(await own.ask()), times: [] };
      await askedAgain(again);
      results.push({
        ...system,
        formulation: one.name,
        question,
        runs: times.length,
        medianMs: median(times),
        ratio: median(times) / median(again.times),
        answers: digest.answers,
        sameAnswer: digest.hash === again.digest.hash,
      });
    }
  }
  return results;
}

interface Try {
  readonly one: Formulation;
  readonly digest: Digest;
  readonly times: number[];
}

/** Asks once, and where that was quick once more in place of it: the first time also makes a plan and warms caches up. */
async function tried(one: Formulation): Promise<Try> {
  const times: number[] = [];
  const digest = digestOf(await timed(one, times));
  if (times[0] < QUICK_MS) {
    times.length = 0;
    await timed(one, times);
  }
  return { one, digest, times };
}

async function askedAgain({ one, times }: Try): Promise<void> {
  if (one.question === 'tops' && times[0] > PATIENCE_MS) return;
  while (times.length < RUNS) await timed(one, times);
}

async function timed(one: Formulation, times: number[]): Promise<Awaited<ReturnType<Formulation['ask']>>> {
  const start = performance.now();
  const rows = await one.ask();
  times.push(one.ownMs?.() ?? performance.now() - start);
  return rows;
}
