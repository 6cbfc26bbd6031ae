import type { EdgeRecord, NodeRecord } from '../../server/domain/record.ts';
import type { EdgeKind, NodeKind } from '../../server/domain/vocabulary.ts';
import { cents, edgeKey } from './recorded-tables.ts';
import type { AccessColumns, World } from './world.ts';

/** The nodes of a world as the database would hand them out, with the bundle's defaults. */
export function nodeRecords(world: World): NodeRecord[] {
  const base = (row: { id: string; name?: string }) => ({
    id: row.id,
    name: row.name ?? row.id,
    source: 'test',
  });
  return [
    ...world.identities.map((row) => ({
      ...base(row),
      kind: 'IDENTITY' as const,
      identityKind: row.kind ?? 'USER_ACCOUNT',
      status: row.status ?? 'ACTIVE',
      system: row.system ?? null,
      department: row.department ?? null,
      email: row.email ?? null,
      validFrom: row.validFrom ?? null,
      validTo: row.validTo ?? null,
      lastUsedAt: moment(row.lastUsedAt),
      credentialRotatedAt: moment(row.credentialRotatedAt),
      attributable: row.attributable ?? row.kind !== 'SHARED_ACCOUNT',
      placeholder: false,
    })),
    ...world.roles.map((row) => ({
      ...base(row),
      kind: 'ROLE' as const,
      roleKind: row.kind ?? null,
      system: row.system ?? null,
      description: row.description ?? null,
    })),
    ...world.permissions.map((row) => ({
      ...base(row),
      kind: 'PERMISSION' as const,
      system: row.system ?? null,
      description: row.description ?? null,
    })),
    ...world.actions.map((row) => ({ ...base(row), kind: 'ACTION' as const, system: row.system ?? null })),
    ...world.functions.map((row) => ({
      ...base(row),
      kind: 'FUNCTION' as const,
      process: row.process ?? null,
    })),
    ...world.steps.map((row) => ({
      ...base(row),
      kind: 'STEP' as const,
      duty: row.duty ?? 'OTHER',
      system: row.system ?? null,
    })),
    ...world.workflows.map((row) => ({
      ...base(row),
      kind: 'WORKFLOW' as const,
      process: row.process ?? null,
      materiality: row.materiality === undefined ? null : cents(row.materiality, 0),
      frameworks: row.frameworks ?? [],
    })),
    ...world.toxicCombinations.map((row) => ({
      ...base(row),
      kind: 'TOXIC_COMBINATION' as const,
      risk: row.risk ?? 'HIGH',
      sameScope: row.sameScope ?? true,
      rationale: row.rationale ?? null,
      references: row.references ?? [],
    })),
  ];
}

/** The edges of a world likewise; keys are those of `recordedHistory`. */
export function edgeRecords(world: World): EdgeRecord[] {
  type End = readonly [NodeKind, string | undefined];
  const names = new Map(nodeRecords(world).map(({ kind, id, name }) => [`${kind}:${id}`, name]));
  const end = ([kind, id = '']: End) => ({ kind, id, name: names.get(`${kind}:${id}`) ?? id });
  const edge = (
    kind: EdgeKind,
    row: object,
    from: End,
    to: End,
    own: Partial<EdgeRecord> = {},
  ): EdgeRecord => ({
    ...ABSENT,
    key: edgeKey(kind, row),
    kind,
    from: end(from),
    to: end(to),
    ...own,
  });
  const access = (
    kind: EdgeKind,
    row: AccessColumns,
    from: End,
    to: End,
    own: Partial<EdgeRecord> = {},
  ): EdgeRecord => edge(kind, row, from, to, { ...accessColumns(row), ...own });
  return [
    ...world.hasRole.map((row) => access('HAS_ROLE', row, ['IDENTITY', row.identity], ['ROLE', row.role])),
    ...world.hasPermission.map((row) =>
      access('HAS_PERMISSION', row, ['IDENTITY', row.identity], ['PERMISSION', row.permission]),
    ),
    ...world.inherits.map((row) => access('INHERITS', row, ['ROLE', row.role], ['ROLE', row.inherits])),
    ...world.grants.map((row) => access('GRANTS', row, ['ROLE', row.role], ['PERMISSION', row.permission])),
    ...world.canActAs.map((row) =>
      access('CAN_ACT_AS', row, ['IDENTITY', row.identity], ['IDENTITY', row.target], { via: row.via }),
    ),
    ...world.identities.flatMap(({ id, owner }) =>
      owner === undefined ? [] : edge('OWNED_BY', { id, owner }, ['IDENTITY', id], ['IDENTITY', owner]),
    ),
    ...world.enables.map((row) =>
      edge('ENABLES', row, ['PERMISSION', row.permission], ['ACTION', row.action]),
    ),
    ...world.belongsTo.map((row) =>
      edge('BELONGS_TO', row, ['ACTION', row.action], ['FUNCTION', row.function]),
    ),
    ...world.performs.map((row) =>
      edge('PERFORMS', row, row.action ? ['ACTION', row.action] : ['FUNCTION', row.function], [
        'STEP',
        row.step,
      ]),
    ),
    ...world.steps.map(({ id, workflow }) =>
      edge('PART_OF', { step: id, workflow }, ['STEP', id], ['WORKFLOW', workflow]),
    ),
    ...world.next.map((row) =>
      edge('NEXT', row, ['STEP', row.from], ['STEP', row.to], {
        above: row.above === undefined ? null : cents(row.above, 0),
        upTo: row.upTo === undefined ? null : cents(row.upTo, 0),
      }),
    ),
    ...world.separations.map((row) =>
      edge('SEPARATED_FROM', row, ['STEP', row.stepA], ['STEP', row.stepB], {
        control: row.control ?? null,
        controlMode: row.mode ?? 'PREVENTIVE',
      }),
    ),
    ...world.combinedIn.map((row) =>
      edge(
        'COMBINED_IN',
        row,
        [row.kind.toUpperCase() as NodeKind, row.item],
        ['TOXIC_COMBINATION', row.combination],
      ),
    ),
  ];
}

/** A bare date is the beginning of that day (BUNDLE.md, Cells). */
function moment(text: string | undefined): string | null {
  return text === undefined ? null : text.length === 10 ? `${text}T00:00:00Z` : text;
}

const ABSENT: Omit<EdgeRecord, 'key' | 'kind' | 'from' | 'to'> = {
  scope: [],
  limit: null,
  validFrom: null,
  validTo: null,
  activation: null,
  via: null,
  control: null,
  controlMode: null,
  above: null,
  upTo: null,
  evidence: {
    grantedBy: null,
    grantedAt: null,
    ticket: null,
    rationale: null,
    lastUsedAt: null,
    source: 'test',
    file: null,
    row: null,
    pointer: null,
    since: 1,
    until: null,
  },
};

function accessColumns(row: AccessColumns): Partial<EdgeRecord> {
  return {
    scope: [...(row.scope ?? [])].sort(),
    limit: row.limit === undefined ? null : cents(row.limit, 0),
    validFrom: row.validFrom ?? null,
    validTo: row.validTo ?? null,
    activation: row.activation ?? 'STANDING',
    evidence: {
      ...ABSENT.evidence,
      grantedBy: row.grantedBy ?? null,
      grantedAt: moment(row.grantedAt),
      ticket: row.ticket ?? null,
      rationale: row.rationale ?? null,
      lastUsedAt: moment(row.lastUsedAt),
      file: 'access.csv',
      row: 2,
    },
  };
}
