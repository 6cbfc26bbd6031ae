import { graphql } from '../generated/gql.ts';
import { question } from './question.ts';

/** All that the source says of one node that is no identity. */
export const nodeDocument = graphql(/* GraphQL */ `
  query Node($of: NodeRef!, $at: PointInTime) {
    node(of: $of, at: $at) {
      id
      name
      source
      system
      roleKind
      description
      process
      duty
      materiality
      frameworks
      risk
      rationale
      references
    }
  }
`);

export const node = question({ document: nodeDocument, doing: 'reading what the source says of it' });
