import { compareCodePoints, compareLists } from '../../domain/order.ts';
import type {
  Assessment,
  AssessmentException,
  ReviewAnswer,
  TestAnswer,
  TestId,
  Verdict,
} from '../../domain/review-answer.ts';
import type { GrantTime } from '../../domain/review.ts';
import { IDENTITY_STATUSES, type Framework } from '../../domain/vocabulary.ts';
import { lookedAt } from '../coverage.ts';
import { sortedInPortions } from '../population/sorted.ts';
import { ReviewContext } from './context.ts';
import { permissionsInReview } from './covered.ts';
import { definitionDifferences } from './definition-differences.ts';
import { findingsOf } from './findings.ts';
import { Gone } from './gone.ts';
import { Grants } from './grants.ts';
import { isAttributable, isNonHuman, isSharedAccount } from './identity-kinds.ts';
import type { ReviewInput } from './input.ts';
import { lastUseOf } from './last-use.ts';
import { Leads } from './leads.ts';
import { classify } from './paths/classify.ts';
import { collectPaths } from './paths/collect.ts';
import { privilegedOf } from './privileged.ts';
import { REVIEW_TESTS, type ReviewTest } from './registry.ts';
import type { Outcome, ReviewWork } from './work.ts';

const DORMANT = IDENTITY_STATUSES.indexOf('DORMANT');

type Prepared = Omit<ReviewWork, 'grants'>;

/** The tests without which a lens has not been tested (REVIEWS.md section 3). */
const NEEDED: Readonly<Record<Framework, readonly TestId[]>> = { SOC: ['SOC-1'], SOX: ['SOX-4', 'SOX-6'] };

/**
 * The assessment of one access review under both lenses (REVIEWS.md). Work is handed out in portions, so that whoever drives
 * it can let other questions through. It has two phases, because the times of grants stay in the database:
 *
 * 1. `prepare()` does the work and returns the ids of the identities whose grant times decide something (`SOX-7`);
 * 2. `answer(times)` makes the answer of these. Without identities to date, the list is empty.
 */
export class ReviewAssessment {
  readonly #context: ReviewContext;
  #prepared: Prepared | undefined;

  constructor(input: ReviewInput) {
    this.#context = new ReviewContext(input);
  }

  /** Ids of the identities of which `answer` needs the grants that leave them, by id. */
  *prepare(): Generator<undefined, readonly string[]> {
    const context = this.#context;
    if (!context.lookedAt.review) return [];
    const at = context.reviewView;
    const roles = new Uint8Array(context.input.graph.roles.ids.length);
    const inScope = new Leads(at.valid, {
      permissions: permissionsInReview(context, at),
      roles,
    }).everybodys();
    const inScopeFrom = new Set(inScope.map(({ kind, edge }) => context.input.graph.access[kind].from[edge]));
    yield;
    const findings = yield* findingsOf(context);
    const gone = new Gone(context);
    const collected = yield* collectPaths(context);
    const prepared: Prepared = {
      context,
      inScope,
      nonHumans: [...inScopeFrom].filter((identity) => isNonHuman(context, identity)),
      shared: [...inScopeFrom].filter(
        (identity) => isSharedAccount(context, identity) || !isAttributable(context, identity),
      ),
      findings,
      gone,
      collected,
      paths: yield* classify(context, gone, collected.paths),
      privileged: privilegedOf(context, findings),
      coverage: lookedAt(at.view),
    };
    this.#prepared = prepared;
    return prepared.privileged
      .filter(({ number }) => isNeverUsed(context, number))
      .map(({ number }) => context.input.graph.identities.ids[number])
      .sort(compareCodePoints);
  }

  /** @param times of the grants of the identities that `prepare` named; further ones do no harm */
  *answer(times: readonly GrantTime[]): Generator<undefined, ReviewAnswer> {
    const { input, review, lookedAt } = this.#context;
    const prepared = this.#prepared;
    const work = prepared && { ...prepared, grants: new Grants(this.#context, times) };
    const tests: TestAnswer[] = [];
    for (const test of REVIEW_TESTS) {
      tests.push(yield* testAnswer(test, work ? test.run(work) : NOTHING));
      yield;
    }
    const assessmentOf = (framework: Framework): Assessment => {
      const ofFramework = tests.filter((test) => test.framework === framework);
      const claimed = review.frameworks.includes(framework);
      return { framework, claimed, verdict: verdictOf(framework, ofFramework), tests: ofFramework };
    };
    return {
      review: review.id,
      snapshot: input.snapshot,
      asOf: input.asOf,
      lookedAt,
      assessments: { SOC: assessmentOf('SOC'), SOX: assessmentOf('SOX') },
      misstatementPaths: work?.paths ?? [],
      differingDefinitions: work ? definitionDifferences(this.#context) : [],
    };
  }
}

/** Without a review's snapshot no test has anything to test. */
const NOTHING: Outcome = { population: 0, members: () => [], exceptions: [] };

function* testAnswer(test: ReviewTest, outcome: Outcome): Generator<undefined, TestAnswer> {
  const { id, framework, title, populationOf, references } = test;
  const { population, members } = outcome;
  const exceptions = yield* sortedInPortions(outcome.exceptions, compareSubjects);
  const result = exceptions.length > 0 ? 'FAIL' : population > 0 ? 'PASS' : 'NOTHING_TO_TEST';
  return {
    ...{ id, framework, title, populationOf, references },
    ...{ result, population, members, exceptions },
  };
}

function verdictOf(framework: Framework, tests: readonly TestAnswer[]): Verdict {
  if (tests.some(({ result }) => result === 'FAIL')) return 'FAIL';
  const needed = tests.filter(({ id }) => NEEDED[framework].includes(id));
  return needed.some(({ result }) => result === 'NOTHING_TO_TEST') ? 'NOT_TESTED' : 'PASS';
}

function compareSubjects(a: AssessmentException, b: AssessmentException): number {
  return compareLists(
    a.subjects,
    b.subjects,
    (x, y) => compareCodePoints(x.kind, y.kind) || compareCodePoints(x.id, y.id),
  );
}

/** Neither marked as dormant nor ever used: the age of its grants decides (`SOX-7`). */
function isNeverUsed(context: ReviewContext, identity: number): boolean {
  const { view } = context.reviewView;
  const status = view.graph.identities.status[view.row.identities[identity]];
  return status !== DORMANT && lastUseOf(context, identity) === null;
}
