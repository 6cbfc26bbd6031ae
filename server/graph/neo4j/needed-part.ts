import { neededByDefinitions, neededRoles } from '../../domain/needed.ts';
import type { NodeTable } from '../../domain/recorded.ts';
import type { AccessEdgeKind } from '../../domain/vocabulary.ts';
import type { Ask } from '../port.ts';
import type { Connection } from './connection.ts';
import type { RecordedBuilder } from './recorded-builder.ts';
import { forEachRow, inPortions, readDefinitions, readNodes } from './recorded-reads.ts';
import type { AlikeEdges, ChangedAccessRow } from './recorded-rows.ts';
import { statement, type Statement } from './statement.ts';

const HAS_ROLE = statement('needed-has-role');
const HAS_PERMISSION = statement('needed-has-permission');
const GRANTS = statement('needed-grants');
const INHERITS = statement('needed-inherits');
const CAN_ACT_AS = statement('needed-can-act-as');

/** Ids of the permissions and roles whose edges were read. */
export interface NeededIds {
  readonly permissions: ReadonlySet<string>;
  readonly roles: ReadonlySet<string>;
}

/**
 * Reads all nodes and definitions, and of the access edges those that lead to what some workflow or rule needs: usually a
 * small part of them. All of INHERITS and CAN_ACT_AS is among them. Keys of access edges are left for later, because no
 * answer about everybody names an edge, and they would take as long as all the rest.
 */
export async function readNeededPart(
  connection: Connection,
  builder: RecordedBuilder,
  ask: Ask,
): Promise<NeededIds> {
  const identities = readNodes(connection, 'IDENTITIES', builder, ask);
  const others = readNodes(connection, 'OTHERS', builder, ask);
  const definitions = readDefinitions(connection, builder, ask);
  /** Reads edges while the nodes at their ends are read, and takes them in when those are there. */
  const edges = async (
    kind: AccessEdgeKind,
    read: { readonly statement: Statement; readonly parameters?: object },
    ends: readonly Promise<void>[],
  ): Promise<void> => {
    const groups: AlikeEdges[] = [];
    await forEachRow<AlikeEdges>(connection, read, ask, (group) => groups.push(group));
    await Promise.all(ends);
    await inPortions(groups, (group) => builder.addAlikeEdges(kind, group));
  };
  const actAs = edges('CAN_ACT_AS', { statement: CAN_ACT_AS }, [identities]);
  const inherits = edges('INHERITS', { statement: INHERITS }, [others]);
  const byNeeded = async (): Promise<NeededIds> => {
    await definitions;
    const { permissions: needed } = neededByDefinitions(builder.soFar());
    const permissions = idsOf(builder.soFar().permissions, needed);
    const parameters = { ids: permissions };
    const direct = edges('HAS_PERMISSION', { statement: HAS_PERMISSION, parameters }, [identities, others]);
    const byRoles = async (): Promise<string[]> => {
      await Promise.all([inherits, edges('GRANTS', { statement: GRANTS, parameters }, [others])]);
      const graph = builder.soFar();
      const roles = idsOf(graph.roles, neededRoles(graph, neededByDefinitions(graph).permissions));
      await edges('HAS_ROLE', { statement: HAS_ROLE, parameters: { ids: roles } }, [identities, others]);
      return roles;
    };
    const [roles] = await Promise.all([byRoles(), direct]);
    return { permissions: new Set(permissions), roles: new Set(roles) };
  };
  const [needed] = await Promise.all([byNeeded(), identities, others, definitions, actAs, inherits]);
  return needed;
}

/** Of the edges that snapshots changed those that belong to the part. */
export function changesOfPart(
  changed: readonly ChangedAccessRow[],
  { permissions, roles }: NeededIds,
): ChangedAccessRow[] {
  return changed.filter(({ kind, edge: [end] }) => {
    if (kind === 'HAS_ROLE') return roles.has(end);
    return kind === 'GRANTS' || kind === 'HAS_PERMISSION' ? permissions.has(end) : true;
  });
}

/** Whether the definitions and roles that are there now need edges that were not read. */
export function needsMore(builder: RecordedBuilder, known: NeededIds): boolean {
  const graph = builder.soFar();
  const { permissions } = neededByDefinitions(graph);
  return (
    idsOf(graph.permissions, permissions).some((id) => !known.permissions.has(id)) ||
    idsOf(graph.roles, neededRoles(graph, permissions)).some((id) => !known.roles.has(id))
  );
}

function idsOf({ ids }: NodeTable, marks: Uint8Array): string[] {
  return ids.filter((_, node) => marks[node] === 1);
}
