import { graphql } from '../generated/gql.ts';
import { question } from './question.ts';

/** One identity and one workflow at two points in time: what became of it, which edges did it, and the way at each. */
export const changeDocument = graphql(/* GraphQL */ `
  query Change($identity: ID!, $workflow: ID!, $from: PointInTime!, $to: PointInTime!) {
    changes(from: $from, to: $to, filter: { identities: [$identity], workflows: [$workflow] }, first: 1) {
      nodes {
        kind
        differences
        identity {
          id
          name
        }
        workflow {
          id
          name
        }
        before {
          ...ChangeSide
        }
        after {
          ...ChangeSide
        }
        edges {
          change
          reason
          edge {
            ...EdgeParts
          }
        }
      }
    }
  }
`);

/** What a completion is at one of the two points. */
export const changeSide = graphql(/* GraphQL */ `
  fragment ChangeSide on Completion {
    mode
    maxAmount
    material
    witness {
      ...WitnessParts
    }
  }
`);

export const change = question({
  document: changeDocument,
  doing: 'comparing the way at both points in time',
});
