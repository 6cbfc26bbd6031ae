import { reviewFaults } from './world-review-names.ts';
import { orderOf } from './workflow-order.ts';
import { legOf } from './world-rows.ts';
import type { WrittenWorld } from './world-schema.ts';
import type { Path } from './yaml-file.ts';

interface Fault {
  readonly path: Path;
  readonly message: string;
}

/** Names that are used and nowhere defined, and orders that cannot be read. */
export function nameFaults(written: WrittenWorld): Fault[] {
  const known = {
    identity: new Set(Object.keys(written.identities)),
    role: new Set(Object.keys(written.roles)),
    permission: new Set([
      ...Object.keys(written.permissions),
      ...Object.values(written.actions).flatMap(({ needs }) => needs),
    ]),
    action: new Set(Object.keys(written.actions)),
    function: new Set(Object.keys(written.functions)),
    step: new Set(Object.values(written.workflows).flatMap(({ steps }) => Object.keys(steps))),
  };
  const faults: Fault[] = [];
  const check = (kind: keyof typeof known, ids: readonly string[], path: Path): void => {
    for (const id of ids) {
      if (!known[kind].has(id)) faults.push({ path, message: `no ${kind} has the id ${id}` });
    }
  };

  for (const [id, identity] of Object.entries(written.identities)) {
    const path = ['identities', id];
    if (identity.owner !== undefined) check('identity', [identity.owner], [...path, 'owner']);
    identity.roles.forEach(({ role }, i) => check('role', [role], [...path, 'roles', i]));
    identity.permissions.forEach(({ permission }, i) =>
      check('permission', [permission], [...path, 'permissions', i]),
    );
    identity.actsAs.forEach(({ account }, i) => check('identity', [account], [...path, 'actsAs', i]));
  }
  for (const [id, role] of Object.entries(written.roles)) {
    role.grants.forEach(({ permission }, i) => check('permission', [permission], ['roles', id, 'grants', i]));
    role.inherits.forEach(({ role: inherited }, i) =>
      check('role', [inherited], ['roles', id, 'inherits', i]),
    );
  }
  for (const [id, { actions }] of Object.entries(written.functions)) {
    check('action', actions, ['functions', id, 'actions']);
  }
  for (const [id, workflow] of Object.entries(written.workflows)) {
    const path = ['workflows', id];
    for (const [step, { by, through }] of Object.entries(workflow.steps)) {
      check('action', by, [...path, 'steps', step, 'by']);
      check('function', through, [...path, 'steps', step, 'through']);
    }
    workflow.controls.forEach(({ between }, i) => check('step', between, [...path, 'controls', i]));
    const order = orderOf(workflow);
    if ('unreadable' in order) {
      const message = 'expected: a -> b, above AMOUNT, up to AMOUNT (both bounds optional)';
      faults.push({ path: [...path, 'order', order.unreadable], message });
    } else {
      for (const { from, to } of order) check('step', [from, to], [...path, 'order']);
    }
  }
  for (const [id, { legs }] of Object.entries(written.rules)) {
    legs.forEach((leg, i) => {
      const { kind, item } = legOf(leg);
      check(kind.toLowerCase() as keyof typeof known, [item], ['rules', id, 'legs', i]);
    });
  }
  const workflow = new Set(Object.keys(written.workflows));
  const rule = new Set(Object.keys(written.rules));
  return [...faults, ...reviewFaults(written, { ...known, workflow, rule })];
}
