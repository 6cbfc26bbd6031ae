import type { RecordedGraph } from '../domain/recorded.ts';
import type { Graph } from '../graph/port.ts';
import { SharedWork } from './shared-work.ts';

type Read = (upTo: number, known: RecordedGraph | undefined, stop: AbortSignal) => Promise<RecordedGraph>;

/** One part of the recorded graph, read once and then kept up to date by what later snapshots changed. */
class Part {
  readonly #read: Read;
  #work: { readonly upTo: number; readonly graph: SharedWork<RecordedGraph> } | undefined;
  /** The last graph that was read to its end. */
  #known: RecordedGraph | undefined;

  constructor(read: Read) {
    this.#read = read;
  }

  /** Whether some of it is in memory. */
  get isKnown(): boolean {
    return this.#known !== undefined;
  }

  async at(snapshot: number, signal?: AbortSignal): Promise<RecordedGraph> {
    let work = this.#work;
    if (!work?.graph.usable || work.upTo < snapshot) {
      const graph = new SharedWork(
        async (stop) => (this.#known = await this.#read(snapshot, this.#known, stop)),
      );
      work = { upTo: snapshot, graph };
      this.#work = work;
    }
    return work.graph.wait(signal);
  }

  forget(): void {
    this.#work = undefined;
    this.#known = undefined;
  }
}

/**
 * The recorded graph in memory. What workflows and rules are answered from is a small part of it, which is read first and
 * alone; all of it is read when somebody asks for what only all of it tells, and then serves everybody.
 */
export class Projections {
  readonly #all: Part;
  readonly #needed: Part;

  constructor(graph: Graph) {
    this.#all = new Part((upTo, known, signal) =>
      graph.recordedGraph({ upTo, signal, ...(known && { known }) }),
    );
    this.#needed = new Part((upTo, known, signal) =>
      graph.recordedGraph({ upTo, part: 'NEEDED', signal, ...(known && { known }) }),
    );
  }

  /** All that was recorded up to a snapshot, and maybe beyond. */
  async all(snapshot: number, signal?: AbortSignal): Promise<RecordedGraph> {
    const graph = await this.#all.at(snapshot, signal);
    this.#needed.forget();
    return graph;
  }

  /** Likewise, and at least the edges that lead to what some workflow or rule needs. */
  async needed(snapshot: number, signal?: AbortSignal): Promise<RecordedGraph> {
    return this.#all.isKnown ? this.all(snapshot, signal) : this.#needed.at(snapshot, signal);
  }
}
