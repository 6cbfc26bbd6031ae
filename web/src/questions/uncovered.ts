import { graphql } from '../generated/gql.ts';
import { question } from './question.ts';

/** Permissions that are granted and that no workflow or rule looks at. */
export const uncoveredPermissionsDocument = graphql(/* GraphQL */ `
  query UncoveredPermissions($at: PointInTime, $first: Int, $after: String) {
    overview(at: $at) {
      coverage {
        uncoveredPermissions(first: $first, after: $after) {
          totalCount
          pageInfo {
            hasNextPage
            endCursor
          }
          nodes {
            id
            name
            system
          }
        }
      }
    }
  }
`);

/** Actions that are enabled and that no workflow or rule looks at. */
export const uncoveredActionsDocument = graphql(/* GraphQL */ `
  query UncoveredActions($at: PointInTime, $first: Int, $after: String) {
    overview(at: $at) {
      coverage {
        uncoveredActions(first: $first, after: $after) {
          totalCount
          pageInfo {
            hasNextPage
            endCursor
          }
          nodes {
            id
            name
            system
          }
        }
      }
    }
  }
`);

const doing = 'listing what no workflow or rule looks at';
export const uncoveredPermissions = question({ document: uncoveredPermissionsDocument, doing });
export const uncoveredActions = question({ document: uncoveredActionsDocument, doing });
