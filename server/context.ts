import { actingIdentity } from './acting-identity.ts';
import type { Answers } from './answers/answers.ts';
import type { Actor } from './domain/audit.ts';
import type { Day } from './domain/day.ts';
import type { Point } from './domain/point.ts';
import type { Graph } from './graph/port.ts';
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
   */
  readonly point: (at: PointAsked) => Promise<Point>;
}

/** The parts of a point in time that a question names. */
export interface PointAsked {
  readonly asOf?: Day;
  readonly snapshot?: number;
  readonly includeJit?: boolean;
}

/** @param timeLimit milliseconds after which the request is given up. */
export function createContext(
  parts: { readonly graph: Graph; readonly answers: Answers; readonly work?: Work },
  { request, timeLimit }: { readonly request: Request; readonly timeLimit: number },
): Context {
  const { graph, answers } = parts;
  const signal = AbortSignal.any([request.signal, AbortSignal.timeout(timeLimit)]);
  let present: Promise<Point> | undefined;
  const point = async (at: PointAsked): Promise<Point> => {
    if (at.snapshot !== undefined) return answers.point(at);
    const { snapshot, asOf } = await (present ??= answers.point({}));
    return { snapshot, asOf: at.asOf ?? asOf, includeJit: at.includeJit ?? false };
  };
  return {
    ...{ graph, answers, signal, point },
    work: parts.work ?? null,
    actor: (claimed) => actingIdentity(request, claimed),
    loaders: createLoaders(graph, answers, signal),
  };
}
