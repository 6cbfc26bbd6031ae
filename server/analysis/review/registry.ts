import type { TestId } from '../../domain/review-answer.ts';
import type { Framework } from '../../domain/vocabulary.ts';
import { NON_HUMAN_REFERENCES, SOC_REFERENCES, SOX_REFERENCES } from './references.ts';
import { attestationIsComplete, nonHumanAccessWasReviewed } from './tests/attestation.ts';
import { populationIsComplete, populationIsRight } from './tests/complete-population.ts';
import { conflictsAreReviewed } from './tests/conflicts-reviewed.ts';
import { responsibilityIsNotShared } from './tests/departments.ts';
import { privilegedAccessIsUsed } from './tests/dormant-access.ts';
import { exceptionsAreTracked } from './tests/exceptions-closed.ts';
import { leaversAreLockedOut } from './tests/leavers.ts';
import { accessIsMapped } from './tests/mapped-access.ts';
import { misstatementIsPreventedOrDetected } from './tests/misstatement-paths.ts';
import { nonHumanCredentialsAreRotated } from './tests/non-human-credentials.ts';
import { nonHumansAreOwned } from './tests/non-human-owners.ts';
import { nobodyReviewsOwnAccess } from './tests/own-access.ts';
import { reviewWasAReview } from './tests/pace.ts';
import { preventiveControlsWork } from './tests/preventive-controls.ts';
import { rationaleIsDocumented } from './tests/rationale.ts';
import { remediationIsProven, revocationsAreCarriedOut } from './tests/revocations-carried-out.ts';
import { sharedAccessIsAttributable } from './tests/shared-access.ts';
import { decisionsAreSigned } from './tests/sign-off.ts';
import type { Outcome, ReviewWork } from './work.ts';

/** A test of a lens: what it is called, of what, by what it is asked for, and what finds its exceptions. */
export interface ReviewTest {
  readonly id: TestId;
  readonly framework: Framework;
  readonly title: string;
  readonly populationOf: string;
  readonly references: readonly string[];
  readonly run: (work: ReviewWork) => Outcome;
}

type Row = readonly [TestId, string, string, (work: ReviewWork) => Outcome];

/** The table of REVIEWS.md section 3, in its order. */
const ROWS: readonly Row[] = [
  ['SOC-0', 'The population is complete', 'sources, and systems of the review', populationIsComplete],
  ['SOC-1', 'Attestation completed', 'in-scope access edges', attestationIsComplete],
  ['SOC-2', 'Reviewer sign-off', 'decisions', decisionsAreSigned],
  [
    'SOC-3',
    'Exceptions tracked to closure',
    'exceptions open at any time in the period',
    exceptionsAreTracked,
  ],
  ['SOC-4', 'Revocations carried out', 'holding REVOKE decisions', revocationsAreCarriedOut],
  ['SOC-5', 'Leavers', 'identities that left', leaversAreLockedOut],
  [
    'SOX-0',
    'The population is the right one',
    'sources, systems, decisions and financial systems of the review',
    populationIsRight,
  ],
  [
    'SOX-1',
    'Access mapped to financial functions',
    'granted permissions of financial systems',
    accessIsMapped,
  ],
  ['SOX-2', 'Nobody reviews their own access', 'decisions', nobodyReviewsOwnAccess],
  [
    'SOX-3',
    'Documented rationale',
    'holding CERTIFY decisions on access relevant to a conflict',
    rationaleIsDocumented,
  ],
  [
    'SOX-4',
    'Segregation-of-duties conflicts reviewed',
    'pairs of an identity and a covered workflow or rule',
    conflictsAreReviewed,
  ],
  ['SOX-5', 'Remediation proven before close', 'holding REVOKE decisions', remediationIsProven],
  [
    'SOX-6',
    'Could the review prevent or detect a material misstatement path?',
    'pairs of an identity and a covered workflow, over every snapshot looked at',
    misstatementIsPreventedOrDetected,
  ],
  [
    'SOX-7',
    'Dormant privileged access',
    'identities that complete a covered workflow, and the accounts that do a step where they complete',
    privilegedAccessIsUsed,
  ],
  [
    'SOX-8',
    'Preventive controls work',
    'preventive controls that material paths are kept back by',
    preventiveControlsWork,
  ],
  ['SOX-9', 'The review was a review', 'reviewers', reviewWasAReview],
  [
    'SOX-10',
    'Responsibility is not shared across departments',
    'accounts that do a step of a covered workflow and that people can act as',
    responsibilityIsNotShared,
  ],
  ['NHI-1', 'Inventory and owner', 'non-human identities with in-scope access', nonHumansAreOwned],
  [
    'NHI-2',
    'Credentials rotated or disabled',
    'non-human identities with in-scope access',
    nonHumanCredentialsAreRotated,
  ],
  [
    'NHI-3',
    'Non-human access was reviewed',
    'in-scope access edges of non-human identities',
    nonHumanAccessWasReviewed,
  ],
  [
    'NHI-4',
    'Shared access is attributable',
    'shared and unattributable identities with in-scope access',
    sharedAccessIsAttributable,
  ],
];

export const REVIEW_TESTS: readonly ReviewTest[] = ROWS.map(([id, title, populationOf, run]) => ({
  id,
  framework: id.startsWith('SOC') ? 'SOC' : 'SOX',
  title,
  populationOf,
  references: referencesOf(id),
  run,
}));

function referencesOf(id: TestId): readonly string[] {
  if (id.startsWith('NHI')) return NON_HUMAN_REFERENCES;
  return id.startsWith('SOC') ? SOC_REFERENCES : SOX_REFERENCES;
}
