import { graphql } from '../generated/gql.ts';
import { question } from './question.ts';

/** How many complete one workflow, and how. One request a workflow, so that no request grows with their number. */
export const workflowTotalsDocument = graphql(/* GraphQL */ `
  query WorkflowTotals($workflows: [ID!], $at: PointInTime) {
    all: completions(filter: { workflows: $workflows }, at: $at, first: 1) {
      totalCount
    }
    material: completions(filter: { workflows: $workflows, materialOnly: true }, at: $at, first: 1) {
      totalCount
    }
    sole: completions(filter: { workflows: $workflows, modes: [SOLE] }, at: $at, first: 1) {
      totalCount
    }
    ownAccounts: completions(filter: { workflows: $workflows, modes: [OWN_ACCOUNTS] }, at: $at, first: 1) {
      totalCount
    }
    throughOthers: completions(
      filter: { workflows: $workflows, modes: [THROUGH_OTHERS] }
      at: $at
      first: 1
    ) {
      totalCount
    }
    blocked: completions(filter: { workflows: $workflows, modes: [BLOCKED_BY_CONTROL] }, at: $at, first: 1) {
      totalCount
    }
  }
`);

export const workflowTotals = question({
  document: workflowTotalsDocument,
  doing: 'counting who completes it',
});
