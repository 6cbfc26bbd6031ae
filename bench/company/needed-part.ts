import { neededIn, type Needed } from '../../server/domain/needed.ts';
import type { AccessTable, RecordedGraph } from '../../server/domain/recorded.ts';
import { keysOf } from '../../server/domain/recorded.ts';

/** A graph with those of its access edges that lead to what some workflow or rule needs: what the product reads of it for its answers about everybody. */
export function neededPart(graph: RecordedGraph, needed: Needed = neededIn(graph)): RecordedGraph {
  const { HAS_ROLE, HAS_PERMISSION, INHERITS, GRANTS, CAN_ACT_AS } = graph.access;
  return {
    ...graph,
    access: {
      HAS_ROLE: leadingTo(HAS_ROLE, needed.roles),
      HAS_PERMISSION: leadingTo(HAS_PERMISSION, needed.permissions),
      INHERITS,
      GRANTS: leadingTo(GRANTS, needed.permissions),
      CAN_ACT_AS,
    },
  };
}

function leadingTo(table: AccessTable, ends: Uint8Array): AccessTable {
  const rows = [...table.to.keys()].filter((e) => ends[table.to[e]] === 1);
  const { key, ...columns } = table;
  const kept = Object.entries(columns).map(([name, column]) => [
    name,
    column.filter((_: number, e: number) => ends[table.to[e]] === 1),
  ]);
  return {
    ...(Object.fromEntries(kept) as Omit<AccessTable, 'key'>),
    key: keysOf(rows.map((e) => key.at(e))),
  };
}
