import { graphql } from '../generated/gql.ts';
import { question } from './question.ts';

/** What is loaded, and how much of it the workflows and rules look at. */
export const datasetDocument = graphql(/* GraphQL */ `
  query Dataset {
    dataset {
      snapshot {
        sequence
        source
        takenAt
        importedAt
        incomplete
        placeholders
        files {
          name
          rowsRead
          imported
          duplicates
          rejected
        }
      }
      counts {
        identities
        roles
        permissions
        actions
        functions
        steps
        workflows
        toxicCombinations
        accessEdges
      }
      coverage {
        permissionsGranted
        permissionsCovered
        actionsEnabled
        actionsCovered
      }
    }
  }
`);

export const dataset = question({ document: datasetDocument, doing: 'reading what is loaded' });
