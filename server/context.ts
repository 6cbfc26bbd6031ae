import { actingIdentity } from './acting-identity.ts';
import type { Answers } from './answers/answers.ts';
import type { Newest, NewestQuestion } from './answers/newest.ts';
import type { Actor } from './domain/audit.ts';
import { type Day, today } from './domain/day.ts';
import type { NodeRef } from './domain/key.ts';
import type { Point } from './domain/point.ts';
import type { Graph } from './graph/port.ts';
import type { KeptRecords } from './kept-records.ts';
import { createLoaders, type Loaders } from './loaders.ts';
import type { Work } from './work.ts';

/** What every resolver of one request works with. */
export interface Context {
  readonly graph: Graph;
  readonly answers: Answers;
  /** What can be done beside asking; null where the server answers questions alone. */
  readonly work: Work | null;
  /** Who acts, of whom the request says who it is. */
  readonly actor: (claimed: string) => Actor;
  /** Aborted when the asker has gone or the time is up. */
  readonly signal: AbortSignal;
  readonly loaders: Loaders;
  /**
   * The point in time that a question means, with its defaults. All questions of one request that name no snapshot
   * mean the same one, even if an import ends between them.
   * @param named nodes that are needed next: they are asked of the database together with the newest snapshot
   */
  readonly point: (at: PointAsked, named?: readonly NodeRef[]) => Promise<Point>;
}

/** The parts of a point in time that a question names. */
export interface PointAsked {
  readonly asOf?: Day;
  readonly snapshot?: number;
  readonly includeJit?: boolean;
}

/** What all requests share. */
export interface ContextParts {
  readonly graph: Graph;
  readonly answers: Answers;
  readonly work?: Work;
  readonly newest: Newest;
  readonly records: KeptRecords;
}

/** @param timeLimit milliseconds after which the request is given up. */
export function createContext(
  parts: ContextParts,
  { request, timeLimit }: { readonly request: Request; readonly timeLimit: number },
): Context {
  const { graph, answers, newest, records } = parts;
  const signal = AbortSignal.any([request.signal, AbortSignal.timeout(timeLimit)]);
  const loaders = createLoaders({ graph, answers, records }, signal);
  let question: NewestQuestion | undefined;
  let present: Promise<Point> | undefined;
  const point = async (at: PointAsked, named: readonly NodeRef[] = []): Promise<Point> => {
    if (at.snapshot !== undefined) return answers.point(at);
    question ??= newest.join();
    for (const node of named) question.name(node);
    present ??= question.answer(signal).then(({ snapshot, nodes }) => {
      loaders.seen(nodes.values(), snapshot);
      return { snapshot, asOf: today(), includeJit: false };
    });
    const { snapshot, asOf } = await present;
    return { snapshot, asOf: at.asOf ?? asOf, includeJit: at.includeJit ?? false };
  };
  return {
    ...{ graph, answers, signal, point, loaders },
    work: parts.work ?? null,
    actor: (claimed) => actingIdentity(request, claimed),
  };
}
