import type { AccessTable, EdgeTable, NodeTable, RecordedGraph } from '../../server/domain/recorded.ts';

/**
 * A recorded graph as sets of rows in plain words, so that two of them can be compared whatever their numbers and
 * order. Scopes that hold everywhere are the empty list.
 */
export function plainRecorded(graph: RecordedGraph): Record<string, string[]> {
  const { access, legs, scopeSets } = graph;
  const scoped = (table: AccessTable): object => ({
    ...table,
    scope: Array.from(table.scope, (place) => everywhere(scopeSets[place])),
  });
  const { identities, roles, permissions, actions, functions, steps, workflows, rules } = graph;
  return {
    identities: nodes(identities),
    roles: nodes(roles),
    permissions: nodes(permissions),
    actions: nodes(actions),
    functions: nodes(functions),
    steps: nodes(steps),
    workflows: nodes(workflows),
    rules: nodes(rules),
    HAS_ROLE: edges(scoped(access.HAS_ROLE), identities, roles),
    HAS_PERMISSION: edges(scoped(access.HAS_PERMISSION), identities, permissions),
    INHERITS: edges(scoped(access.INHERITS), roles, roles),
    GRANTS: edges(scoped(access.GRANTS), roles, permissions),
    CAN_ACT_AS: edges(scoped(access.CAN_ACT_AS), identities, identities),
    enables: edges(graph.enables, permissions, actions),
    belongsTo: edges(graph.belongsTo, actions, functions),
    actionPerforms: edges(graph.actionPerforms, actions, steps),
    functionPerforms: edges(graph.functionPerforms, functions, steps),
    partOf: edges(graph.partOf, steps, workflows),
    next: edges(graph.next, steps, steps),
    separations: edges(graph.separations, steps, steps),
    stepLegs: edges(legs.STEP, steps, rules),
    functionLegs: edges(legs.FUNCTION, functions, rules),
    actionLegs: edges(legs.ACTION, actions, rules),
    permissionLegs: edges(legs.PERMISSION, permissions, rules),
    roleLegs: edges(legs.ROLE, roles, rules),
  };
}

function everywhere(scope: readonly string[]): readonly string[] {
  return scope.length === 1 && scope[0] === '*' ? [] : scope;
}

/** Neighbouring rows of a node that say the same are one: where a table splits a life means nothing. */
function nodes({ ids, numberOf: _numberOf, ...columns }: NodeTable): string[] {
  type Row = Record<string, unknown> & { since: number; until: number };
  const rows = rowsOf(columns) as Row[];
  const merged: Row[] = [];
  for (const row of rows.sort((a, b) => a.since - b.since)) {
    const says = ({ since: _, until: __, ...rest }: Row): string => text(rest);
    const before = merged.find((other) => other.until === row.since && says(other) === says(row));
    if (before) before.until = row.until;
    else merged.push(row);
  }
  return merged.map((row) => text({ ...row, node: ids[row['node'] as number] })).sort();
}

function edges(table: object, from: NodeTable, to: NodeTable): string[] {
  const { key, ...columns } = table as EdgeTable;
  const keys = Array.from(columns.from, (_, e) => key.at(e));
  return rowsOf({ ...columns, key: keys })
    .map((row) => text({ ...row, from: from.ids[row['from'] as number], to: to.ids[row['to'] as number] }))
    .sort();
}

function rowsOf(columns: object): Record<string, unknown>[] {
  const named = Object.entries(columns) as [string, ArrayLike<unknown>][];
  const length = named[0]?.[1].length ?? 0;
  return Array.from({ length }, (_, i) =>
    Object.fromEntries(named.map(([name, column]) => [name, column[i]])),
  );
}

function text(row: Record<string, unknown>): string {
  const value = (_: string, cell: unknown): unknown =>
    cell === Infinity || Number.isNaN(cell) ? String(cell) : cell;
  return JSON.stringify(Object.fromEntries(Object.entries(row).sort()), value);
}
