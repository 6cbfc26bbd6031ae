import { graphql } from '../generated/gql.ts';
import { question } from './question.ts';

/** The steps and who performs each, for the rows that are in view. */
export const rowWaysDocument = graphql(/* GraphQL */ `
  query RowWays($filter: CompletionFilter, $scope: String, $amount: Float, $at: PointInTime, $first: Int) {
    completions(filter: $filter, at: $at, first: $first) {
      nodes {
        identity {
          id
        }
        workflow {
          id
        }
        witness(scope: $scope, amount: $amount) {
          steps {
            step {
              name
              duty
            }
            account {
              id
              name
            }
          }
        }
      }
    }
  }
`);

export const rowWays = question({ document: rowWaysDocument, doing: 'finding out who performs which step' });

/** One finding in plain sentences. */
export const rowExplanationDocument = graphql(/* GraphQL */ `
  query RowExplanation($identity: ID!, $workflow: ID!, $scope: String, $amount: Float, $at: PointInTime) {
    completion(identity: $identity, workflow: $workflow, at: $at) {
      witness(scope: $scope, amount: $amount) {
        explanation
      }
    }
  }
`);

export const rowExplanation = question({
  document: rowExplanationDocument,
  doing: 'putting the way into words',
});
