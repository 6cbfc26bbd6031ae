import { graphql } from '../generated/gql.ts';
import { question } from './question.ts';

/** One identity and one rule, with how it holds the combination in one scope and for one amount. */
export const violationDocument = graphql(/* GraphQL */ `
  query Violation($identity: ID!, $rule: ID!, $scope: String, $amount: Float, $at: PointInTime) {
    identity(id: $identity, at: $at) {
      ...IdentityParts
    }
    violations(filter: { combinations: [$rule], identities: [$identity] }, at: $at, first: 1) {
      nodes {
        mode
        combination {
          id
          name
          risk
          sameScope
          rationale
          legs {
            key
            kind
            id
            name
          }
        }
        scopes {
          scope
          ranges {
            above
            upTo
            mode
          }
        }
        witness(scope: $scope, amount: $amount) {
          ...WitnessParts
        }
      }
    }
  }
`);

export const violation = question({
  document: violationDocument,
  doing: 'finding how the combination is held',
});
