import { graphql } from '../generated/gql.ts';
import { question } from './question.ts';

/** How the identity completes the workflow in one scope and for one amount; null where it does not. */
export const findingWitnessDocument = graphql(/* GraphQL */ `
  query FindingWitness($identity: ID!, $workflow: ID!, $scope: String, $amount: Float, $at: PointInTime) {
    completion(identity: $identity, workflow: $workflow, at: $at) {
      witness(scope: $scope, amount: $amount) {
        ...WitnessParts
      }
    }
  }
`);

export const findingWitness = question({
  document: findingWitnessDocument,
  doing: 'finding the shortest way through every step',
});
