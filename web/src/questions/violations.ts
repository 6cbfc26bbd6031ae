import { graphql } from '../generated/gql.ts';
import { question } from './question.ts';

/** Who holds a toxic combination, a page at a time, gravest risk first unless asked otherwise. */
export const violationsDocument = graphql(/* GraphQL */ `
  query Violations(
    $filter: ViolationFilter
    $orderBy: ViolationOrder
    $at: PointInTime
    $first: Int
    $after: String
  ) {
    violations(filter: $filter, orderBy: $orderBy, at: $at, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        identity {
          id
          name
          kind
          status
          attributable
          department
        }
        combination {
          id
          name
          risk
        }
        mode
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

export const violations = question({
  document: violationsDocument,
  doing: 'working out who holds a toxic combination',
});
