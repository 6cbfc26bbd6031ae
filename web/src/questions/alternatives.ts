import { graphql } from '../generated/gql.ts';
import { question } from './question.ts';

/** One way of one step with every grant in full, so that it can be drawn in the place of another. */
export const stepWayParts = graphql(/* GraphQL */ `
  fragment StepWayParts on StepWitness {
    scope
    leg {
      key
      kind
      id
      name
    }
    step {
      id
      name
      duty
    }
    function {
      id
      name
    }
    action {
      id
      name
      system
    }
    account {
      id
      name
      kind
      status
      attributable
    }
    actAs {
      ...EdgeParts
    }
    permissions {
      permission {
        id
        name
      }
      path {
        ...EdgeParts
      }
    }
    rolePath {
      ...EdgeParts
    }
  }
`);

/** Per step all ways in which the identity can do it there, shortest first. */
export const alternativesDocument = graphql(/* GraphQL */ `
  query Alternatives(
    $identity: ID!
    $workflow: ID!
    $scope: String
    $amount: Float
    $at: PointInTime
    $first: Int
  ) {
    alternatives(
      identity: $identity
      workflow: $workflow
      scope: $scope
      amount: $amount
      at: $at
      first: $first
    ) {
      step {
        id
        name
      }
      ways {
        ...StepWayParts
      }
      truncated
    }
  }
`);

export const alternatives = question({
  document: alternativesDocument,
  doing: 'looking for other ways to do the same steps',
});
