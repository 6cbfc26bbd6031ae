import { sentenceText, type Sentence, type Subject } from '../domain/review-answer.ts';
import { nodeKey } from '../domain/key.ts';
import { NODE_KINDS, type NodeKind } from '../domain/vocabulary.ts';
import type { Graph } from '../graph/port.ts';
import type { ReviewGround } from '../domain/review.ts';

/** How things are called in a pack: as at the review's snapshot, else as at the question's, else by their id. */
export class Names {
  readonly #names = new Map<string, string>();

  /** The name alone; the id where there is none. */
  of(kind: Subject['kind'], id: string): string {
    return this.#names.get(`${kind}:${id}`) ?? id;
  }

  /** The name with the id, where they differ: names are not unique, ids are. */
  full({ kind, id }: Subject): string {
    const name = this.of(kind, id);
    return name === id ? id : `${name} (${id})`;
  }

  sentence(sentence: Sentence): string {
    return sentenceText(sentence, (subject) => this.full(subject));
  }

  set(kind: Subject['kind'], id: string, name: string): void {
    this.#names.set(`${kind}:${id}`, name);
  }
}

const OTHERS = NODE_KINDS.filter((kind): kind is Exclude<NodeKind, 'IDENTITY'> => kind !== 'IDENTITY');

/** @param snapshots sequences, the one whose names hold last */
export async function readNames(
  graph: Graph,
  ground: ReviewGround,
  snapshots: readonly number[],
): Promise<Names> {
  const names = new Names();
  for (const { id, name } of ground.records.systems) names.set('SYSTEM', id, name);
  for (const snapshot of snapshots) {
    for (const kind of OTHERS)
      for (const { id, name } of await graph.allNodes(kind, snapshot)) names.set(kind, id, name);
    for (const { id, name, since, until } of ground.identities)
      if (since <= snapshot && snapshot < until) names.set('IDENTITY', id, name);
  }
  return names;
}

export function keyOf({ kind, id }: Subject): string {
  return NODE_KINDS.includes(kind as NodeKind) ? nodeKey(kind as NodeKind, id) : `${kind}:${id}`;
}
