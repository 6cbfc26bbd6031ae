import { graphql } from '../generated/gql.ts';
import { question } from './question.ts';

/** The workflows and rules that filters and the overview offer. */
export const choicesDocument = graphql(/* GraphQL */ `
  query Choices($at: PointInTime) {
    workflows(at: $at) {
      id
      name
      process
      materiality
      steps {
        id
      }
    }
    toxicCombinations(at: $at) {
      id
      name
      risk
      rationale
    }
  }
`);

export const choices = question({
  document: choicesDocument,
  doing: 'reading the workflows and rules',
  aside: true,
});
