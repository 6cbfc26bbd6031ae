import type {
  CompletionFilter,
  CompletionOrder,
  CompletionOrderField,
  ViolationFilter,
  ViolationOrder,
  ViolationOrderField,
} from '../generated/graphql.ts';
import type { FindingsSort, FindingsView, RulesSort, RulesView } from '../url/view.ts';

const COMPLETION_FIELDS: Readonly<Record<FindingsSort['by'], CompletionOrderField>> = {
  identity: 'IDENTITY',
  workflow: 'WORKFLOW',
  mode: 'MODE',
  amount: 'MAX_AMOUNT',
  scopes: 'SCOPES',
};

const VIOLATION_FIELDS: Readonly<Record<RulesSort['by'], ViolationOrderField>> = {
  identity: 'IDENTITY',
  rule: 'COMBINATION',
  mode: 'MODE',
  risk: 'RISK',
};

/** The view's filters as the API's; an empty list is as none. */
export function completionFilterOf(view: FindingsView): CompletionFilter {
  return {
    workflows: [...view.workflows],
    identities: [...view.identities],
    identityKinds: [...view.kinds],
    modes: [...view.modes],
    scope: view.scope ?? null,
    amount: view.amount ?? null,
    materialOnly: view.material,
    text: view.text ?? null,
    cause: view.cause ?? null,
  };
}

/** The view's order; rows that are grouped must be sorted by their group first. */
export function completionOrderOf(view: FindingsView): CompletionOrder | null {
  const group = view.group === 'cause' ? undefined : view.group;
  const sort = group && view.sort?.by !== group ? { by: group, descending: false } : view.sort;
  if (!sort) return null;
  return { by: COMPLETION_FIELDS[sort.by], direction: sort.descending ? 'DESCENDING' : 'ASCENDING' };
}

export function violationFilterOf(view: RulesView): ViolationFilter {
  return {
    combinations: [...view.rules],
    identities: [...view.identities],
    identityKinds: [...view.kinds],
    modes: [...view.modes],
    risks: [...view.risks],
    text: view.text ?? null,
  };
}

export function violationOrderOf(view: RulesView): ViolationOrder | null {
  if (!view.sort) return null;
  return {
    by: VIOLATION_FIELDS[view.sort.by],
    direction: view.sort.descending ? 'DESCENDING' : 'ASCENDING',
  };
}
