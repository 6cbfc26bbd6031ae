import { graphql } from '../generated/gql.ts';
import { question } from './question.ts';

/** How many hold toxic combinations, by risk. */
export const ruleTotalsDocument = graphql(/* GraphQL */ `
  query RuleTotals($at: PointInTime) {
    critical: violations(filter: { risks: [CRITICAL] }, at: $at, first: 1) {
      totalCount
    }
    high: violations(filter: { risks: [HIGH] }, at: $at, first: 1) {
      totalCount
    }
    medium: violations(filter: { risks: [MEDIUM] }, at: $at, first: 1) {
      totalCount
    }
    low: violations(filter: { risks: [LOW] }, at: $at, first: 1) {
      totalCount
    }
  }
`);

export const ruleTotals = question({
  document: ruleTotalsDocument,
  doing: 'counting the toxic combinations held',
});
