import { compareCodePoints } from '../../domain/order.ts';
import type { LegKind } from '../../domain/vocabulary.ts';
import { edgesOf } from '../../analysis/review/leads.ts';
import type { Cell } from '../csv.ts';
import type { Matter } from '../matter.ts';
import type { Table } from '../table.ts';

/** What a permission is good for: one way from it to a step of a workflow or a leg of a rule. */
interface Use {
  readonly action: string | null;
  /** The action needs other permissions beside this one. */
  readonly needs: readonly string[];
  readonly function: string | null;
  readonly leg: { readonly kind: LegKind; readonly id: string };
  readonly target: { readonly kind: 'WORKFLOW' | 'TOXIC_COMBINATION'; readonly id: string };
}

/** From each role to the functions, steps, workflows and rules that its permissions count for, in the review's snapshot. */
export function mappingTable(matter: Matter): Table {
  const { names } = matter;
  return {
    path: 'mapping/role-to-function',
    title: 'From each role by permission and action to business function, step, workflow and rule',
    columns: [
      ...['role', 'role_name', 'granted_by_role', 'permission', 'permission_name', 'action', 'action_name'],
      ...['action_needs', 'function', 'function_name', 'leg', 'leg_name', 'target', 'target_name'],
    ],
    *rows() {
      if (matter.answer.lookedAt.review === null) return;
      const uses = usesOf(matter);
      for (const { role, by, permission } of grantsOf(matter)) {
        for (const { action, needs, function: through, leg, target } of uses.get(permission) ?? [])
          yield [
            ...[role, names.of('ROLE', role), by, permission, names.of('PERMISSION', permission)],
            ...[action, action === null ? null : names.of('ACTION', action), needs],
            ...[through, through === null ? null : names.of('FUNCTION', through)],
            ...[`${leg.kind}:${leg.id}`, names.of(leg.kind, leg.id)],
            ...([`${target.kind}:${target.id}`, names.of(target.kind, target.id)] satisfies Cell[]),
          ];
      }
    },
  };
}

/** By permission, all that it counts for, in order. */
function usesOf({ context }: Matter): Map<string, Use[]> {
  const { definitions, view } = context.reviewView;
  const { graph } = view;
  const uses = new Map<string, Use[]>();
  const add = (permission: string, use: Use): void => {
    uses.set(permission, [...(uses.get(permission) ?? []), use]);
  };
  const targets = [
    ...definitions.workflows.map((target) => ({ kind: 'WORKFLOW' as const, target })),
    ...definitions.rules.map((target) => ({ kind: 'TOXIC_COMBINATION' as const, target })),
  ];
  for (const { kind, target } of targets) {
    for (const number of target.requirements) {
      const leg = definitions.requirements[number];
      const at = { leg: { kind: leg.kind, id: leg.id }, target: { kind, id: target.id } };
      if (leg.kind === 'PERMISSION') add(leg.id, { action: null, needs: [], function: null, ...at });
      for (const { action, through } of definitions.actionsOf(leg)) {
        const needed = definitions.permissionsOf[action].map(
          (permission) => graph.permissions.ids[permission],
        );
        for (const permission of needed)
          add(permission, {
            action: graph.actions.ids[action],
            needs: needed,
            function: through < 0 ? null : graph.functions.ids[through],
            ...at,
          });
      }
    }
  }
  for (const list of uses.values())
    list.sort((a, b) => compareCodePoints(JSON.stringify(a), JSON.stringify(b)));
  return uses;
}

/** Each role with the permissions that it or a role that it inherits grants on the day, JIT included. */
function* grantsOf({ context }: Matter): Generator<{ role: string; by: string; permission: string }> {
  const { view, valid } = context.reviewView;
  const { roles, permissions, access } = view.graph;
  const byId = [...roles.ids.keys()]
    .filter((role) => view.row.roles[role] >= 0)
    .sort((a, b) => compareCodePoints(roles.ids[a], roles.ids[b]));
  for (const role of byId) {
    const inherited = new Set([role]);
    for (const each of inherited)
      for (const edge of edgesOf(valid.inherits, each)) inherited.add(access.INHERITS.to[edge]);
    const found = new Map<string, { by: string; permission: string }>();
    for (const each of inherited) {
      for (const edge of edgesOf(valid.grants, each)) {
        const grant = { by: roles.ids[each], permission: permissions.ids[access.GRANTS.to[edge]] };
        found.set(`${grant.permission}\n${grant.by}`, grant);
      }
    }
    for (const name of [...found.keys()].sort(compareCodePoints))
      yield { role: roles.ids[role], ...(found.get(name) as { by: string; permission: string }) };
  }
}
