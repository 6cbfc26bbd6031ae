import type { Context } from '../../context.ts';
import type { EdgeRef } from '../../domain/answer.ts';
import {
  sentenceText,
  subjectsNamed,
  type LookedAt,
  type Sentence,
  type Subject,
} from '../../domain/review-answer.ts';
import type { EdgeRecord, RecordOf } from '../../domain/record.ts';
import type { NodeKind } from '../../domain/vocabulary.ts';
import { isNodeKind } from '../arguments/node-ref.ts';
import type { At, InReview } from '../parents.ts';

/** The name of a subject: of a node, as of the question's snapshot, or as it was last seen by the review. */
export async function subjectName(subject: Subject, at: InReview<object>, context: Context): Promise<string> {
  const { kind, id } = subject;
  if (isNodeKind(kind)) return (await lastSeen(kind, id, snapshotsOf(at), context))?.name ?? id;
  if (kind !== 'SYSTEM') return id;
  const { systems } = await context.answers.reviewRecords(at.point.snapshot, context.signal);
  return systems.find((system) => system.id === id)?.name ?? id;
}

/** The sentence with the names of all that it speaks of. */
export async function spoken(sentence: Sentence, at: InReview<object>, context: Context): Promise<string> {
  const subjects = subjectsNamed(sentence);
  const names = await Promise.all(subjects.map((subject) => subjectName(subject, at, context)));
  const named = new Map(subjects.map((subject, i) => [keyOf(subject), names[i]]));
  return sentenceText(sentence, (subject) => named.get(keyOf(subject)) ?? subject.id);
}

/** A node as of the first of the snapshots that has it, with the point in time of that one. */
export async function nodeAtAny<K extends NodeKind>(
  kind: K,
  id: string,
  snapshots: readonly number[],
  { point }: InReview<object>,
  context: Context,
): Promise<At<RecordOf<K>>> {
  for (const snapshot of snapshots) {
    const seen = await context.loaders.node(kind, id, snapshot);
    if (seen) return { ...seen, point: { ...point, snapshot } };
  }
  throw new Error(`a review names ${kind} ${id}, which is in none of the snapshots ${snapshots.join(', ')}`);
}

/** Edges with their evidence as of a snapshot, or as they were last recorded where that has them not. */
export function edgesAsOf(
  refs: readonly EdgeRef[],
  snapshot: number | undefined,
  context: Context,
): Promise<EdgeRecord[]> {
  return Promise.all(
    refs.map(async (ref) => {
      const edge =
        (await context.loaders.edge(ref, snapshot)) ?? (await context.loaders.edge(ref, undefined));
      if (edge) return edge;
      throw new Error(`a review names edge ${ref.key}, which was never recorded`);
    }),
  );
}

export function keyOf({ kind, id }: Subject): string {
  return `${kind}:${id}`;
}

/** The question's snapshot, then those that the review looks at, newest first. */
export function snapshotsOf({ point, lookedAt }: At<{ readonly lookedAt: LookedAt }>): number[] {
  const looked = lookedAt.all.map(({ sequence }) => sequence).sort((a, b) => b - a);
  return [...new Set([point.snapshot, ...looked])];
}

async function lastSeen<K extends NodeKind>(
  kind: K,
  id: string,
  snapshots: readonly number[],
  context: Context,
): Promise<RecordOf<K> | undefined> {
  for (const snapshot of snapshots) {
    const seen = await context.loaders.node(kind, id, snapshot);
    if (seen) return seen;
  }
  return undefined;
}
