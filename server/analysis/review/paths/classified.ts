import type { MissedReason, PathClass, RestsOn } from '../../../domain/review-answer.ts';
import type { OpenTime } from './look-backs.ts';

/** What decides the class of a path, for the sentence that explains it. */
export interface Classified {
  readonly class: PathClass;
  readonly reason: MissedReason | null;
  readonly restsOn: RestsOn;
  /** The time in which it was open, for what is gone. */
  readonly open?: OpenTime;
}
