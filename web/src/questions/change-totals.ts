import { graphql } from '../generated/gql.ts';
import { question } from './question.ts';

/** How many changes of each kind there are, whatever the filter. */
export const changeTotalsDocument = graphql(/* GraphQL */ `
  query ChangeTotals($from: PointInTime!, $to: PointInTime!) {
    changes(from: $from, to: $to, first: 1) {
      totals {
        kind
        changes
        material
      }
    }
  }
`);

export const changeTotals = question({ document: changeTotalsDocument, doing: 'counting the changes' });
