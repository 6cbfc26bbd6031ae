import { graphql } from '../generated/gql.ts';

export const recordExportDocument = graphql(/* GraphQL */ `
  mutation RecordExport($export: ExportRecord!, $actor: ID!) {
    recordExport(export: $export, actor: $actor) {
      sequence
    }
  }
`);
