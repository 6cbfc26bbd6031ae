import { graphql } from '../generated/gql.ts';
import { question } from './question.ts';

/** Why the identity does not complete the workflow there: what stands in the way of each step, and the controls. */
export const obstaclesDocument = graphql(/* GraphQL */ `
  query Obstacles($identity: ID!, $workflow: ID!, $scope: String, $amount: Float, $at: PointInTime) {
    obstacles(identity: $identity, workflow: $workflow, scope: $scope, amount: $amount, at: $at) {
      mode
      steps {
        step {
          id
          name
          duty
        }
        possible
        account {
          id
          name
        }
        maxAmount
        obstacles {
          ...ObstacleParts
        }
      }
      controls {
        ...ObstacleParts
      }
      explanation
    }
  }

  fragment ObstacleParts on Obstacle {
    kind
    explanation
    edge {
      ...EdgeParts
    }
  }
`);

export const obstacles = question({
  document: obstaclesDocument,
  doing: 'looking for what stands in the way',
});
