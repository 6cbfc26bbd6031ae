import type { Sink } from '../format.ts';
import { systemOf } from './details.ts';
import type { AwsPermission, Permissions } from './permissions.ts';
import type { Need, RuleFile } from './rules.ts';
import { permissionId } from './write-access.ts';

/** The permission that a rule asks for. */
export function permissionOf(permissions: Permissions, need: Need): AwsPermission {
  return typeof need === 'string' ? permissions.add(need) : permissions.add(need.action, need.resource);
}

/** Writes actions and workflows of the rule set for one account, each a record of the rule set. */
export function writeRules(
  sink: Sink,
  { rules, placeOf }: RuleFile,
  permissions: Permissions,
  account: string,
): void {
  const system = systemOf(account);
  const idOf = (id: string): string => `aws:${account}:${id}`;
  const used = new Set(
    Object.values(rules.workflows).flatMap(({ steps }) => steps.flatMap(({ anyOf }) => anyOf)),
  );
  for (const [id, { name, needs }] of Object.entries(rules.actions)) {
    if (!used.has(id)) continue;
    sink.record('rule', placeOf('actions', id));
    sink.row('actions.csv', { id: idOf(id), name, system });
    for (const need of needs) {
      const permission = permissionOf(permissions, need);
      sink.mention('permissions.csv', {
        id: permissionId(account, permission),
        name: permission.name,
        system,
      });
      sink.row('enables.csv', { permission: permissionId(account, permission), action: idOf(id) });
    }
  }
  for (const [id, { name, process, materiality, frameworks, steps }] of Object.entries(rules.workflows)) {
    sink.record('rule', placeOf('workflows', id));
    const workflow = idOf(id);
    sink.row('workflows.csv', {
      id: workflow,
      name: `${name} (${system})`,
      process,
      materiality,
      frameworks: frameworks?.join(';'),
    });
    const stepIds = steps.map((step) => `${workflow}/${step.id}`);
    for (const [at, step] of steps.entries()) {
      sink.row('steps.csv', { id: stepIds[at], workflow, name: step.name, duty: step.duty, system });
      for (const action of step.anyOf) sink.row('performs.csv', { action: idOf(action), step: stepIds[at] });
      if (at > 0) sink.row('next.csv', { from: stepIds[at - 1], to: stepIds[at] });
    }
  }
}
