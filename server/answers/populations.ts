import { LRUCache } from 'lru-cache';
import { Population } from '../analysis/population.ts';
import { Causes } from '../analysis/causes.ts';
import type { Survey } from '../analysis/survey.ts';
import { viewAt } from '../analysis/view.ts';
import type { Completion, Violation } from '../domain/answer.ts';
import type { Point } from '../domain/point.ts';
import type { RecordedGraph } from '../domain/recorded.ts';
import type { Graph } from '../graph/port.ts';
import { drive } from './drive.ts';
import { SharedWork } from './shared-work.ts';

/** How many points in time are kept with their answers: today and one to compare with, with and without JIT. */
const KEPT = 4;

/** One point in time: who can be judged, and the answers about everybody once somebody asked. */
interface Kept {
  readonly population: Population;
  completions?: SharedWork<readonly Completion[]>;
  violations?: SharedWork<readonly Violation[]>;
  causes?: Causes;
}

/**
 * The answers about everybody, from one projection of the whole database. The projection has all recorded time, so
 * that it is read once per import; dates, older snapshots and JIT are looked at without reading again.
 */
export class Populations {
  readonly #graph: Graph;
  readonly #kept = new LRUCache<string, Kept>({ max: KEPT });
  #projection: { readonly upTo: number; readonly work: SharedWork<RecordedGraph> } | undefined;

  constructor(graph: Graph) {
    this.#graph = graph;
  }

  async completions(point: Point, signal?: AbortSignal): Promise<readonly Completion[]> {
    const kept = await this.#at(point, signal);
    if (!(await kept.completions?.isUsable())) {
      kept.completions = new SharedWork((stop) => drive(kept.population.completions(), stop));
    }
    return (kept.completions as SharedWork<readonly Completion[]>).wait(signal);
  }

  async violations(point: Point, signal?: AbortSignal): Promise<readonly Violation[]> {
    const kept = await this.#at(point, signal);
    if (!(await kept.violations?.isUsable())) {
      kept.violations = new SharedWork((stop) => drive(kept.population.violations(), stop));
    }
    return (kept.violations as SharedWork<readonly Violation[]>).wait(signal);
  }

  /** What decides all answers at a point. */
  async survey(point: Point, signal?: AbortSignal): Promise<Survey> {
    return (await this.#at(point, signal)).population.survey;
  }

  /** The best ways of the completions at a point, as far as somebody asked for them. */
  async causes(point: Point, signal?: AbortSignal): Promise<Causes> {
    const kept = await this.#at(point, signal);
    return (kept.causes ??= new Causes(kept.population.survey));
  }

  /** The population at a point if it is in memory already. */
  loaded(point: Point): Population | undefined {
    return this.#kept.get(nameOf(point))?.population;
  }

  /** All that was recorded up to a snapshot, and maybe beyond. */
  async recorded(snapshot: number, signal?: AbortSignal): Promise<RecordedGraph> {
    const current = this.#projection;
    if (!current || current.upTo < snapshot || !(await current.work.isUsable())) {
      if (this.#projection === current) {
        const work = new SharedWork((stop) => this.#graph.recordedGraph({ signal: stop }));
        this.#projection = { upTo: snapshot, work };
      }
    }
    return (this.#projection as NonNullable<typeof current>).work.wait(signal);
  }

  async #at(point: Point, signal?: AbortSignal): Promise<Kept> {
    const graph = await this.recorded(point.snapshot, signal);
    let kept = this.#kept.get(nameOf(point));
    if (!kept) {
      kept = { population: new Population(viewAt(graph, point)) };
      this.#kept.set(nameOf(point), kept);
    }
    return kept;
  }
}

function nameOf({ snapshot, asOf, includeJit }: Point): string {
  return `${snapshot} ${asOf} ${includeJit}`;
}
