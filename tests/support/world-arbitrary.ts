import fc from 'fast-check';
import { accessArbitrary, DATE, workflowArbitrary, type WorkflowDraft } from './world-arbitrary-parts.ts';
import { world, type CombinedInRow, type PerformsRow, type World } from './world.ts';

/** The date around which the validity of generated worlds lies: the one to ask about. */
export const WORLD_DATE = DATE;

/** Ids whose order by code point is not that of UTF-16 units, and that differ in case alone. */
const IDENTITIES = ['ann', 'Ann', 'bob', 'c\u{1F600}', 'c\uFF5E', 'svc'];
const ROLES = ['r1', 'r2', 'r3', 'r4', 'r5'];
const PERMISSIONS = ['p1', 'p2', 'p3', 'p4', 'p5', 'p6'];
const ACTIONS = ['a1', 'a2', 'a3', 'a4', 'a5'];
const FUNCTIONS = ['f1', 'f2'];

const VIAS = [
  'OWN_ACCOUNT',
  'OWN_ACCOUNT',
  'OWN_ACCOUNT',
  'OWN_ACCOUNT',
  'CREDENTIAL',
  'IMPERSONATION',
  'DELEGATION',
  'RUNS_AS',
  'ADMIN_RESET',
  'SHARED_LOGIN',
] as const;

const identity = fc.record(
  {
    kind: fc.constantFrom('PERSON', 'USER_ACCOUNT', 'SERVICE_ACCOUNT', 'API_KEY', 'JOB', 'AI_AGENT'),
    status: fc.constantFrom('ACTIVE', 'ACTIVE', 'ACTIVE', 'DORMANT', 'DISABLED'),
    validity: fc.constantFrom({}, {}, {}, {}, {}, { validTo: DATE }, { validTo: '2026-11-19' }),
  },
  { requiredKeys: ['validity'] },
);

/** `size: 'max'` draws long lists too, and still shrinks to none. */
function edges<A extends string, B extends string>(from: readonly A[], to: readonly B[], maxLength: number) {
  const edge = fc.tuple(fc.constantFrom(...from), fc.constantFrom(...to), accessArbitrary);
  return fc.array(edge, { maxLength, size: 'max' });
}

const leg = fc.oneof(
  fc.tuple(fc.constant('Step' as const), fc.nat(9).map(String)),
  fc.tuple(fc.constant('Function' as const), fc.constantFrom(...FUNCTIONS)),
  fc.tuple(fc.constant('Action' as const), fc.constantFrom(...ACTIONS)),
  fc.tuple(fc.constant('Permission' as const), fc.constantFrom(...PERMISSIONS)),
  fc.tuple(fc.constant('Role' as const), fc.constantFrom(...ROLES)),
);

const rule = fc.record(
  {
    legs: fc.array(leg, { maxLength: 3 }),
    sameScope: fc.boolean(),
    risk: fc.constantFrom('CRITICAL', 'HIGH', 'MEDIUM', 'LOW'),
  },
  { requiredKeys: ['legs'] },
);

/** What performs a step: mostly actions, some functions. */
const performer = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...ACTIONS).map((action) => ({ action })) },
  { weight: 1, arbitrary: fc.constantFrom(...FUNCTIONS).map((name) => ({ function: name })) },
);

/** Most actions need one permission; one that needs none is performed by nobody. */
const needed = fc.oneof(
  { weight: 7, arbitrary: fc.subarray(PERMISSIONS, { minLength: 1, maxLength: 1 }) },
  { weight: 3, arbitrary: fc.subarray(PERMISSIONS, { maxLength: 3 }) },
);

const parts = fc.record({
  identities: fc.array(identity, { minLength: 1, maxLength: IDENTITIES.length, size: 'max' }),
  workflows: fc.array(workflowArbitrary, { minLength: 1, maxLength: 2 }),
  performers: fc.array(fc.tuple(performer, fc.option(performer)), { minLength: 10, maxLength: 10 }),
  needs: fc.array(needed, {
    minLength: ACTIONS.length,
    maxLength: ACTIONS.length,
  }),
  belongsTo: fc.array(fc.tuple(fc.constantFrom(...ACTIONS), fc.constantFrom(...FUNCTIONS)), { maxLength: 4 }),
  hasRole: edges(IDENTITIES, ROLES, 14),
  hasPermission: edges(IDENTITIES, PERMISSIONS, 6),
  inherits: edges(ROLES, ROLES, 6),
  grants: edges(ROLES, PERMISSIONS, 26),
  canActAs: fc.array(
    fc.tuple(
      fc.constantFrom(...IDENTITIES),
      fc.constantFrom(...IDENTITIES),
      accessArbitrary,
      fc.constantFrom(...VIAS),
    ),
    { maxLength: 10, size: 'max' },
  ),
  rules: fc.array(rule, { maxLength: 2 }),
});

type Parts = typeof parts extends fc.Arbitrary<infer T> ? T : never;

