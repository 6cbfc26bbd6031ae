import { compareCodePoints } from '../../../domain/order.ts';
import { PATH_CLASSES, type MisstatementPath, type Sentence } from '../../../domain/review-answer.ts';
import type { LookBackRow } from '../../../domain/review.ts';
import { accessRef } from '../../edge-refs.ts';
import { isBlank } from '../approved-exceptions.ts';
import type { ReviewContext } from '../context.ts';
import type { Gone } from '../gone.ts';
import { hopOf } from '../leads.ts';
import { restsOn } from '../rests-on.ts';
import type { FoundPath } from './found-path.ts';
import { pathKey } from './found-path.ts';
import { cover, lookBacksByOthers, openTime } from './look-backs.ts';
import { whyMissed } from './missed-reason.ts';
import { explainPath } from './path-words.ts';
import type { Classified } from './classified.ts';

/** The class of each path: the first that applies (REVIEWS.md section 4). Yields after each. */
export function* classify(
  context: ReviewContext,
  gone: Gone,
  paths: ReadonlyMap<string, FoundPath>,
): Generator<undefined, MisstatementPath[]> {
  const lookBacks = Map.groupBy(context.records.lookBacks, ({ identity, workflow }) =>
    pathKey(identity, workflow),
  );
  const found: MisstatementPath[] = [];
  for (const [key, path] of paths) {
    found.push(pathOf(context, path, classOf(context, gone, path, lookBacks.get(key) ?? [])));
    yield;
  }
  const rank = (path: MisstatementPath): number => PATH_CLASSES.indexOf(path.class);
  return found.sort(
    (a, b) =>
      rank(a) - rank(b) ||
      compareCodePoints(a.identity, b.identity) ||
      compareCodePoints(a.workflow, b.workflow),
  );
}

function classOf(
  context: ReviewContext,
  gone: Gone,
  path: FoundPath,
  lookBacks: readonly LookBackRow[],
): Classified {
  if (path.completedIn.length === 0) return { class: 'PREVENTED', reason: null, restsOn: restsOn() };
  const finding = { kind: 'WORKFLOW', id: path.workflow } as const;
  const accepted = context.approved
    .to(path.identity, finding)
    .filter(({ compensatingControl }) => !isBlank(compensatingControl));
  if (accepted.length > 0)
    return { class: 'DETECTED', reason: null, restsOn: restsOn({ exceptions: accepted }) };
  if (path.watched)
    return { class: 'DETECTED', reason: null, restsOn: restsOn({ controlRuns: [...path.runs] }) };
  if (gone.isGone(path.number, finding, { jit: true, material: true })) {
    const open = openTime(context.review, context.lookedAt, path.completedIn);
    const byOthers = lookBacksByOthers(context.people, lookBacks);
    const isProven = cover(byOthers, open) && !byOthers.some(({ used }) => used);
    return {
      class: isProven ? 'REMEDIATED' : 'EXPOSED',
      reason: null,
      restsOn: restsOn({ lookBacks: isProven ? byOthers : lookBacks }),
      open,
    };
  }
  const { reason, decisions, exceptions } = whyMissed(context, path);
  return { class: 'MISSED', reason, restsOn: restsOn({ decisions, exceptions }) };
}

function pathOf(context: ReviewContext, path: FoundPath, classified: Classified): MisstatementPath {
  const isPrevented = classified.class === 'PREVENTED';
  const relevant = isPrevented ? path.relevantWherePrevented : path.relevant;
  return {
    identity: path.identity,
    workflow: path.workflow,
    class: classified.class,
    reason: classified.reason,
    jit: !(isPrevented ? path.preventedStanding : path.completesStanding),
    get explanation(): Sentence {
      return explainPath(context, path, classified);
    },
    restsOn: classified.restsOn,
    snapshots: isPrevented ? path.preventedIn : path.completedIn,
    edges: () =>
      [...relevant]
        .map((code) => accessRef(context.reviewView.view, hopOf(code)))
        .sort((a, b) => compareCodePoints(a.key, b.key)),
  };
}
