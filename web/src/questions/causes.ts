import { graphql } from '../generated/gql.ts';
import { question } from './question.ts';

/** The edges that the best ways of most findings share, with their evidence. */
export const causesDocument = graphql(/* GraphQL */ `
  query Causes($filter: CompletionFilter, $at: PointInTime, $first: Int) {
    causes(filter: $filter, at: $at, first: $first) {
      findings
      totalCount
      causes {
        findings
        material
        identities
        workflows
        edge {
          ...EdgeParts
        }
        from {
          key
          kind
          id
          name
        }
        to {
          key
          kind
          id
          name
        }
      }
    }
  }
`);

export const causes = question({
  document: causesDocument,
  doing: 'working out which edges most findings share',
});
