import type { OfferedTable } from '../export/offered-table.ts';
import type { CausesQuery, CompletionFilter } from '../generated/graphql.ts';
import { ask } from '../questions/ask.ts';
import { causes } from '../questions/causes.ts';
import { pointInTime } from '../url/at.ts';

type CauseRow = CausesQuery['causes']['causes'][number];

/** The most that the API lists: who needs to look at more edges than these filters first. */
const MOST = 500;

/** The edges that most of the chosen findings share, to be taken away with their evidence. */
export function causesExport(filter: CompletionFilter): OfferedTable<CauseRow> {
  return {
    what: 'causes',
    columns: [
      { heading: 'Edge', name: 'edge', value: ({ edge }) => edge.key },
      { heading: 'Kind', name: 'kind', value: ({ edge }) => edge.kind },
      { heading: 'From', name: 'from', value: ({ from }) => from.id },
      { heading: 'From name', name: 'fromName', value: ({ from }) => from.name },
      { heading: 'To', name: 'to', value: ({ to }) => to.id },
      { heading: 'To name', name: 'toName', value: ({ to }) => to.name },
      { heading: 'Findings', name: 'findings', value: (row) => row.findings },
      { heading: 'Material', name: 'material', value: (row) => row.material },
      { heading: 'Identities', name: 'identities', value: (row) => row.identities },
      { heading: 'Workflows', name: 'workflows', value: (row) => row.workflows },
      { heading: 'Company codes', name: 'scope', value: ({ edge }) => edge.scope },
      { heading: 'Limit', name: 'limit', value: ({ edge }) => edge.limit },
      { heading: 'Granted by', name: 'grantedBy', value: ({ edge }) => edge.evidence?.grantedBy },
      { heading: 'Granted at', name: 'grantedAt', value: ({ edge }) => edge.evidence?.grantedAt },
      { heading: 'Ticket', name: 'ticket', value: ({ edge }) => edge.evidence?.ticket },
      { heading: 'Source', name: 'source', value: ({ edge }) => edge.evidence?.source },
      { heading: 'File', name: 'file', value: ({ edge }) => edge.evidence?.file },
      { heading: 'Row', name: 'row', value: ({ edge }) => edge.evidence?.row },
      { heading: 'JSON pointer', name: 'pointer', value: ({ edge }) => edge.evidence?.pointer },
    ],
    async *pages(at, signal, onProgress) {
      const answer = await ask(causes.document, { filter, at: pointInTime(at), first: MOST }, signal);
      const rows = answer.causes.causes;
      onProgress(rows.length, rows.length);
      yield rows;
    },
  };
}