/**
 * Small companies that an import accepts (BUNDLE.md) and in which somebody often completes something: cycles and
 * diamonds of roles and accounts, actions that need up to three permissions (or have none, so that nobody performs
 * them), branches and circles in workflows, controls of both modes, scopes, limits, validity, and rules of all kinds.
 */
export const worldArbitrary: fc.Arbitrary<World> = parts.map(assemble);

function assemble(drawn: Parts): World {
  const ids = IDENTITIES.slice(0, drawn.identities.length);
  /** Names beyond those that exist in this world stand for the earlier ones. */
  const known = (id: string): string => ids[IDENTITIES.indexOf(id) % ids.length];
  const steps = drawn.workflows.flatMap((draft, w) => stepIds(draft, w));
  return withoutDuplicates({
    ...world({}),
    identities: drawn.identities.map(({ validity, ...columns }, i) => ({
      id: ids[i],
      ...validity,
      ...columns,
    })),
    roles: ROLES.map((id) => ({ id })),
    permissions: PERMISSIONS.map((id) => ({ id })),
    actions: ACTIONS.map((id) => ({ id })),
    functions: FUNCTIONS.map((id) => ({ id })),
    workflows: drawn.workflows.map(({ materiality }, w) => ({
      id: workflowId(w),
      ...(materiality === null ? {} : { materiality }),
    })),
    steps: drawn.workflows.flatMap((draft, w) =>
      stepIds(draft, w).map((id) => ({ id, workflow: workflowId(w) })),
    ),
    next: drawn.workflows.flatMap((draft, w) => next(draft, stepIds(draft, w))),
    separations: drawn.workflows.flatMap((draft, w) => separations(draft, stepIds(draft, w))),
    hasRole: drawn.hasRole.map(([from, role, access]) => ({ identity: known(from), role, ...access })),
    hasPermission: drawn.hasPermission.map(([from, permission, access]) => ({
      identity: known(from),
      permission,
      ...access,
    })),
    inherits: drawn.inherits.map(([role, inherits, access]) => ({ role, inherits, ...access })),
    grants: drawn.grants.map(([role, permission, access]) => ({ role, permission, ...access })),
    canActAs: drawn.canActAs.map(([from, to, access, via]) => ({
      identity: known(from),
      target: known(to),
      via,
      ...access,
    })),
    enables: drawn.needs.flatMap((needs, a) =>
      needs.map((permission) => ({ permission, action: ACTIONS[a] })),
    ),
    belongsTo: drawn.belongsTo.map(([action, name]) => ({ action, function: name })),
    performs: steps.flatMap((step, s) =>
      drawn.performers[s].flatMap((one): PerformsRow[] => (one === null ? [] : [{ ...one, step }])),
    ),
    toxicCombinations: drawn.rules.map(({ legs: _legs, ...columns }, r) => ({
      id: `rule${r + 1}`,
      ...columns,
    })),
    combinedIn: drawn.rules.flatMap(({ legs }, r) =>
      legs.map(([kind, item]): CombinedInRow => {
        const leg = kind === 'Step' ? steps[Number(item) % steps.length] : item;
        return { kind, item: leg, combination: `rule${r + 1}` };
      }),
    ),
  });
}

function workflowId(w: number): string {
  return `w${w + 1}`;
}

function stepIds(draft: WorkflowDraft, w: number): string[] {
  return Array.from({ length: draft.steps }, (_, s) => `w${w + 1}s${s + 1}`);
}

/** The drawn order; a step that no `NEXT` touches would be rejected, so it gets a neighbour. */
function next(draft: WorkflowDraft, ids: readonly string[]): World['next'] {
  const drawn = draft.next
    .map(({ from, to, bounds }) => ({ from: ids[from % ids.length], to: ids[to % ids.length], ...bounds }))
    .filter((row) => row.from !== row.to);
  const chain = draft.chain ? ids.slice(1).map((to, i) => ({ from: ids[i], to })) : [];
  const rows = [...chain, ...drawn];
  if (rows.length === 0) return [];
  const untouched = ids.filter((id) => !rows.some((row) => row.from === id || row.to === id));
  return [...rows, ...untouched.map((to) => ({ from: ids.find((from) => from !== to)!, to }))];
}

function separations(draft: WorkflowDraft, ids: readonly string[]): World['separations'] {
  return draft.separations
    .map(({ a, b, ...columns }) => ({ stepA: ids[a % ids.length], stepB: ids[b % ids.length], ...columns }))
    .filter((row) => row.stepA !== row.stepB);
}

const DEFAULTS = new Set<unknown>(['STANDING', 'PREVENTIVE']);

/** A row that says what is the default is the same row (BUNDLE.md, duplicates). */
function withoutDefaults(row: object): string {
  return JSON.stringify(row, (_, value: unknown) => (DEFAULTS.has(value) ? undefined : value));
}

function withoutDuplicates(rows: World): World {
  const unique = Object.entries(rows).map(([file, list]) => [
    file,
    [...new Map((list as object[]).map((row) => [withoutDefaults(row), row])).values()],
  ]);
  return world(Object.fromEntries(unique) as World);
}
