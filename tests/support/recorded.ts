import { UNLIMITED } from '../../server/domain/amount.ts';
import { FIRST_DAY, LAST_DAY } from '../../server/domain/day.ts';
import type { EdgeTable, RecordedGraph } from '../../server/domain/recorded.ts';
import { CONTROL_MODES, IDENTITY_KINDS, IDENTITY_STATUSES, RISKS } from '../../server/domain/vocabulary.ts';
import { cents, day, Recorder, type Named, type Nodes } from './recorded-tables.ts';
import type { CombinedInRow, World } from './world.ts';

/** The world as if imported into an empty database as one snapshot. */
export function recordedGraph(world: World, options: { readonly snapshot?: number } = {}): RecordedGraph {
  return recordedHistory([world], options);
}

/**
 * The worlds as successive snapshots of one source: 1, 2, 3 … (or from `snapshot` on). What a later world no longer
 * has is closed, what comes back is opened again, and a node whose properties change has a row for each version.
 */
export function recordedHistory(
  worlds: readonly World[],
  { snapshot = 1 }: { readonly snapshot?: number } = {},
): RecordedGraph {
  const recorder = new Recorder(worlds, snapshot);
  const nodes = {
    identities: recorder.nodes((world) => world.identities),
    roles: recorder.nodes((world) => world.roles),
    permissions: recorder.nodes((world) => world.permissions),
    actions: recorder.nodes((world) => world.actions),
    functions: recorder.nodes((world) => world.functions),
    workflows: recorder.nodes((world) => world.workflows),
    steps: recorder.nodes((world) => world.steps),
    rules: recorder.nodes((world) => world.toxicCombinations),
  };
  return {
    identities: {
      ...nodes.identities.table,
      kind: Uint8Array.from(nodes.identities.rows, (row) =>
        IDENTITY_KINDS.indexOf(row.kind ?? 'USER_ACCOUNT'),
      ),
      status: Uint8Array.from(nodes.identities.rows, (row) =>
        IDENTITY_STATUSES.indexOf(row.status ?? 'ACTIVE'),
      ),
      validFrom: Int32Array.from(nodes.identities.rows, (row) => day(row.validFrom, FIRST_DAY)),
      validTo: Int32Array.from(nodes.identities.rows, (row) => day(row.validTo, LAST_DAY)),
    },
    roles: nodes.roles.table,
    permissions: nodes.permissions.table,
    actions: nodes.actions.table,
    functions: nodes.functions.table,
    steps: nodes.steps.table,
    workflows: {
      ...nodes.workflows.table,
      materiality: Float64Array.from(nodes.workflows.rows, (row) => cents(row.materiality, NaN)),
    },
    rules: {
      ...nodes.rules.table,
      risk: Uint8Array.from(nodes.rules.rows, (row) => RISKS.indexOf(row.risk ?? 'HIGH')),
      sameScope: Uint8Array.from(nodes.rules.rows, (row) => (row.sameScope === false ? 0 : 1)),
    },
    ...edgeTables(recorder, nodes),
  };
}

type NodeFiles =
  'identities' | 'roles' | 'permissions' | 'actions' | 'functions' | 'workflows' | 'steps' | 'rules';

function edgeTables(
  recorder: Recorder,
  nodes: Record<NodeFiles, Nodes<Named>>,
): Omit<RecordedGraph, NodeFiles> {
  const { identities, roles, permissions, actions, functions, workflows, steps, rules } = nodes;
  const next = recorder.edges('NEXT', (w) => w.next, ['from', steps], ['to', steps]);
  const separations = recorder.edges(
    'SEPARATED_FROM',
    (w) => w.separations,
    ['stepA', steps],
    ['stepB', steps],
  );
  const access = {
    HAS_ROLE: recorder.edges('HAS_ROLE', (w) => w.hasRole, ['identity', identities], ['role', roles]),
    HAS_PERMISSION: recorder.edges(
      'HAS_PERMISSION',
      (w) => w.hasPermission,
      ['identity', identities],
      ['permission', permissions],
    ),
    INHERITS: recorder.edges('INHERITS', (w) => w.inherits, ['role', roles], ['inherits', roles]),
    GRANTS: recorder.edges('GRANTS', (w) => w.grants, ['role', roles], ['permission', permissions]),
    CAN_ACT_AS: recorder.edges(
      'CAN_ACT_AS',
      (w) => w.canActAs,
      ['identity', identities],
      ['target', identities],
    ),
  };
  const performs = (column: 'action' | 'function', from: Nodes<Named>): EdgeTable =>
    recorder.edges(
      'PERFORMS',
      (w) => w.performs.filter((row) => row[column] !== undefined),
      [column, from],
      ['step', steps],
    ).table;
  const legs = (kind: CombinedInRow['kind'], from: Nodes<Named>): EdgeTable =>
    recorder.edges(
      'COMBINED_IN',
      (w) => w.combinedIn.filter((row) => row.kind === kind),
      ['item', from],
      ['combination', rules],
    ).table;

  return {
    access: {
      HAS_ROLE: recorder.access(access.HAS_ROLE),
      HAS_PERMISSION: recorder.access(access.HAS_PERMISSION),
      INHERITS: recorder.access(access.INHERITS),
      GRANTS: recorder.access(access.GRANTS),
      CAN_ACT_AS: recorder.access(access.CAN_ACT_AS),
    },
    enables: recorder.edges('ENABLES', (w) => w.enables, ['permission', permissions], ['action', actions])
      .table,
    belongsTo: recorder.edges('BELONGS_TO', (w) => w.belongsTo, ['action', actions], ['function', functions])
      .table,
    actionPerforms: performs('action', actions),
    functionPerforms: performs('function', functions),
    partOf: recorder.edges('PART_OF', partOf, ['step', steps], ['workflow', workflows]).table,
    next: {
      ...next.table,
      above: Float64Array.from(next.rows, (row) => cents(row.above, 0)),
      upTo: Float64Array.from(next.rows, (row) => cents(row.upTo, UNLIMITED)),
    },
    separations: {
      ...separations.table,
      mode: Uint8Array.from(separations.rows, (row) => CONTROL_MODES.indexOf(row.mode ?? 'PREVENTIVE')),
      control: separations.rows.map((row) => row.control ?? ''),
    },
    legs: {
      STEP: legs('Step', steps),
      FUNCTION: legs('Function', functions),
      ACTION: legs('Action', actions),
      PERMISSION: legs('Permission', permissions),
      ROLE: legs('Role', roles),
    },
    scopeSets: recorder.scopeSets,
  };
}

function partOf(world: World): { step: string; workflow: string }[] {
  return world.steps.map((row) => ({ step: row.id, workflow: row.workflow }));
}
