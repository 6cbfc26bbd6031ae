import type { Point } from '../../domain/point.ts';
import type { RecordedGraph } from '../../domain/recorded.ts';
import { accessOf, type AccessEdges } from '../access.ts';
import { viewAt, type View } from '../view.ts';
import { Everybody } from './everybody.ts';
import type { FindingColumns } from './findings.ts';

/**
 * All that is worked out about everybody at one point in time, as numbers alone: what another thread can do and hand over.
 * Workflows, rules and identities are places in the definitions and in the graph, in which ids play no part.
 */
export interface WholeAnswer {
  readonly view: Pick<View, 'row' | 'takesPart' | 'usable'>;
  readonly edges: AccessEdges;
  readonly scopes: readonly string[];
  readonly completions: FindingColumns;
  readonly violations: FindingColumns;
}

export function* wholeAnswer(graph: RecordedGraph, point: Point): Generator<undefined, WholeAnswer> {
  const view = viewAt(graph, point);
  yield;
  const access = accessOf(view);
  yield;
  const everybody = new Everybody(access);
  yield;
  const { workflows, rules } = access.definitions;
  const [completions, violations] = yield* everybody.findings(workflows, rules);
  const { row, takesPart, usable } = view;
  const { hasRole, hasPermission, inherits, grants, actAs, scopes } = access;
  return {
    view: { row, takesPart, usable },
    edges: { hasRole, hasPermission, inherits, grants, actAs },
    scopes: scopes.values,
    completions,
    violations,
  };
}

/** Bytes that an answer keeps in memory, roughly: its columns, and the answers that are made of its findings. */
export function bytesOf(answer: WholeAnswer): number {
  const PER_FINDING = 200;
  const { row, takesPart, usable } = answer.view;
  const columns = [takesPart, ...Object.values(row), ...Object.values(usable)];
  for (const { start, edge } of Object.values<AccessEdges[keyof AccessEdges]>({ ...answer.edges }))
    columns.push(start, edge);
  const findings = answer.completions.identity.length + answer.violations.identity.length;
  return columns.reduce((sum, { byteLength }) => sum + byteLength, findings * PER_FINDING);
}
