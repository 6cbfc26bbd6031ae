import { LRUCache } from 'lru-cache';
import { Causes } from '../analysis/causes.ts';
import { Population } from '../analysis/population.ts';
import { bytesOf, wholeAnswer, type WholeAnswer } from '../analysis/population/whole.ts';
import { Survey } from '../analysis/survey.ts';
import { viewAt } from '../analysis/view.ts';
import type { Completion, Violation } from '../domain/answer.ts';
import type { Point } from '../domain/point.ts';
import type { RecordedGraph } from '../domain/recorded.ts';
import { ACCESS_EDGE_KINDS } from '../domain/vocabulary.ts';
import type { Graph } from '../graph/port.ts';
import { AnalysisThread } from './analysis-thread.ts';
import { drive } from './drive.ts';
import { Projections } from './projections.ts';
import { SharedWork } from './shared-work.ts';

/** How many bytes the answers of all points in time together may take: those that were asked for last are kept. */
const KEPT_BYTES = 256 * 2 ** 20;

/** With fewer access edges the answer is there before another thread has been told of the question. */
const WORTH_A_THREAD = 30_000;

/** One point in time: who can be judged, and the answers about everybody once somebody asked. */
interface Kept {
  readonly population: SharedWork<Population>;
  /** The snapshot up to which its graph knows all that is needed. */
  readonly upTo: number;
  completions?: SharedWork<readonly Completion[]>;
  violations?: SharedWork<readonly Violation[]>;
  causes?: Causes;
}

/**
 * The answers about everybody, from one projection of the database: of the edges those that lead to what some workflow or rule
 * needs, or all of them once somebody asked for those. The projection has all recorded time: dates, older snapshots and
 * JIT are looked at without reading again, and of a new snapshot only what changed is read.
 */
export class Populations {
  readonly #graph: Graph;
  readonly #thread = new AnalysisThread();
  readonly #worthAThread: number;
  readonly #kept: LRUCache<string, Kept>;
  readonly #projections: Projections;
  readonly #keys = new WeakMap<RecordedGraph, SharedWork<void>>();
  /** The last survey over all edges. */
  #wide: { readonly name: string; readonly survey: Survey } | undefined;

  constructor(graph: Graph, { keptBytes = KEPT_BYTES, worthAThread = WORTH_A_THREAD } = {}) {
    this.#graph = graph;
    this.#projections = new Projections(graph);
    this.#worthAThread = worthAThread;
    this.#kept = new LRUCache<string, Kept>({ maxSize: keptBytes, sizeCalculation: () => 1 });
  }

  async completions(point: Point, signal?: AbortSignal): Promise<readonly Completion[]> {
    const { kept, population } = await this.#loaded(point, signal);
    if (!kept.completions?.usable)
      kept.completions = new SharedWork((stop) => drive(population.completions(), stop));
    const completions = await kept.completions.wait(signal);
    this.#readKeysOf(population);
    return completions;
  }

  async violations(point: Point, signal?: AbortSignal): Promise<readonly Violation[]> {
    const { kept, population } = await this.#loaded(point, signal);
    if (!kept.violations?.usable)
      kept.violations = new SharedWork((stop) => drive(population.violations(), stop));
    const violations = await kept.violations.wait(signal);
    this.#readKeysOf(population);
    return violations;
  }

  /**
   * What decides all answers at a point, about workflows and rules.
   * @param upTo a later snapshot that its graph must know of too, so that edges needed there can be looked for at the point
   */
  async survey(point: Point, signal?: AbortSignal, upTo = point.snapshot): Promise<Survey> {
    const { population } = await this.#loaded(point, signal, upTo);
    await this.#readKeysOf(population).wait(signal);
    return population.survey;
  }

  /** What decides all answers at a point, with the edges that lead to nothing that a workflow or rule needs. */
  async wideSurvey(point: Point, signal?: AbortSignal): Promise<Survey> {
    const graph = await this.recorded(point.snapshot, signal);
    const name = nameOf(point);
    if (this.#wide?.name !== name || this.#wide.survey.access.view.graph !== graph)
      this.#wide = { name, survey: new Survey(viewAt(graph, point)) };
    return this.#wide.survey;
  }

  /** The best ways of the completions at a point, as far as somebody asked for them. */
  async causes(point: Point, signal?: AbortSignal): Promise<Causes> {
    const { kept, population } = await this.#loaded(point, signal);
    await this.#readKeysOf(population).wait(signal);
    return (kept.causes ??= new Causes(population.survey));
  }

  /** The population at a point if it is in memory already; the keys of its edges may not be there yet. */
  loaded(point: Point): Population | undefined {
    return this.#kept.get(nameOf(point))?.population.value;
  }

  /** What `survey` answers, if all of it is in memory already. */
  loadedSurvey(point: Point): Survey | undefined {
    const survey = this.loaded(point)?.survey;
    return survey && this.#keys.get(survey.access.view.graph)?.isDone ? survey : undefined;
  }

  /** All that was recorded up to a snapshot, and maybe beyond. */
  async recorded(snapshot: number, signal?: AbortSignal): Promise<RecordedGraph> {
    return this.#projections.all(snapshot, signal);
  }

  /**
   * Reads the keys of the edges of a population, which no answer about everybody names but every way does: begun when the
   * first answer is there, so that whoever asks for a way next need not wait.
   */
  #readKeysOf({ survey }: Population): SharedWork<void> {
    const { graph } = survey.access.view;
    let work = this.#keys.get(graph);
    if (!work?.usable) {
      work = new SharedWork((signal) => this.#graph.edgeKeys(graph, { signal }));
      this.#keys.set(graph, work);
      // This waits without an end, so that the work goes on when whoever asked has gone.
      work.wait().catch(() => undefined);
    }
    return work;
  }

  /** What is kept of a point; what nobody waited for is begun again, and so is what stands on too old a graph. */
  async #loaded(
    point: Point,
    signal?: AbortSignal,
    upTo = point.snapshot,
  ): Promise<{ kept: Kept; population: Population }> {
    const name = nameOf(point);
    let kept = this.#kept.get(name);
    if (!kept?.population.usable || kept.upTo < upTo) {
      kept = { upTo, population: new SharedWork((stop) => this.#judged(point, upTo, stop)) };
      this.#kept.set(name, kept);
    }
    return { kept, population: await kept.population.wait(signal) };
  }

  async #judged(point: Point, upTo: number, signal: AbortSignal): Promise<Population> {
    if (this.#worthAThread < Infinity) this.#thread.prepare();
    const graph = await this.#projections.needed(upTo, signal);
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
