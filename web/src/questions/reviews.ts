import { graphql } from '../generated/gql.ts';
import { question } from './question.ts';

/** One lens of a review, without its exceptions. */
export const lensParts = graphql(/* GraphQL */ `
  fragment LensParts on Assessment {
    framework
    claimed
    verdict
    tests {
      id
      title
      result
      population
      populationOf
      exceptionCount
      references
    }
  }
`);

/** All reviews, newest period first, with both verdicts. */
export const reviewsDocument = graphql(/* GraphQL */ `
  query Reviews($at: PointInTime) {
    reviews(at: $at) {
      id
      name
      periodStart
      periodEnd
      due
      close
      frameworks
      looksAt {
        missing
      }
      soc: assessment(framework: SOC) {
        ...LensParts
      }
      sox: assessment(framework: SOX) {
        ...LensParts
      }
      misstatementTotals {
        class
        reason
        paths
      }
    }
  }
`);

export const reviews = question({
  document: reviewsDocument,
  doing: 'assessing the access reviews under both lenses',
});
