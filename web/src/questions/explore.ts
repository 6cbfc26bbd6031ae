import { graphql } from '../generated/gql.ts';
import { question } from './question.ts';

/** A node as the free picture and its list show it. */
export const nodeParts = graphql(/* GraphQL */ `
  fragment NodeParts on GraphNode {
    key
    kind
    id
    name
    system
    identityKind
    identityStatus
  }
`);

/** Nodes by id or name, best match first. */
export const nodeSearchDocument = graphql(/* GraphQL */ `
  query NodeSearch($text: String!, $kinds: [NodeKind!], $first: Int, $at: PointInTime) {
    search(text: $text, kinds: $kinds, first: $first, at: $at) {
      ...NodeParts
    }
  }
`);

export const nodeSearch = question({ document: nodeSearchDocument, doing: 'searching' });

/** A node and the edges at it, of some kinds, with their other ends. */
export const neighboursDocument = graphql(/* GraphQL */ `
  query Neighbours($of: NodeRef!, $kinds: [EdgeKind!], $first: Int, $at: PointInTime) {
    neighbours(of: $of, kinds: $kinds, first: $first, at: $at) {
      nodes {
        ...NodeParts
      }
      edges {
        ...EdgeParts
      }
      truncated
    }
  }
`);

export const neighbours = question({ document: neighboursDocument, doing: 'reading what is next to it' });

/** Ways from one identity to one thing, shortest first. */
export const accessPathsDocument = graphql(/* GraphQL */ `
  query AccessPaths(
    $from: ID!
    $to: NodeRef!
    $scope: String
    $amount: Float
    $first: Int
    $at: PointInTime
  ) {
    accessPaths(from: $from, to: $to, scope: $scope, amount: $amount, first: $first, at: $at) {
      paths {
        edges {
          key
        }
      }
      graph {
        nodes {
          ...NodeParts
        }
        edges {
          ...EdgeParts
        }
      }
      truncated
    }
  }
`);

export const accessPaths = question({
  document: accessPathsDocument,
  doing: 'finding the ways from start to end',
});

/** Who reaches a node, by id. */
export const whoReachesDocument = graphql(/* GraphQL */ `
  query WhoReaches(
    $node: NodeRef!
    $scope: String
    $amount: Float
    $viaOthers: Boolean
    $first: Int
    $at: PointInTime
  ) {
    whoReaches(node: $node, scope: $scope, amount: $amount, viaOthers: $viaOthers, first: $first, at: $at) {
      totalCount
      nodes {
        id
        name
        kind
        status
        attributable
        department
      }
    }
  }
`);

export const whoReaches = question({ document: whoReachesDocument, doing: 'finding who reaches it' });
