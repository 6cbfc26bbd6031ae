import { OPEN_GRAPH_NODES } from '../../../domain/open-graph.ts';
import type { NodeKind } from '../../../domain/vocabulary.ts';
import { FieldFault, flagOf, objectOf, textOf } from '../fields.ts';
import type { JsonObject } from '../json.ts';
import type { Mapped, Row } from '../mapped.ts';
import { cellsOf } from './cells.ts';
import { nodeMeaning } from './kinds.ts';
import type { Links } from './links.ts';
import { kindsOf, ownKind } from './node-index.ts';

/** The bundle's file of each kind of node. */
const FILES: Readonly<Record<NodeKind, string>> = {
  IDENTITY: 'identities.csv',
  ROLE: 'roles.csv',
  PERMISSION: 'permissions.csv',
  ACTION: 'actions.csv',
  FUNCTION: 'functions.csv',
  STEP: 'steps.csv',
  WORKFLOW: 'workflows.csv',
  TOXIC_COMBINATION: 'toxic_combinations.csv',
};

/**
 * The bundle's id of a node. This product's own nodes have their kind before their id (`IDENTITY:sap:JSMITH`), because
 * OpenGraph has one space of ids for all kinds; those of others get `opengraph:` before theirs.
 */
export function bundleId(id: string, kind: NodeKind, isOwn: boolean): string {
  if (!isOwn) return `opengraph:${id}`;
  return id.startsWith(`${kind}:`) ? id.slice(kind.length + 1) : id;
}

/** One node: of this product's own kinds as it was written, else as what its kinds mean. */
export function mapNode(node: JsonObject, links: Links): Mapped {
  const id = textOf(node, 'id');
  if (id === undefined) throw new FieldFault('id', 'there is no id');
  const kinds = kindsOf(node);
  const properties = objectOf(node, 'properties') ?? {};
  const own = ownKind(kinds);
  if (own) return mapOwn(id, own, properties, links);
  const meaning = nodeMeaning(kinds);
  if (!meaning) {
    const what = `node of kind ${kinds.length === 0 ? 'none' : kinds.join(', ')}`;
    return { rows: [], setAside: what, notUnderstood: [what] };
  }
  const name = textOf(properties, 'displayname') ?? textOf(properties, 'name');
  const described = {
    id: bundleId(id, meaning.node, false),
    name,
    system: textOf(properties, 'environmentid'),
  };
  if (meaning.node === 'IDENTITY') return mapAccount(described, meaning.kind, properties, links.of(id));
  const permission: Row = [
    'permissions.csv',
    { ...described, description: textOf(properties, 'description') },
  ];
  if (meaning.node === 'PERMISSION') return { rows: [permission] };
  return {
    rows: [
      ['roles.csv', { ...described, kind: kinds[0], description: textOf(properties, 'description') }],
      permission,
      ['grants.csv', { role: described.id, permission: described.id }],
    ],
  };
}

function mapOwn(id: string, kind: NodeKind, properties: JsonObject, links: Links): Mapped {
  const linked = links.of(id);
  const cells: Record<string, string | undefined> = {
    id: bundleId(id, kind, true),
    ...cellsOf(properties, OPEN_GRAPH_NODES[kind]),
  };
  if (kind === 'IDENTITY' && linked !== undefined) cells['owner'] = bundleId(linked, 'IDENTITY', true);
  if (kind === 'STEP' && linked !== undefined) cells['workflow'] = bundleId(linked, 'WORKFLOW', true);
  return {
    rows: [[FILES[kind], cells]],
    notUnderstood: flagOf(properties, 'placeholder') === true ? ['mark of a placeholder'] : [],
  };
}

function mapAccount(
  described: { readonly id: string; readonly name: string | undefined; readonly system: string | undefined },
  kind: string,
  properties: JsonObject,
  owner: string | undefined,
): Mapped {
  const owners = owner === undefined ? [] : [bundleId(owner, 'IDENTITY', false)];
  return {
    placeholders: owners,
    rows: [
      [
        'identities.csv',
        {
          ...described,
          kind,
          status: flagOf(properties, 'enabled') === false ? 'DISABLED' : 'ACTIVE',
          department: textOf(properties, 'department'),
          email: textOf(properties, 'email'),
          owner: owners.at(0),
          last_used_at: epoch(properties, 'lastlogontimestamp'),
          credential_rotated_at: epoch(properties, 'pwdlastset'),
        },
      ],
    ],
  };
}

/** Seconds since 1970, as BloodHound's collectors write times; 0 and less mean never. */
function epoch(properties: JsonObject, key: string): string | undefined {
  const value = properties[key];
  if (typeof value !== 'number' || !Number.isFinite(value) || value <= 0 || value > 253_402_300_799)
    return undefined;
  return new Date(Math.floor(value) * 1000).toISOString().replace(/\.\d+Z$/, 'Z');
}
