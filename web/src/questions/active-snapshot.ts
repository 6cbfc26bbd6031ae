import { graphql } from '../generated/gql.ts';
import { question } from './question.ts';

/** Which import an address without a snapshot stands for. */
export const activeSnapshotDocument = graphql(/* GraphQL */ `
  query ActiveSnapshot {
    dataset {
      snapshot {
        sequence
        source
      }
    }
  }
`);

export const activeSnapshot = question({ document: activeSnapshotDocument, doing: 'reading what is loaded' });
