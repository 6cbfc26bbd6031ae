import { hash } from 'node:crypto';
import type { EdgeKind, NodeKind } from '../domain/vocabulary.ts';
import type { CellValue } from './cell.ts';

export type Properties = Readonly<Record<string, CellValue>>;

/**
 * The key of an edge: the same after the next import if the row is (MODEL.md section 2). 128 bits of a hash over source,
 * type, ends and all columns but `last_used_at`; a JSON array, so that no two lists of values read alike.
 */
export function edgeKey(
  source: string,
  type: EdgeKind,
  from: { kind: NodeKind; id: string },
  to: { kind: NodeKind; id: string },
  columns: readonly CellValue[],
): string {
  return `${type}:${digest([source, type, from.kind, from.id, to.kind, to.id, ...columns])}`;
}

/** Equal means that the node's properties need no writing: source and properties, without `lastUsedAt`. */
export function nodeFingerprint(source: string, properties: Properties): string {
  const names = Object.keys(properties).filter((name) => name !== 'lastUsedAt' && properties[name] !== null);
  return digest([source, ...names.sort().map((name) => [name, properties[name]])]);
}

export function digest(values: readonly unknown[]): string {
  return hash('sha256', JSON.stringify(values), 'base64url').slice(0, 22);
}
