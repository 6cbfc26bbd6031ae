import { parseNodeKey } from '../../domain/key.ts';
import type { EdgeRecord } from '../../domain/record.ts';
import {
  ACCESS_EDGE_KINDS,
  type ActAsVia,
  type ControlMode,
  type EdgeKind,
} from '../../domain/vocabulary.ts';

/** Columns of the statements that show edges; `from` and `to` are keys of nodes. */
export interface EdgePropertiesRow {
  readonly kind: EdgeKind;
  readonly properties: StoredEdge;
  readonly from: string;
  readonly fromName: string;
  readonly to: string;
  readonly toName: string;
}

/** A relationship's properties as stored (docs/storage.md): an absent value is an absent property. */
interface StoredEdge {
  readonly key: string;
  readonly source: string;
  readonly since: number;
  readonly until?: number;
  readonly file?: string;
  readonly row?: number;
  readonly pointer?: string;
  readonly scope?: readonly string[];
  readonly limitCents?: number;
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly activation?: string;
  readonly via?: ActAsVia;
  readonly grantedBy?: string;
  readonly grantedAt?: string;
  readonly ticket?: string;
  readonly rationale?: string;
  readonly lastUsedAt?: string;
  readonly aboveCents?: number;
  readonly upToCents?: number;
  readonly control?: string;
  readonly mode?: ControlMode;
}

const ACCESS: ReadonlySet<EdgeKind> = new Set(ACCESS_EDGE_KINDS);

/** A row of the database → the edge for showing, with its evidence. */
export function edgeRecord({
  kind,
  properties: stored,
  from,
  fromName,
  to,
  toName,
}: EdgePropertiesRow): EdgeRecord {
  return {
    key: stored.key,
    kind,
    from: { ...parseNodeKey(from), name: fromName },
    to: { ...parseNodeKey(to), name: toName },
    scope: stored.scope ?? [],
    limit: stored.limitCents ?? null,
    validFrom: stored.validFrom ?? null,
    validTo: stored.validTo ?? null,
    activation: ACCESS.has(kind) ? (stored.activation === 'JIT' ? 'JIT' : 'STANDING') : null,
    via: stored.via ?? null,
    control: stored.control ?? null,
    controlMode: stored.mode ?? null,
    above: stored.aboveCents ?? null,
    upTo: stored.upToCents ?? null,
    evidence: {
      grantedBy: stored.grantedBy ?? null,
      grantedAt: stored.grantedAt ?? null,
      ticket: stored.ticket ?? null,
      rationale: stored.rationale ?? null,
      lastUsedAt: stored.lastUsedAt ?? null,
      source: stored.source,
      file: stored.file ?? null,
      row: stored.row ?? null,
      pointer: stored.pointer ?? null,
      since: stored.since,
      until: stored.until ?? null,
    },
  };
}
