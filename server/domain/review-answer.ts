import type { EdgeRef } from './answer.ts';
import type { Day } from './day.ts';
import type {
  ControlRunRow,
  CredentialRow,
  DecisionRow,
  ExceptionRow,
  Instant,
  LookBackRow,
} from './review.ts';
import type { Framework, NodeKind } from './vocabulary.ts';

/** What an access review is worth under each lens (REVIEWS.md sections 2 to 5): the answer of the assessment. */
export interface ReviewAnswer {
  readonly review: string;
  /** The question: what is stored about the review is read as of this snapshot; revocations are looked at on this day. */
  readonly snapshot: number;
  readonly asOf: Day;
  readonly lookedAt: LookedAt;
  readonly assessments: Readonly<Record<Framework, Assessment>>;
  /** Material paths of `SOX-6`, those that are only blocked too; by class as in `PATH_CLASSES`, then identity, then workflow. */
  readonly misstatementPaths: readonly MisstatementPath[];
  /** Where the definitions of the closing snapshot differ from those of the review's; empty where there is one snapshot. */
  readonly differingDefinitions: readonly DefinitionDifference[];
}

/** A snapshot and the date on which its access is looked at. */
export interface LookedSnapshot {
  readonly sequence: number;
  readonly day: Day;
  readonly takenAt: Instant;
}

/** Which state is looked at (REVIEWS.md section 2). */
export interface LookedAt {
  readonly review: LookedSnapshot | null;
  /** The same sequence as the review's where nothing was taken between `period_end` and `close`. */
  readonly closing: LookedSnapshot | null;
  /** All that `SOX-6` looks at, by sequence. */
  readonly all: readonly LookedSnapshot[];
  /** Why there is no review's snapshot; null where there is one. */
  readonly missing: Sentence | null;
}

/** The kinds of what an exception is about: nodes, and what only reviews know. */
export const SUBJECT_KINDS_OF_REVIEWS = ['SYSTEM', 'CREDENTIAL', 'EXCEPTION', 'CONTROL', 'SOURCE'] as const;
export type SubjectKind = NodeKind | (typeof SUBJECT_KINDS_OF_REVIEWS)[number];

/** Its key in the API is `KIND:id`. A control's id is its name, a source's the name of the source. */
export interface Subject {
  readonly kind: SubjectKind;
  readonly id: string;
}

/**
 * A sentence in an auditor's words in which things are named by reference: text, and subjects to be called by their names.
 * `sentenceText` puts the names in.
 */
export type Sentence = readonly (string | Subject)[];

export const VERDICTS = ['PASS', 'FAIL', 'NOT_TESTED'] as const;
export type Verdict = (typeof VERDICTS)[number];

export const TEST_RESULTS = ['PASS', 'FAIL', 'NOTHING_TO_TEST'] as const;
export type TestResult = (typeof TEST_RESULTS)[number];

/** In the order of REVIEWS.md section 3. */
export const TEST_IDS = [
  'SOC-0',
  'SOC-1',
  'SOC-2',
  'SOC-3',
  'SOC-4',
  'SOC-5',
  'SOX-0',
  'SOX-1',
  'SOX-2',
  'SOX-3',
  'SOX-4',
  'SOX-5',
  'SOX-6',
  'SOX-7',
  'SOX-8',
  'SOX-9',
  'SOX-10',
  'NHI-1',
  'NHI-2',
  'NHI-3',
  'NHI-4',
] as const;
export type TestId = (typeof TEST_IDS)[number];

/** One lens. */
export interface Assessment {
  readonly framework: Framework;
  /** Whether the review names this framework; both lenses are always computed. */
  readonly claimed: boolean;
  readonly verdict: Verdict;
  /** In the order of `TEST_IDS`. */
  readonly tests: readonly TestAnswer[];
}

export interface TestAnswer {
  readonly id: TestId;
  readonly framework: Framework;
  /** What is tested, in a few words: “attestation completed”. */
  readonly title: string;
  /** What a member of the population is, in the plural: “in-scope access edges”. */
  readonly populationOf: string;
  readonly result: TestResult;
  readonly population: number;
  /** The members of the population, each by its subjects, in no particular order; made when asked for, and possibly millions. */
  readonly members: () => Iterable<readonly Subject[]>;
  /** At most one a member; by the keys of their subjects. */
  readonly exceptions: readonly AssessmentException[];
  /** REVIEWS.md section 5, for example `NIST SP 800-53 r5 AC-5`. */
  readonly references: readonly string[];
}

/** What the review's rows say about a finding, for and against. */
export interface RestsOn {
  readonly decisions: readonly DecisionRow[];
  readonly exceptions: readonly ExceptionRow[];
  readonly controlRuns: readonly ControlRunRow[];
  readonly lookBacks: readonly LookBackRow[];
  readonly credentials: readonly CredentialRow[];
}

/** A member of a test's population that fails it. */
export interface AssessmentException {
  /** The member itself first, then what it was found to be about. */
  readonly subjects: readonly Subject[];
  /** What is wrong, and what would fix it. */
  readonly explanation: Sentence;
  /** The edges that it is about, found when asked for. */
  readonly edges: () => readonly EdgeRef[];
  readonly restsOn: RestsOn;
}

/** In this order the first that applies (REVIEWS.md section 4); `PREVENTED` is what only a control blocks. */
export const PATH_CLASSES = ['PREVENTED', 'DETECTED', 'REMEDIATED', 'EXPOSED', 'MISSED'] as const;
export type PathClass = (typeof PATH_CLASSES)[number];

/** In this order the first that applies (REVIEWS.md section 4). */
export const MISSED_REASONS = [
  'REVOKED_NOT_DONE',
  'LOOKED_AND_CERTIFIED',
  'CERTIFIED_PIECEWISE',
  'NEVER_LOOKED',
] as const;
export type MissedReason = (typeof MISSED_REASONS)[number];

/** A material path of one identity through one covered workflow, over every snapshot looked at (REVIEWS.md section 4). */
export interface MisstatementPath {
  readonly identity: string;
  readonly workflow: string;
  readonly class: PathClass;
  /** Null for every class but `MISSED`. */
  readonly reason: MissedReason | null;
  /** True where it exists only with access that must be activated each time. */
  readonly jit: boolean;
  readonly explanation: Sentence;
  readonly restsOn: RestsOn;
  /** Sequences of the snapshots looked at that have it, ascending. */
  readonly snapshots: readonly number[];
  /** The access edges that are relevant to it and that a review decides about, found when asked for; by key. */
  readonly edges: () => readonly EdgeRef[];
}

/** A node or an edge of definition that the closing snapshot has and the review's has not, the reverse, or that reads otherwise. */
export interface DefinitionDifference {
  readonly change: 'ADDED' | 'REMOVED' | 'CHANGED';
  readonly of: { readonly node: Subject } | { readonly edge: EdgeRef };
}

/** The sentence with names for its subjects. */
export function sentenceText(sentence: Sentence, name: (subject: Subject) => string): string {
  return sentence.map((part) => (typeof part === 'string' ? part : name(part))).join('');
}

/** The subjects that a sentence names, each as often as it does. */
export function subjectsNamed(sentence: Sentence): Subject[] {
  return sentence.filter((part) => typeof part !== 'string');
}
