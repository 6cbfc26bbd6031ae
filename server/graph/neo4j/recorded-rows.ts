import type { AccessEdgeKind } from '../../domain/vocabulary.ts';
import type { AccessRow, AccessTerms } from './edge-tables.ts';
import type { NodeRow } from './node-tables.ts';

/** A row of `definition-edges`: an edge that gives no access; `from` and `to` are keys of nodes. */
export interface DefinitionRow {
  readonly kind: 'BELONGS_TO' | 'PERFORMS' | 'PART_OF' | 'NEXT' | 'SEPARATED_FROM' | 'COMBINED_IN';
  readonly from: string;
  readonly to: string;
  readonly key: string;
  readonly since: number;
  readonly until: number | null;
  readonly aboveCents: number | null;
  readonly upToCents: number | null;
  readonly control: string | null;
  readonly mode: string | null;
}

/** A row of `changed-definitions`: as above, and the permissions that actions need. */
export type ChangedDefinitionRow = Omit<DefinitionRow, 'kind'> & {
  readonly kind: DefinitionRow['kind'] | 'ENABLES';
};

/** A row of `changed-access`: `from` and `to` are ids of nodes. */
export interface ChangedAccessRow {
  readonly kind: AccessEdgeKind;
  readonly from: string;
  readonly to: string;
  readonly edge: AccessRow;
}

/** A row of `needed-has-role` and its like: access edges that differ in nothing but their ends, all as ids of the database. */
export interface AlikeEdges {
  readonly terms: AccessTerms;
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly edges: readonly number[];
}

/** What the snapshots after one opened, closed or changed. */
export interface Changes {
  readonly nodes: readonly NodeRow[];
  readonly access: readonly ChangedAccessRow[];
  readonly definitions: readonly ChangedDefinitionRow[];
}

/** A permission that an action needs, in the lists of `recorded-enables`. */
export type EnablesRow = readonly [permission: string, key: string, since: number, until: number | null];
