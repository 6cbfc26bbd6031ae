import { given } from './given.ts';
import { reviewRowsOf } from './world-review-rows.ts';
import { orderOf } from './workflow-order.ts';
import type { AccessColumns, CombinedInRow, NextRow, World } from './world.ts';
import type { WrittenAccess, WrittenWorld } from './world-schema.ts';

/** What is written, as the rows of the bundle. A permission that only an action names is a row too. */
export function rowsOf(written: WrittenWorld): World {
  const identities = Object.entries(written.identities);
  const roles = Object.entries(written.roles);
  const actions = Object.entries(written.actions);
  const functions = Object.entries(written.functions);
  const workflows = Object.entries(written.workflows);
  const rules = Object.entries(written.rules);
  const steps = workflows.flatMap(([workflow, { steps }]) =>
    Object.entries(steps).map(([id, step]) => ({ id, workflow, step })),
  );
  const needed = actions.flatMap(([, { needs }]) => needs);
  return {
    identities: identities.map(
      ([id, { roles: _roles, permissions: _permissions, actsAs: _actsAs, ...row }]) => {
        const { story: _story, lastUsed, credentialRotated, ...columns } = row;
        return given({ id, ...columns, lastUsedAt: lastUsed, credentialRotatedAt: credentialRotated });
      },
    ),
    roles: roles.map(([id, { grants: _grants, inherits: _inherits, ...columns }]) =>
      given({ id, ...columns }),
    ),
    permissions: [...new Set([...Object.keys(written.permissions), ...needed])].map((id) =>
      given({ id, ...written.permissions[id] }),
    ),
    actions: actions.map(([id, { needs: _needs, ...columns }]) => given({ id, ...columns })),
    functions: functions.map(([id, { actions: _actions, ...columns }]) => given({ id, ...columns })),
    workflows: workflows.map(([id, { steps: _steps, order: _order, controls: _controls, ...columns }]) =>
      given({ id, ...columns }),
    ),
    steps: steps.map(({ id, workflow, step: { by: _by, through: _through, ...columns } }) =>
      given({ id, workflow, ...columns }),
    ),
    next: workflows.flatMap(([, workflow]): readonly NextRow[] => {
      const order = orderOf(workflow);
      return 'unreadable' in order ? [] : order;
    }),
    separations: workflows.flatMap(([, { controls }]) =>
      controls.map(({ between: [stepA, stepB], ...columns }) => given({ stepA, stepB, ...columns })),
    ),
    hasRole: identities.flatMap(([identity, { roles: held }]) =>
      held.map((edge) => ({ identity, role: edge.role, ...accessColumns(edge) })),
    ),
    hasPermission: identities.flatMap(([identity, { permissions }]) =>
      permissions.map((edge) => ({ identity, permission: edge.permission, ...accessColumns(edge) })),
    ),
    inherits: roles.flatMap(([role, { inherits, granted, because }]) =>
      inherits.map((edge) => ({
        role,
        inherits: edge.role,
        ...accessColumns({ granted, because, ...edge }),
      })),
    ),
    grants: roles.flatMap(([role, { grants, granted, because }]) =>
      grants.map((edge) => ({
        role,
        permission: edge.permission,
        ...accessColumns({ granted, because, ...edge }),
      })),
    ),
    canActAs: identities.flatMap(([identity, { actsAs }]) =>
      actsAs.map((edge) => ({ identity, target: edge.account, via: edge.via, ...accessColumns(edge) })),
    ),
    enables: actions.flatMap(([action, { needs }]) => needs.map((permission) => ({ permission, action }))),
    belongsTo: functions.flatMap(([name, { actions: members }]) =>
      members.map((action) => ({ action, function: name })),
    ),
    performs: steps.flatMap(({ id, step }) => [
      ...step.by.map((action) => ({ action, step: id })),
      ...step.through.map((name) => ({ function: name, step: id })),
    ]),
    toxicCombinations: rules.map(([id, { legs: _legs, ...columns }]) => given({ id, ...columns })),
    combinedIn: rules.flatMap(([combination, { legs }]) =>
      legs.map((leg) => ({ ...legOf(leg), combination })),
    ),
    ...reviewRowsOf(written),
  };
}

/** `Function maintain-vendor` → its kind and id. */
export function legOf(written: string): Pick<CombinedInRow, 'kind' | 'item'> {
  const space = written.indexOf(' ');
  return { kind: written.slice(0, space) as CombinedInRow['kind'], item: written.slice(space + 1) };
}

function accessColumns(edge: WrittenAccess): AccessColumns {
  return given({
    scope: edge.scope,
    limit: edge.limit,
    validFrom: edge.validFrom,
    validTo: edge.validTo,
    activation: edge.activation,
    grantedBy: edge.granted?.grantedBy,
    grantedAt: edge.granted?.grantedAt,
    ticket: edge.granted?.ticket,
    rationale: edge.because,
    lastUsedAt: edge.lastUsed,
  });
}
