import { graphql } from '../generated/gql.ts';

export const makeEvidenceDocument = graphql(/* GraphQL */ `
  mutation MakeEvidencePack($review: ID!, $actor: ID!, $at: PointInTime) {
    makeEvidencePack(review: $review, actor: $actor, at: $at) {
      files
      bytes
      manifest
      download
      entry {
        sequence
      }
    }
  }
`);
