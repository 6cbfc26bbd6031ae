import { graphql } from '../generated/gql.ts';
import { question } from './question.ts';

/** Identities by id or name, best match first. */
export const identitySearchDocument = graphql(/* GraphQL */ `
  query IdentitySearch($text: String!, $at: PointInTime) {
    search(text: $text, kinds: [IDENTITY], first: 12, at: $at) {
      key
      id
      name
    }
  }
`);

export const identitySearch = question({ document: identitySearchDocument, doing: 'searching', aside: true });
