import type { RecordedGraph } from '../server/domain/recorded.ts';
import { COMPANY_DATE } from './company/conditions.ts';

const MOST_CHANGES = 1000;

/** The company with so many assignments, spread over all, that end on a later date: as many rows of an extract are others. */
export function withChangedEdges(graph: RecordedGraph, changes: number): RecordedGraph {
  const { HAS_ROLE } = graph.access;
  const validTo = HAS_ROLE.validTo.slice();
  // Ten changes are the first ten of twenty, so that one set of changes follows another.
  const apart = Math.max(1, Math.floor(validTo.length / MOST_CHANGES));
  for (let change = 0; change < changes; change++)
    validTo[(change * apart) % validTo.length] = COMPANY_DATE + 1;
  return { ...graph, access: { ...graph.access, HAS_ROLE: { ...HAS_ROLE, validTo } } };
}
