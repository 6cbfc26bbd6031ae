import { parseNodeKey } from '../../domain/key.ts';
import type { NodeRecord } from '../../domain/record.ts';
import type { Duty, IdentityKind, IdentityStatus, Risk } from '../../domain/vocabulary.ts';

/** Columns of the statements that show nodes. */
export interface NodePropertiesRow {
  readonly key: string;
  readonly properties: StoredNode;
}

/** A node's properties as stored (docs/storage.md): an absent value is an absent property. */
interface StoredNode {
  readonly id: string;
  readonly name: string;
  readonly source: string;
  readonly kind?: string;
  readonly status?: IdentityStatus;
  readonly system?: string;
  readonly department?: string;
  readonly email?: string;
  readonly description?: string;
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly lastUsedAt?: string;
  readonly credentialRotatedAt?: string;
  readonly attributable?: boolean;
  readonly placeholder?: boolean;
  readonly process?: string;
  readonly duty?: Duty;
  readonly materialityCents?: number;
  readonly frameworks?: readonly string[];
  readonly risk?: Risk;
  readonly sameScope?: boolean;
  readonly rationale?: string;
  readonly references?: readonly string[];
}

/** A row of the database → the node for showing, with the model's defaults where a property is absent. */
export function nodeRecord({ key, properties: stored }: NodePropertiesRow): NodeRecord {
  const { kind } = parseNodeKey(key);
  const { id, name, source } = stored;
  const base = { id, name, source };
  const system = stored.system ?? null;
  const description = stored.description ?? null;
  const process = stored.process ?? null;
  switch (kind) {
    case 'IDENTITY':
      return {
        ...base,
        kind,
        identityKind: (stored.kind ?? 'USER_ACCOUNT') as IdentityKind,
        status: stored.status ?? 'ACTIVE',
        system,
        department: stored.department ?? null,
        email: stored.email ?? null,
        validFrom: stored.validFrom ?? null,
        validTo: stored.validTo ?? null,
        lastUsedAt: stored.lastUsedAt ?? null,
        credentialRotatedAt: stored.credentialRotatedAt ?? null,
        attributable: stored.attributable ?? true,
        placeholder: stored.placeholder ?? false,
      };
    case 'ROLE':
      return { ...base, kind, roleKind: stored.kind ?? null, system, description };
    case 'PERMISSION':
      return { ...base, kind, system, description };
    case 'ACTION':
      return { ...base, kind, system };
    case 'FUNCTION':
      return { ...base, kind, process };
    case 'STEP':
      return { ...base, kind, duty: stored.duty ?? 'OTHER', system };
    case 'WORKFLOW':
      return {
        ...base,
        kind,
        process,
        materiality: stored.materialityCents ?? null,
        frameworks: stored.frameworks ?? [],
      };
    case 'TOXIC_COMBINATION':
      return {
        ...base,
        kind,
        risk: stored.risk ?? 'HIGH',
        sameScope: stored.sameScope ?? true,
        rationale: stored.rationale ?? null,
        references: stored.references ?? [],
      };
  }
}
