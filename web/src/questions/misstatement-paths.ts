import { graphql } from '../generated/gql.ts';
import { question } from './question.ts';

/** Material paths of a review, by class, then identity, then workflow. */
export const misstatementPathsDocument = graphql(/* GraphQL */ `
  query MisstatementPaths(
    $id: ID!
    $classes: [PathClass!]
    $reasons: [MissedReason!]
    $at: PointInTime
    $first: Int
    $after: String
  ) {
    review(id: $id, at: $at) {
      misstatementPaths(classes: $classes, reasons: $reasons, first: $first, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          class
          reason
          jit
          explanation
          snapshots
          identity {
            id
            name
            kind
            status
            attributable
          }
          workflow {
            id
            name
          }
          edges {
            ...EdgeParts
            fromName
            toName
          }
          decisions {
            ...DecisionParts
          }
          exceptions {
            ...FindingExceptionParts
          }
          controlRuns {
            ...ControlRunParts
          }
          lookBacks {
            ...LookBackParts
          }
        }
      }
    }
  }
`);

export const misstatementPaths = question({
  document: misstatementPathsDocument,
  doing: 'looking for material paths in every snapshot of the review',
});
