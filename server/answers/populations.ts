import { LRUCache } from 'lru-cache';
import { Causes } from '../analysis/causes.ts';
import { Population } from '../analysis/population.ts';
import { bytesOf, wholeAnswer, type WholeAnswer } from '../analysis/population/whole.ts';
import type { Survey } from '../analysis/survey.ts';
import type { Completion, Violation } from '../domain/answer.ts';
import type { Point } from '../domain/point.ts';
import type { RecordedGraph } from '../domain/recorded.ts';
import { ACCESS_EDGE_KINDS } from '../domain/vocabulary.ts';
import type { Graph } from '../graph/port.ts';
import { AnalysisThread } from './analysis-thread.ts';
import { drive } from './drive.ts';
import { SharedWork } from './shared-work.ts';

/** How many bytes the answers of all points in time together may take: those that were asked for last are kept. */
const KEPT_BYTES = 256 * 2 ** 20;

/** With fewer access edges the answer is there before another thread has been told of the question. */
const WORTH_A_THREAD = 30_000;

/** One point in time: who can be judged, and the answers about everybody once somebody asked. */
interface Kept {
  readonly population: SharedWork<Population>;
  completions?: SharedWork<readonly Completion[]>;
  violations?: SharedWork<readonly Violation[]>;
  causes?: Causes;
}

interface Projection {
  readonly upTo: number;
  readonly work: SharedWork<RecordedGraph>;
}

/**
 * The answers about everybody, from one projection of the whole database. The projection has all recorded time: dates,
 * older snapshots and JIT are looked at without reading again, and of a new snapshot only what changed is read.
 */
export class Populations {
  readonly #graph: Graph;
  readonly #thread = new AnalysisThread();
  readonly #worthAThread: number;
  readonly #kept: LRUCache<string, Kept>;
  #projection: Projection | undefined;
  /** The last graph that was read to its end. */
  #known: RecordedGraph | undefined;

  constructor(graph: Graph, { keptBytes = KEPT_BYTES, worthAThread = WORTH_A_THREAD } = {}) {
    this.#graph = graph;
    this.#worthAThread = worthAThread;
    this.#kept = new LRUCache<string, Kept>({ maxSize: keptBytes, sizeCalculation: () => 1 });
  }

  async completions(point: Point, signal?: AbortSignal): Promise<readonly Completion[]> {
    const { kept, population } = await this.#loaded(point, signal);
    if (!kept.completions?.usable)
      kept.completions = new SharedWork((stop) => drive(population.completions(), stop));
    return kept.completions.wait(signal);
  }

  async violations(point: Point, signal?: AbortSignal): Promise<readonly Violation[]> {
    const { kept, population } = await this.#loaded(point, signal);
    if (!kept.violations?.usable)
      kept.violations = new SharedWork((stop) => drive(population.violations(), stop));
    return kept.violations.wait(signal);
  }

  /** What decides all answers at a point. */
  async survey(point: Point, signal?: AbortSignal): Promise<Survey> {
    return (await this.#loaded(point, signal)).population.survey;
  }

  /** The best ways of the completions at a point, as far as somebody asked for them. */
  async causes(point: Point, signal?: AbortSignal): Promise<Causes> {
    const { kept, population } = await this.#loaded(point, signal);
    return (kept.causes ??= new Causes(population.survey));
  }

  /** The population at a point if it is in memory already. */
  loaded(point: Point): Population | undefined {
    return this.#kept.get(nameOf(point))?.population.value;
  }

  /** All that was recorded up to a snapshot, and maybe beyond. */
  async recorded(snapshot: number, signal?: AbortSignal): Promise<RecordedGraph> {
    let current = this.#projection;
    if (!current?.work.usable || current.upTo < snapshot) {
      current = { upTo: snapshot, work: new SharedWork((stop) => this.#read(snapshot, stop)) };
      this.#projection = current;
    }
    return current.work.wait(signal);
  }

  async #read(upTo: number, signal: AbortSignal): Promise<RecordedGraph> {
    const known = this.#known;
    this.#known = await this.#graph.recordedGraph({ upTo, signal, ...(known && { known }) });
    return this.#known;
  }

  /** What is kept of a point; what nobody waited for is begun again. */
  async #loaded(point: Point, signal?: AbortSignal): Promise<{ kept: Kept; population: Population }> {
    let kept = this.#at(point);
    if (!kept.population.usable) {
      this.#kept.delete(nameOf(point));
      kept = this.#at(point);
    }
    return { kept, population: await kept.population.wait(signal) };
  }

  #at(point: Point): Kept {
    const name = nameOf(point);
    let kept = this.#kept.get(name);
    if (!kept) {
      kept = { population: new SharedWork((stop) => this.#judged(point, stop)) };
      this.#kept.set(name, kept);
    }
    return kept;
  }

  async #judged(point: Point, signal: AbortSignal): Promise<Population> {
    const graph = await this.recorded(point.snapshot, signal);
    const answer = await this.#answer(graph, point, signal);
    this.#weigh(nameOf(point), bytesOf(answer));
    return Population.of(graph, point, answer);
  }

  async #answer(graph: RecordedGraph, point: Point, signal: AbortSignal): Promise<WholeAnswer> {
    const edges = ACCESS_EDGE_KINDS.reduce((sum, kind) => sum + graph.access[kind].from.length, 0);
    if (edges < this.#worthAThread) return drive(wholeAnswer(graph, point), signal);
    return this.#thread.answer(graph, point, signal);
  }

  /** Says how much a kept point takes; one that is too large to be kept beside others is kept alone. */
  #weigh(name: string, bytes: number): void {
    const kept = this.#kept.get(name);
    if (!kept) return;
    this.#kept.delete(name);
    this.#kept.set(name, kept, { size: Math.min(bytes, this.#kept.maxSize) });
  }
}

function nameOf({ snapshot, asOf, includeJit }: Point): string {
  return `${snapshot} ${asOf} ${includeJit}`;
}
