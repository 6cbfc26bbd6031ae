import { LRUCache } from 'lru-cache';
import { Population } from '../analysis/population.ts';
import type { Survey } from '../analysis/survey.ts';
import { viewAt } from '../analysis/view.ts';
import type { Point } from '../domain/point.ts';
import type { RecordedGraph } from '../domain/recorded.ts';
import type { Graph } from '../graph/port.ts';

/** Identities whose reach is kept: the findings that somebody is clicking through. */
const KEPT = 50;

/** What decides the answers about one identity: the part of the graph in its reach, found by Cypher and kept for a while. */
export class Reaches {
  readonly #graph: Graph;
  readonly #kept = new LRUCache<string, RecordedGraph>({ max: KEPT });

  constructor(graph: Graph) {
    this.#graph = graph;
  }

  async populationOf(identity: string, point: Point, signal?: AbortSignal): Promise<Population> {
    const name = `${point.snapshot} ${identity}`;
    let reach = this.#kept.get(name);
    if (!reach) {
      reach = await this.#graph.reachedFrom(identity, signal ? { signal } : {});
      this.#kept.set(name, reach);
    }
    return new Population(viewAt(reach, point));
  }

  async surveyOf(identity: string, point: Point, signal?: AbortSignal): Promise<Survey> {
    return (await this.populationOf(identity, point, signal)).survey;
  }
}
