import { graphql } from '../generated/gql.ts';
import { question } from './question.ts';

/** What became of the completions between two points in time, worst first, with the edges that did it. */
export const changesDocument = graphql(/* GraphQL */ `
  query Changes($from: PointInTime!, $to: PointInTime!, $filter: ChangeFilter, $first: Int, $after: String) {
    changes(from: $from, to: $to, filter: $filter, first: $first, after: $after) {
      totalCount
      totals {
        kind
        changes
        material
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        kind
        differences
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
        before {
          mode
          maxAmount
          material
        }
        after {
          mode
          maxAmount
          material
        }
        edges {
          change
          reason
          edge {
            key
            kind
            fromName
            toName
            via
            control
          }
        }
      }
    }
  }
`);

export const changes = question({
  document: changesDocument,
  doing: 'comparing the two points in time',
  explain: (failure) =>
    failure.code === 'NOT_FOUND'
      ? {
          what: `One of the two points in time, or what a filter names, is not there: ${failure.message}`,
          todo: 'Choose another snapshot to compare with, or take the filter off.',
        }
      : undefined,
});
