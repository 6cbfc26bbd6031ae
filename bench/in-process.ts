import { parseArgs } from 'node:util';
import { Population } from '../server/analysis/population.ts';
import { wholeAnswer, type WholeAnswer } from '../server/analysis/population/whole.ts';
import type { RecordedGraph } from '../server/domain/recorded.ts';
import { company } from './company/company.ts';
import { neededPart } from './company/needed-part.ts';
import { COMPANY_DATE } from './company/conditions.ts';
import { SIZES, type Size, type Variant } from './company/size.ts';
import { FIRST_SNAPSHOT } from './company/tables.ts';
import { atMost, median, medianMs, printGoals, type Goal } from './goal.ts';
import { refuse, say } from './say.ts';

const RUNS = 9;
/** Runs before those that count: a server has been asked before. */
const WARMING_UP = 4;
const point = { snapshot: FIRST_SNAPSHOT, asOf: COMPANY_DATE, includeJit: false };

/**
 * What the analysis costs once the graph is projected: from the columns of the needed part, which is what the product
 * reads, to who completes which workflow, at which scope, up to which amount. The pass to compare with goes over the
 * edges of the whole company. `node bench/in-process.ts [--size S|M|L]`.
 */
export async function measureInProcess(size: Size): Promise<Goal[]> {
  const [plain, scoped] = [measured(company(size, 'plain')), measured(company(size, 'scoped'))];
  const smaller: Size = size === SIZES.L ? SIZES.M : SIZES.S;
  const goals = [
    atMost(
      'screen without scopes / a pass over the same edge columns',
      25,
      'times',
      plain.screen / plain.pass,
    ),
    atMost('screen with 50 scopes and limits / without', 2.5, 'times', scoped.screen / plain.screen),
    atMost('one identity, all workflows, in microseconds', 100, 'µs', await oneIdentity(size)),
  ];
  if (smaller !== size) {
    const before = measured(company(smaller, 'scoped'));
    const growth = scoped.screen / before.screen / (size.identities / smaller.identities);
    goals.push(
      atMost(`cost for each identity, size ${size.name} / size ${smaller.name}`, 1.2, 'times', growth),
    );
  }
  say(`size ${size.name}: a pass ${plain.pass.toFixed(2)} ms, screen ${plain.screen.toFixed(1)} ms,`);
  say(`with scopes and limits ${scoped.screen.toFixed(1)} ms, ${scoped.found} completions`);
  say(`with every edge projected ${plain.unneededToo.toFixed(1)} and ${scoped.unneededToo.toFixed(1)} ms`);
  return goals;
}

interface Measured {
  readonly pass: number;
  readonly screen: number;
  /** The screen where every edge of the company is projected. */
  readonly unneededToo: number;
  readonly found: number;
}

/** Milliseconds of one pass over the columns that decide whether an edge is usable, and of the screens, by turns. */
function measured(graph: RecordedGraph): Measured {
  const [passes, screens, wholes]: [number[], number[], number[]] = [[], [], []];
  const part = neededPart(graph);
  let found = 0;
  for (let run = -WARMING_UP; run < RUNS; run++) {
    if (run === 0) for (const times of [passes, screens, wholes]) times.length = 0;
    let start = performance.now();
    passOver(graph);
    passes.push(performance.now() - start);
    start = performance.now();
    found = answered(part).completions.identity.length;
    screens.push(performance.now() - start);
    start = performance.now();
    answered(graph);
    wholes.push(performance.now() - start);
  }
  return { pass: median(passes), screen: median(screens), unneededToo: median(wholes), found };
}

/** Reads each cell that decides whether an edge is usable, and does nothing else. */
function passOver({ access }: RecordedGraph): number {
  let sum = 0;
  for (const { from, to, since, until, validFrom, validTo, jit } of Object.values(access)) {
    for (let e = 0; e < from.length; e++)
      sum ^= from[e] ^ to[e] ^ since[e] ^ until[e] ^ validFrom[e] ^ validTo[e] ^ jit[e];
  }
  return sum;
}

function answered(graph: RecordedGraph): WholeAnswer {
  const work = wholeAnswer(graph, point);
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

async function oneIdentity(size: Size): Promise<number> {
  const graph = neededPart(company(size, 'scoped' satisfies Variant));
  const population = Population.of(graph, point, answered(graph));
  let identity = 0;
  const COUNT = 1000;
  const ms = await medianMs(RUNS, () => {
    for (let i = 0; i < COUNT; i++, identity = (identity + 7919) % size.identities)
      population.completionsOf(identity);
  });
  return (ms * 1000) / COUNT;
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { size: { type: 'string', default: 'M' } } });
  const size = SIZES[values.size as keyof typeof SIZES];
  if (size === undefined) refuse('Use: node bench/in-process.ts [--size S|M|L]');
  printGoals(await measureInProcess(size));
}
