import { allPages } from '../export/all-pages.ts';
import type { OfferedTable } from '../export/offered-table.ts';
import type {
  CompletionFilter,
  CompletionOrder,
  ViolationFilter,
  ViolationOrder,
} from '../generated/graphql.ts';
import { completions } from '../questions/completions.ts';
import { violations } from '../questions/violations.ts';
import { pointInTime } from '../url/at.ts';
import type { FindingsRow } from './findings-columns.tsx';
import type { RulesRow } from './rules-columns.tsx';

type Scoped = Pick<FindingsRow, 'scopes'>;

/** Scope values, each with its ranges: `1000: SOLE above 0 up to 10000`. */
function scopesWithRanges(row: Scoped): string {
  return row.scopes
    .map(({ scope, ranges }) => {
      const said = ranges.map(
        ({ above, upTo, mode }) =>
          `${mode} above ${above}${typeof upTo === 'number' ? ` up to ${upTo}` : ''}`,
      );
      return `${scope}: ${said.join(', ')}`;
    })
    .join('; ');
}

/** All findings that pass the filter, to be taken away. An empty largest amount means that there is no limit. */
export function findingsExport(
  filter: CompletionFilter,
  orderBy: CompletionOrder | null,
): OfferedTable<FindingsRow> {
  return {
    what: 'findings',
    columns: [
      { heading: 'Identity', name: 'identity', value: (row) => row.identity.id },
      { heading: 'Identity name', name: 'identityName', value: (row) => row.identity.name },
      { heading: 'Kind', name: 'identityKind', value: (row) => row.identity.kind },
      { heading: 'Status', name: 'identityStatus', value: (row) => row.identity.status },
      { heading: 'Attributable', name: 'attributable', value: (row) => row.identity.attributable },
      { heading: 'Department', name: 'department', value: (row) => row.identity.department },
      { heading: 'Workflow', name: 'workflow', value: (row) => row.workflow.id },
      { heading: 'Workflow name', name: 'workflowName', value: (row) => row.workflow.name },
      { heading: 'Mode', name: 'mode', value: (row) => row.mode },
      { heading: 'Largest amount', name: 'maxAmount', value: (row) => row.maxAmount },
      { heading: 'Material', name: 'material', value: (row) => row.material },
      { heading: 'Company codes', name: 'scopes', value: (row) => row.scopes.map((each) => each.scope) },
      { heading: 'Where and for how much', name: 'ranges', value: scopesWithRanges },
    ],
    pages: (at, signal, onProgress) =>
      allPages(
        completions,
        { filter, orderBy, at: pointInTime(at) },
        (answer) => answer.completions,
        signal,
        onProgress,
      ),
  };
}

/** All violations that pass the filter, to be taken away. */
export function rulesExport(filter: ViolationFilter, orderBy: ViolationOrder | null): OfferedTable<RulesRow> {
  return {
    what: 'violations',
    columns: [
      { heading: 'Identity', name: 'identity', value: (row) => row.identity.id },
      { heading: 'Identity name', name: 'identityName', value: (row) => row.identity.name },
      { heading: 'Kind', name: 'identityKind', value: (row) => row.identity.kind },
      { heading: 'Status', name: 'identityStatus', value: (row) => row.identity.status },
      { heading: 'Department', name: 'department', value: (row) => row.identity.department },
      { heading: 'Rule', name: 'rule', value: (row) => row.combination.id },
      { heading: 'Rule name', name: 'ruleName', value: (row) => row.combination.name },
      { heading: 'Risk', name: 'risk', value: (row) => row.combination.risk },
      { heading: 'Mode', name: 'mode', value: (row) => row.mode },
      { heading: 'Company codes', name: 'scopes', value: (row) => row.scopes.map((each) => each.scope) },
      { heading: 'Where and for how much', name: 'ranges', value: scopesWithRanges },
    ],
    pages: (at, signal, onProgress) =>
      allPages(
        violations,
        { filter, orderBy, at: pointInTime(at) },
        (answer) => answer.violations,
        signal,
        onProgress,
      ),
  };
}
