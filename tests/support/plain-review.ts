import type { Assessment, ReviewAnswer } from '../../server/domain/review-answer.ts';

/** What a review is found to be, in the words of a scenario of reviews (docs/scenarios.md). */
export function plainReview({ assessments, misstatementPaths }: ReviewAnswer): object {
  return {
    soc: lens(assessments.SOC),
    sox: lens(assessments.SOX),
    paths: misstatementPaths.map(({ identity, workflow, class: pathClass, reason }) => ({
      identity,
      workflow,
      class: pathClass,
      reason,
    })),
  };
}

function lens({ verdict, tests }: Assessment) {
  const outcomes = tests.map(({ id, result, population, exceptions }) => [
    id,
    { result, exceptions: exceptions.length, population },
  ]);
  return { verdict, tests: Object.fromEntries(outcomes) as Record<string, object> };
}
