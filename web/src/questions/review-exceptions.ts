import { graphql } from '../generated/gql.ts';
import { question } from './question.ts';

/** Exceptions to findings, as far as what fails a test rests on them. */
export const findingExceptionParts = graphql(/* GraphQL */ `
  fragment FindingExceptionParts on Exception {
    id
    state
    rationale
    compensatingControl
    openedAt
    approvedAt
    expiresAt
    closedAt
    owner {
      id
      name
    }
    proposer {
      id
      name
    }
    approver {
      id
      name
    }
  }
`);

export const controlRunParts = graphql(/* GraphQL */ `
  fragment ControlRunParts on ControlRun {
    key
    control
    performedAt
    result
    evidence
    performer {
      id
      name
    }
    workflow {
      id
      name
    }
    origin {
      ...OriginParts
    }
  }
`);

export const lookBackParts = graphql(/* GraphQL */ `
  fragment LookBackParts on LookBack {
    key
    from
    to
    used
    evidence
    performedAt
    performedBy {
      id
      name
    }
    origin {
      ...OriginParts
    }
  }
`);

/** What fails the tests of one lens, a page at a time: one test is asked for by its lens and read from the answer by its id. */
export const testExceptionsDocument = graphql(/* GraphQL */ `
  query TestExceptions(
    $id: ID!
    $framework: Framework!
    $test: ID!
    $at: PointInTime
    $first: Int
    $after: String
  ) {
    review(id: $id, at: $at) {
      assessment(framework: $framework) {
        test(id: $test) {
          exceptions(first: $first, after: $after) {
            totalCount
            pageInfo {
              hasNextPage
              endCursor
            }
            nodes {
              explanation
              subjects {
                key
                kind
                id
                name
              }
              edges {
                ...EdgeParts
                fromName
                toName
              }
              decisions {
                ...DecisionParts
              }
              exceptions {
                ...FindingExceptionParts
              }
              controlRuns {
                ...ControlRunParts
              }
              lookBacks {
                ...LookBackParts
              }
            }
          }
        }
      }
    }
  }
`);

export const testExceptions = question({
  document: testExceptionsDocument,
  doing: 'reading what fails the test',
});
