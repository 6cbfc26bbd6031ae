import { graphql } from '../generated/gql.ts';
import { question } from './question.ts';

/** One identity and one workflow: the facts that do not depend on the scope and amount looked at. */
export const findingDocument = graphql(/* GraphQL */ `
  query Finding($identity: ID!, $workflow: ID!, $at: PointInTime) {
    identity(id: $identity, at: $at) {
      ...IdentityParts
    }
    workflow(id: $workflow, at: $at) {
      id
      name
      process
      materiality
      frameworks
      steps {
        id
        name
        duty
        system
      }
      next {
        from
        to
        above
        upTo
      }
      separations {
        ...EdgeParts
      }
    }
    completion(identity: $identity, workflow: $workflow, at: $at) {
      mode
      maxAmount
      material
      modes {
        mode
        maxAmount
        material
      }
      scopes {
        scope
        ranges {
          above
          upTo
          mode
        }
      }
      compensatingControls {
        ...EdgeParts
      }
    }
  }
`);

export const finding = question({
  document: findingDocument,
  doing: 'reading this identity and this workflow',
});
