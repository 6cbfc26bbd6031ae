import { NODE_KINDS } from '../domain/vocabulary.ts';
import type { ImportSession, OthersEdge, StoredProperties } from '../graph/import-port.ts';
import { PLAN } from './difference.ts';
import { nodeFingerprint } from './fingerprint.ts';
import { named, type Sources } from './load-stored.ts';
import { STANDING, type Staging } from './staging.ts';

/** A placeholder that its source no longer needs, and the source that still does. */
export interface Handover {
  readonly key: string;
  readonly properties: StoredProperties;
}

export interface Leavers {
  /** Of the imported source. */
  readonly own: readonly Handover[];
  /** Of the demo company, where it is taken out. */
  readonly evicted: readonly Handover[];
  /** About relationships of other sources that are not seen any more, because an end of theirs is gone. */
  readonly warnings: readonly string[];
}

interface Leaver {
  kind: number;
  id: string;
  properties: string | null;
  evicted: number;
}

const BATCH = 5_000;
const SHOWN = 1_000;

/**
 * Looks at what other sources say of the nodes that this import closes. A placeholder that they still refer to is handed
 * over to one of them (the first by name); relationships to all others are left dangling and listed (MODEL.md section 3).
 */
export async function findLeavers(
  staging: Staging,
  session: ImportSession,
  sources: Sources,
): Promise<Leavers> {
  const own: Handover[] = [];
  const evicted: Handover[] = [];
  const dangling: OthersEdge[] = [];
  for (const batch of chunks(leavers(staging))) {
    const byKey = new Map(batch.map((leaver) => [`${NODE_KINDS[leaver.kind]}:${leaver.id}`, leaver]));
    const heirs = new Map<string, string>();
    for (const edge of await session.edgesOfOthers([...byKey.keys()], named(sources))) {
      const heir = heirs.get(edge.at);
      if (byKey.get(edge.at)!.properties === null) dangling.push(edge);
      else if (heir === undefined || edge.source < heir) heirs.set(edge.at, edge.source);
    }
    for (const [key, source] of heirs) {
      const leaver = byKey.get(key)!;
      const kept = JSON.parse(leaver.properties!) as StoredProperties;
      const handover = { key, properties: { ...kept, source, fingerprint: nodeFingerprint(source, kept) } };
      (leaver.evicted === 1 ? evicted : own).push(handover);
      staging.run(
        `DELETE FROM node_plan WHERE plan = ${PLAN.CLOSE} AND kind = ? AND id = ?`,
        leaver.kind,
        leaver.id,
      );
      if (leaver.evicted === 0)
        staging.run(`INSERT INTO node_plan VALUES (${PLAN.HAND_OVER}, ?, ?)`, leaver.kind, leaver.id);
    }
  }
  return { own, evicted, warnings: described(dangling) };
}

/** Nodes that this import closes and does not open again. */
function leavers(staging: Staging): Leaver[] {
  return staging.all<Leaver>(
    `SELECT s.kind, s.id, s.properties, 0 AS evicted FROM node_plan p JOIN stored_node s ON s.kind = p.kind AND s.id = p.id WHERE p.plan = ${PLAN.CLOSE}
     UNION ALL SELECT s.kind, s.id, s.properties, 1 FROM stored_node s WHERE s.standing = ${STANDING.EVICTED}
       AND NOT EXISTS (SELECT 1 FROM node n WHERE n.kind = s.kind AND n.id = s.id AND n.rejected = 0)`,
  );
}

function* chunks<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < items.length; at += BATCH) yield items.slice(at, at + BATCH);
}

/** One line a relationship, in a fixed order; one that has lost both its ends once. */
function described(edges: readonly OthersEdge[]): string[] {
  const lines = [
    ...new Set(
      edges.map(
        (edge) =>
          `Left dangling, as an end of it is gone: ${edge.from} ${edge.type} ${edge.to} of the source ${edge.source}`,
      ),
    ),
  ].sort();
  return lines.length > SHOWN
    ? [...lines.slice(0, SHOWN), `… and ${lines.length - SHOWN} more relationships left dangling`]
    : lines;
}
