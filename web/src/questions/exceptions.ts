import { graphql } from '../generated/gql.ts';
import { question } from './question.ts';

/** Exceptions to findings, with what was done with them here. */
export const exceptionRowParts = graphql(/* GraphQL */ `
  fragment ExceptionRowParts on Exception {
    ...FindingExceptionParts
    key
    source
    workedOnHere
    identity {
      id
      name
    }
    workflow {
      id
      name
    }
    combination {
      id
      name
    }
    history {
      sequence
      at
      actor
      actorAuthentication
      action
    }
  }
`);

export const exceptionsDocument = graphql(/* GraphQL */ `
  query Exceptions($at: PointInTime, $first: Int, $after: String) {
    exceptions(at: $at, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...ExceptionRowParts
      }
    }
  }
`);

export const exceptions = question({ document: exceptionsDocument, doing: 'reading the exceptions' });

export const proposeDocument = graphql(/* GraphQL */ `
  mutation ProposeException($proposal: ExceptionProposal!, $actor: ID!) {
    proposeException(proposal: $proposal, actor: $actor) {
      id
      state
    }
  }
`);

export const approveDocument = graphql(/* GraphQL */ `
  mutation ApproveException($id: ID!, $actor: ID!, $note: String) {
    approveException(id: $id, actor: $actor, note: $note) {
      ...ExceptionRowParts
    }
  }
`);

export const rejectDocument = graphql(/* GraphQL */ `
  mutation RejectException($id: ID!, $actor: ID!, $reason: String!) {
    rejectException(id: $id, actor: $actor, reason: $reason) {
      ...ExceptionRowParts
    }
  }
`);

export const closeDocument = graphql(/* GraphQL */ `
  mutation CloseException($id: ID!, $actor: ID!, $reason: String!) {
    closeException(id: $id, actor: $actor, reason: $reason) {
      ...ExceptionRowParts
    }
  }
`);
