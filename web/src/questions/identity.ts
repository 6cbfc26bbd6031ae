import { graphql } from '../generated/gql.ts';
import { question } from './question.ts';

/** One identity in full, for the panel beside the picture. */
export const identityDocument = graphql(/* GraphQL */ `
  query IdentityDetails($id: ID!, $at: PointInTime) {
    identity(id: $id, at: $at) {
      ...IdentityParts
    }
  }
`);

export const identity = question({ document: identityDocument, doing: 'reading the identity' });
