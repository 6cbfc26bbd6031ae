import type { Context } from '../context.ts';
import type { AssessmentException, RestsOn } from '../domain/review-answer.ts';
import { edgesAsOf, keyOf, spoken, subjectName } from './found/subjects.ts';
import type { Resolvers } from './generated/types.ts';
import { reviewPage } from './paging/review-page.ts';
import type {
  AssessmentExceptionParent,
  ControlRunParent,
  CredentialParent,
  DecisionParent,
  ExceptionParent,
  InReview,
  LookBackParent,
} from './parents.ts';

interface Rests {
  readonly decisions: () => DecisionParent[];
  readonly exceptions: () => ExceptionParent[];
  readonly controlRuns: () => ControlRunParent[];
  readonly lookBacks: () => LookBackParent[];
  readonly credentials: () => CredentialParent[];
}

/** What a finding rests on, as the resolvers of each type are handed it. */
export function rests({
  found: { restsOn },
  point,
  lookedAt,
}: InReview<{ readonly found: { readonly restsOn: RestsOn } }>): Rests {
  const part = { point, lookedAt };
  return {
    decisions: () => restsOn.decisions.map((row) => ({ ...row, ...part })),
    exceptions: () => restsOn.exceptions.map((exception) => ({ exception, snapshot: point.snapshot })),
    controlRuns: () => restsOn.controlRuns.map((row) => ({ ...row, ...part })),
    lookBacks: () => restsOn.lookBacks.map((row) => ({ ...row, ...part })),
    credentials: () => restsOn.credentials.map((row) => ({ ...row, ...part })),
  };
}

export const assessment: Resolvers = {
  Assessment: {
    tests: ({ tests, review, point, lookedAt }) =>
      tests.map((test) => ({ ...test, review, point, lookedAt })),
    test({ tests, review, point, lookedAt }, { id }) {
      const test = tests.find((each) => each.id === id);
      return test ? { ...test, review, point, lookedAt } : null;
    },
  },

  AssessmentTest: {
    exceptionCount: ({ exceptions }) => exceptions.length,
    exceptions(parent, args, context: Context) {
      const { id, framework, review } = parent;
      return reviewPage<AssessmentException, AssessmentExceptionParent>(
        `exceptions of ${review} ${id}`,
        args,
        parent.point,
        context,
        async (point) => {
          const answer = await context.answers.reviewAnswer(review, point, context.signal);
          const test = answer.assessments[framework].tests.find((each) => each.id === id);
          const { lookedAt } = answer;
          return {
            all: test?.exceptions ?? [],
            shown: (found) => ({ found, point, lookedAt }),
          };
        },
      );
    },
  },

  AssessmentException: {
    subjects: ({ found, point, lookedAt }) =>
      found.subjects.map((subject) => ({ ...subject, point, lookedAt })),
    explanation: (parent, _args, context) => spoken(parent.found.explanation, parent, context),
    edges: ({ found, lookedAt }, _args, context) =>
      edgesAsOf(found.edges(), lookedAt.review?.sequence, context),
    decisions: (parent) => rests(parent).decisions(),
    exceptions: (parent) => rests(parent).exceptions(),
    controlRuns: (parent) => rests(parent).controlRuns(),
    lookBacks: (parent) => rests(parent).lookBacks(),
    credentials: (parent) => rests(parent).credentials(),
  },

  Subject: {
    key: keyOf,
    name: (parent, _args, context) => subjectName(parent, parent, context),
  },
};
