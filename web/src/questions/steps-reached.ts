import { graphql } from '../generated/gql.ts';
import { question } from './question.ts';

/** The steps that an identity can do there, itself or through others: what is missing explains why it does not complete. */
export const stepsReachedDocument = graphql(/* GraphQL */ `
  query StepsReached($identity: ID!, $scope: String, $amount: Float, $at: PointInTime) {
    identity(id: $identity, at: $at) {
      steps(scope: $scope, amount: $amount, viaOthers: true) {
        id
      }
    }
  }
`);

export const stepsReached = question({
  document: stepsReachedDocument,
  doing: 'looking for the step that is missing there',
});
