import { nodeKey, type NodeRef } from '../domain/key.ts';
import type { Graph, NewestNodes } from '../graph/port.ts';
import { SharedWork } from './shared-work.ts';

/** A question about the newest snapshot that is put to the database at the end of this turn of the event loop. */
export interface NewestQuestion {
  /** Asks for a node along with it; without effect once the question is on its way. */
  name(node: NodeRef): void;
  /** The snapshot, with those of the named nodes that are seen there. */
  answer(signal?: AbortSignal): Promise<NewestNodes>;
}

/**
 * Which snapshot is the newest is asked of the database each time that somebody wants to know, so that what another process
 * has imported is seen at once. Requests that come in the same turn of the event loop share one question; nobody is given
 * the answer to a question that was put before.
 */
export class Newest {
  readonly #graph: Graph;
  #gathered: Gathered | undefined;

  constructor(graph: Graph) {
    this.#graph = graph;
  }

  /** The question that will be put next. */
  join(): NewestQuestion {
    if (this.#gathered?.work.usable) return this.#gathered;
    const gathered = new Gathered(async (nodes, signal) => {
      await endOfTurn();
      if (this.#gathered === gathered) this.#gathered = undefined;
      signal.throwIfAborted();
      return this.#graph.newestNodes(nodes(), { signal });
    });
    return (this.#gathered = gathered);
  }
}

class Gathered implements NewestQuestion {
  readonly work: SharedWork<NewestNodes>;
  readonly #named = new Map<string, NodeRef>();

  constructor(ask: (nodes: () => readonly NodeRef[], signal: AbortSignal) => Promise<NewestNodes>) {
    const work = (signal: AbortSignal): Promise<NewestNodes> => ask(() => [...this.#named.values()], signal);
    this.work = new SharedWork(work, { outlastsTimeLimit: false });
  }

  name(node: NodeRef): void {
    this.#named.set(nodeKey(node.kind, node.id), node);
  }

  answer(signal?: AbortSignal): Promise<NewestNodes> {
    return this.work.wait(signal);
  }
}

function endOfTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
