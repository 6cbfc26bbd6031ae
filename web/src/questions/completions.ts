import { graphql } from '../generated/gql.ts';
import { question } from './question.ts';

/** Who can complete which workflow, a page at a time; material first, then by amount, unless asked otherwise. */
export const completionsDocument = graphql(/* GraphQL */ `
  query Completions(
    $filter: CompletionFilter
    $orderBy: CompletionOrder
    $at: PointInTime
    $first: Int
    $after: String
  ) {
    completions(filter: $filter, orderBy: $orderBy, at: $at, first: $first, after: $after) {
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
        workflow {
          id
          name
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

export const completions = question({
  document: completionsDocument,
  doing: 'working out who can complete which workflow',
  explain: (failure) =>
    failure.code === 'NOT_FOUND'
      ? {
          what: `A filter names something that is not there: ${failure.message}`,
          todo: 'Take that filter off, or choose a date or snapshot at which it existed.',
        }
      : undefined,
});
