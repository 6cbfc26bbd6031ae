import { graphql } from '../generated/gql.ts';
import { question } from './question.ts';

/** A row of the review's data: where it was read. */
export const originParts = graphql(/* GraphQL */ `
  fragment OriginParts on RowOrigin {
    source
    file
    row
    since
    until
  }
`);

export const decisionParts = graphql(/* GraphQL */ `
  fragment DecisionParts on Decision {
    key
    identity {
      key
      id
      name
    }
    kind
    target {
      key
      kind
      id
      name
    }
    decision
    finding {
      kind
      id
      name
    }
    reviewer {
      id
      name
    }
    decidedAt
    rationale
    ticket
    origin {
      ...OriginParts
    }
  }
`);

/** One review, with what is seen of it at first. */
export const reviewDocument = graphql(/* GraphQL */ `
  query Review($id: ID!, $at: PointInTime) {
    review(id: $id, at: $at) {
      id
      name
      periodStart
      periodEnd
      due
      close
      frameworks
      systems
      systemsInReview {
        id
        name
        financial
        immutableLog
        described
      }
      rotationDays
      dormantDays
      extractDays
      burst
      snapshot
      asOf
      looksAt {
        missing
        review {
          sequence
          takenAt
          day
        }
        closing {
          sequence
          takenAt
          day
        }
        all {
          sequence
          takenAt
          day
        }
      }
      soc: assessment(framework: SOC) {
        ...LensParts
      }
      sox: assessment(framework: SOX) {
        ...LensParts
      }
      misstatementTotals {
        class
        reason
        paths
      }
      decisionTotals {
        all
        certified
        revoked
        withFinding
        unsigned
        reviewers
        firstAt
        lastAt
      }
      differingDefinitions {
        change
        node {
          key
          kind
          name
        }
        edge {
          key
          kind
          fromName
          toName
        }
      }
      exceptions {
        id
        state
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
        openedAt
        approvedAt
        expiresAt
        closedAt
      }
      controlRuns {
        key
        control
        workflow {
          name
        }
        performer {
          name
        }
        performedAt
        result
      }
      lookBacks {
        key
        identity {
          name
        }
        workflow {
          name
        }
        performedBy {
          name
        }
        performedAt
        from
        to
        used
      }
    }
  }
`);

export const review = question({ document: reviewDocument, doing: 'assessing the review under both lenses' });
