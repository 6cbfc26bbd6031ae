import { graphql } from '../generated/gql.ts';
import { question } from './question.ts';

/** The imports that the page offers to look back to, newest first. */
export const snapshotsDocument = graphql(/* GraphQL */ `
  query Snapshots {
    snapshots(first: 500) {
      totalCount
      nodes {
        sequence
        source
        takenAt
        importedAt
      }
    }
  }
`);

export const snapshots = question({
  document: snapshotsDocument,
  doing: 'reading which snapshots there are',
  aside: true,
});
