import type { AssessmentException, MisstatementPath, Subject } from '../../domain/review-answer.ts';
import type { Looked } from '../coverage.ts';
import type { ReviewContext } from './context.ts';
import type { ReviewFindings } from './findings.ts';
import type { Gone } from './gone.ts';
import type { Grants } from './grants.ts';
import type { DecidedHop } from './leads.ts';
import type { CollectedPaths } from './paths/collect.ts';
import type { Privileged } from './privileged.ts';

/** All that the tests of a review look at, worked out once. */
export interface ReviewWork {
  readonly context: ReviewContext;
  /** The access edges in scope (REVIEWS.md section 2). */
  readonly inScope: readonly DecidedHop[];
  /** Numbers of the non-human identities that some of them leave, and of those whose use may not be attributable (`NHI-4`). */
  readonly nonHumans: readonly number[];
  readonly shared: readonly number[];
  readonly findings: ReviewFindings;
  readonly gone: Gone;
  readonly collected: CollectedPaths;
  readonly paths: readonly MisstatementPath[];
  readonly privileged: readonly Privileged[];
  /** When those that were never used were granted their access. */
  readonly grants: Grants;
  /** What coverage counts in the review's snapshot. */
  readonly coverage: Looked;
}

/** What a test finds. */
export interface Outcome {
  readonly population: number;
  readonly members: () => Iterable<readonly Subject[]>;
  readonly exceptions: AssessmentException[];
}

/**
 * An outcome over members that are few enough to be looked at one by one.
 * @param judge the exception that a member is, undefined where it passes
 */
export function judged<T>(
  members: readonly T[],
  subjects: (member: T) => readonly Subject[],
  judge: (member: T) => AssessmentException | undefined,
): Outcome {
  const exceptions: AssessmentException[] = [];
  for (const member of members) {
    const exception = judge(member);
    if (exception) exceptions.push(exception);
  }
  return { population: members.length, members: () => members.map(subjects), exceptions };
}
