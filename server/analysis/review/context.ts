import type { View } from '../view.ts';
import { viewAt } from '../view.ts';
import type { LookedAt, Subject } from '../../domain/review-answer.ts';
import { recordedAt } from '../../domain/point.ts';
import type {
  CredentialRow,
  IdentityFact,
  RecordedRow,
  ReviewGround,
  ReviewRecords,
  ReviewRow,
  StepFact,
  SystemOfFact,
  SystemRow,
  TakenSnapshot,
  WorkflowFact,
} from '../../domain/review.ts';
import { ApprovedExceptions } from './approved-exceptions.ts';
import { Decisions } from './decisions.ts';
import { Facts } from './facts.ts';
import type { ReviewInput } from './input.ts';
import { People } from './people.ts';
import { ReviewView } from './review-view.ts';
import { knownSnapshots, lookedAt } from './snapshots.ts';

/**
 * A review with what is stored about it as of the question's snapshot, and the states that it looks at. What several tests
 * ask for is here; what one test asks for is with the test.
 */
export class ReviewContext {
  readonly input: ReviewInput;
  readonly review: ReviewRow;
  readonly ground: ReviewGround;
  readonly snapshots: readonly TakenSnapshot[];
  readonly lookedAt: LookedAt;
  readonly people: People;
  readonly decisions: Decisions;
  readonly records: ReviewRecords;
  readonly approved: ApprovedExceptions;
  /** Of the review, by id: those named, or all that carry one of its frameworks; undefined where `systems.csv` lacks it. */
  readonly systems: ReadonlyMap<string, SystemRow | undefined>;
  readonly facts: {
    readonly identities: Facts<IdentityFact>;
    readonly roles: Facts<SystemOfFact>;
    readonly permissions: Facts<SystemOfFact>;
    readonly actions: Facts<SystemOfFact>;
    readonly steps: Facts<StepFact>;
    readonly workflows: Facts<WorkflowFact>;
  };
  #views = new Map<number, ReviewView>();
  #question: View | undefined;

  constructor(input: ReviewInput) {
    const { graph, ground, review, snapshot } = input;
    this.input = input;
    this.review = review;
    this.ground = ground;
    this.snapshots = knownSnapshots(ground.snapshots, snapshot);
    this.lookedAt = lookedAt(review, this.snapshots);
    this.people = new People(graph, this.snapshots, ground.owners);
    this.records = recordsAt(ground.records, snapshot);
    this.systems = systemsOf(review, this.records.systems);
    this.decisions = new Decisions(
      graph,
      this.records.decisions.filter((decision) => decision.review === review.id),
    );
    this.approved = new ApprovedExceptions(this.people, review, this.records.exceptions);
    this.facts = {
      identities: new Facts(ground.identities),
      roles: new Facts(ground.roles),
      permissions: new Facts(ground.permissions),
      actions: new Facts(ground.actions),
      steps: new Facts(ground.steps),
      workflows: new Facts(ground.workflows),
    };
  }

  /** The review's snapshot. Tests run only where there is one. */
  get reviewView(): ReviewView {
    const { review } = this.lookedAt;
    if (!review) throw new Error(`review ${this.review.id} has no snapshot to look at`);
    return this.viewOf(review.sequence);
  }

  /** The closing snapshot: the review's where nothing was taken between `period_end` and `close`. */
  get closingView(): ReviewView {
    const { closing } = this.lookedAt;
    return closing ? this.viewOf(closing.sequence) : this.reviewView;
  }

  /** Everything recorded at the question's snapshot, on its day. */
  get questionView(): View {
    const { graph, snapshot, asOf } = this.input;
    return (this.#question ??= viewAt(graph, { snapshot, asOf, includeJit: true }));
  }

  /** A snapshot looked at. The review's and the closing one are kept, the others are worked out anew each time. */
  viewOf(sequence: number): ReviewView {
    const kept = this.#views.get(sequence);
    if (kept) return kept;
    const looked = this.lookedAt.all.find((each) => each.sequence === sequence);
    if (!looked) throw new Error(`review ${this.review.id} does not look at snapshot ${sequence}`);
    const view = new ReviewView(this.input.graph, looked);
    const { review, closing } = this.lookedAt;
    if (sequence === review?.sequence || sequence === closing?.sequence) this.#views.set(sequence, view);
    return view;
  }

  /** Credentials are read as of the review's snapshot, like access. */
  credentials(): CredentialRow[] {
    const { sequence } = this.reviewView.looked;
    return this.ground.records.credentials.filter(({ since, until }) => recordedAt(sequence, since, until));
  }

  /** What `systems.csv` says of a system as of the question's snapshot. */
  system(id: string): SystemRow | undefined {
    return this.records.systems.find((system) => system.id === id);
  }

  /** Whether a permission's system is in the review; no system is in every review. */
  isInReview(system: string | null): boolean {
    return system === null || system === '' || this.systems.has(system);
  }

  /** The edges of a decision, as a subject of an exception: who, and what they may do or be. */
  subjectsOf(decision: { identity: string; kind: string; target: string }): Subject[] {
    const kind =
      decision.kind === 'HAS_ROLE' ? 'ROLE' : decision.kind === 'HAS_PERMISSION' ? 'PERMISSION' : 'IDENTITY';
    return [
      { kind: 'IDENTITY', id: decision.identity },
      { kind, id: decision.target },
    ];
  }
}

function recordsAt(records: ReviewRecords, snapshot: number): ReviewRecords {
  const at = <T extends RecordedRow>(rows: readonly T[]): T[] =>
    rows.filter(({ since, until }) => recordedAt(snapshot, since, until));
  return {
    systems: at(records.systems),
    credentials: at(records.credentials),
    classifications: at(records.classifications),
    reviews: at(records.reviews),
    decisions: at(records.decisions),
    exceptions: at(records.exceptions),
    controlRuns: at(records.controlRuns),
    lookBacks: at(records.lookBacks),
  };
}

function systemsOf(review: ReviewRow, systems: readonly SystemRow[]): Map<string, SystemRow | undefined> {
  if (review.systems.length > 0) {
    return new Map(review.systems.map((id) => [id, systems.find((system) => system.id === id)]));
  }
  const carrying = systems.filter(({ frameworks }) =>
    frameworks.some((framework) => review.frameworks.includes(framework)),
  );
  return new Map(carrying.map((system) => [system.id, system]));
}
