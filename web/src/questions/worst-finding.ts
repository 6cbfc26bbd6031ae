import { graphql } from '../generated/gql.ts';
import { question } from './question.ts';

/** The first of all completions in the API's order: material first, then the largest amount, then the best mode. */
export const worstFindingDocument = graphql(/* GraphQL */ `
  query WorstFinding($at: PointInTime) {
    completions(at: $at, first: 1) {
      nodes {
        identity {
          id
          name
          kind
          status
          attributable
          department
        }
        workflow {
          id
          name
          materiality
          steps {
            id
          }
        }
        mode
        maxAmount
        material
        scopes {
          scope
          ranges {
            above
            upTo
            mode
          }
        }
      }
    }
  }
`);

export const worstFinding = question({
  document: worstFindingDocument,
  doing: 'looking for the worst finding',
});
