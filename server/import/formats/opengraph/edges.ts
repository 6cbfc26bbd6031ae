import { edgeKindOfOpenGraph, OPEN_GRAPH_EDGES } from '../../../domain/open-graph.ts';
import { NODE_LABELS, type EdgeKind, type NodeKind } from '../../../domain/vocabulary.ts';
import { FieldFault, objectOf, textOf } from '../fields.ts';
import type { JsonObject } from '../json.ts';
import type { Mapped } from '../mapped.ts';
import { cellsOf } from './cells.ts';
import { edgeMeaning, type EdgeMeaning } from './kinds.ts';
import { linkOf, type Links } from './links.ts';
import type { EndNode, NodeIndex } from './node-index.ts';
import { bundleId } from './nodes.ts';

interface Columns {
  readonly file: string;
  readonly from: string;
  readonly to: string;
  readonly kinds: readonly [from: NodeKind, to: NodeKind];
}

/** The bundle's file of each kind of edge, the columns of its ends, and what these are where no file says so. */
const FILES: Readonly<Partial<Record<EdgeKind, Columns>>> = {
  HAS_ROLE: { file: 'has_role.csv', from: 'identity', to: 'role', kinds: ['IDENTITY', 'ROLE'] },
  HAS_PERMISSION: {
    file: 'has_permission.csv',
    from: 'identity',
    to: 'permission',
    kinds: ['IDENTITY', 'PERMISSION'],
  },
  INHERITS: { file: 'inherits.csv', from: 'role', to: 'inherits', kinds: ['ROLE', 'ROLE'] },
  GRANTS: { file: 'grants.csv', from: 'role', to: 'permission', kinds: ['ROLE', 'PERMISSION'] },
  CAN_ACT_AS: { file: 'can_act_as.csv', from: 'identity', to: 'target', kinds: ['IDENTITY', 'IDENTITY'] },
  ENABLES: { file: 'enables.csv', from: 'permission', to: 'action', kinds: ['PERMISSION', 'ACTION'] },
  BELONGS_TO: { file: 'belongs_to.csv', from: 'action', to: 'function', kinds: ['ACTION', 'FUNCTION'] },
  NEXT: { file: 'next.csv', from: 'from', to: 'to', kinds: ['STEP', 'STEP'] },
  SEPARATED_FROM: { file: 'separations.csv', from: 'step_a', to: 'step_b', kinds: ['STEP', 'STEP'] },
};

/** One edge: of this product's own kinds as it was written, else as what its kind means between what its ends are. */
export function mapEdge(edge: JsonObject, index: NodeIndex, links: Links): Mapped {
  const name = textOf(edge, 'kind');
  if (name === undefined) throw new FieldFault('kind', 'there is no kind');
  const properties = objectOf(edge, 'properties') ?? {};
  const own = edgeKindOfOpenGraph(name);
  const meaning = own === undefined ? edgeMeaning(name) : undefined;
  if (own === undefined && meaning === undefined) return unread(`edge of kind ${name.slice(0, 100)}`);
  const link = linkOf(edge, index);
  if (link) {
    if (links.of(link.from) === link.to)
      return { rows: [], setAside: 'edge that is a column of the node it leaves' };
    throw new FieldFault(
      'end',
      `its node has another edge of kind ${name.slice(0, 100)}, and can have only one`,
    );
  }
  const start = index.end(edge, 'start');
  const end = index.end(edge, 'end');
  return own === undefined ? mapForeign(name, meaning!, start, end) : mapOwn(own, start, end, properties);
}

function mapOwn(kind: EdgeKind, start: EndNode, end: EndNode, properties: JsonObject): Mapped {
  const cells = cellsOf(properties, OPEN_GRAPH_EDGES[kind]);
  const columns = FILES[kind];
  if (columns) {
    const from = ownId(start, columns.kinds[0]);
    return {
      rows: [[columns.file, { [columns.from]: from, [columns.to]: ownId(end, columns.kinds[1]), ...cells }]],
    };
  }
  const leg = start.kind ?? kindInId(start.id);
  if (leg === undefined) throw new FieldFault('start', 'it is not clear of which kind the start is');
  if (kind === 'PERFORMS') {
    const column = leg === 'FUNCTION' ? 'function' : 'action';
    return { rows: [['performs.csv', { [column]: ownId(start, leg), step: ownId(end, 'STEP') }]] };
  }
  const item = ownId(start, leg);
  return {
    rows: [
      ['combined_in.csv', { kind: NODE_LABELS[leg], item, combination: ownId(end, 'TOXIC_COMBINATION') }],
    ],
  };
}

/** Somebody else's edge gives a role or permission, or lets one identity act as another. */
function mapForeign(name: string, meaning: EdgeMeaning, start: EndNode, end: EndNode): Mapped {
  const [first, second] = 'isReversed' in meaning ? [end, start] : [start, end];
  if (meaning.says === 'acts as') {
    if (
      (first.kind ?? 'IDENTITY') !== 'IDENTITY' ||
      (second.kind ?? 'IDENTITY') !== 'IDENTITY' ||
      first.kind === null ||
      second.kind === null
    )
      return unread(between(name, start, end));
    const cells = { identity: idOf(first, 'IDENTITY'), target: idOf(second, 'IDENTITY'), via: meaning.via };
    return { rows: [['can_act_as.csv', cells]] };
  }
  // What no file describes is taken for what such an edge leads to or leaves most often.
  const from = first.kind === undefined ? 'IDENTITY' : first.kind;
  const to = second.kind === undefined ? 'ROLE' : second.kind;
  const kind = HAS.find((candidate) => {
    const [start, end] = FILES[candidate]!.kinds;
    return start === from && end === to;
  });
  if (kind === undefined || from === null || to === null) return unread(between(name, start, end));
  const columns = FILES[kind]!;
  return { rows: [[columns.file, { [columns.from]: idOf(first, from), [columns.to]: idOf(second, to) }]] };
}

const HAS: readonly EdgeKind[] = ['HAS_ROLE', 'INHERITS', 'HAS_PERMISSION', 'GRANTS'];

function unread(what: string): Mapped {
  return { rows: [], setAside: what, notUnderstood: [what] };
}

function between(name: string, start: EndNode, end: EndNode): string {
  const say = ({ kind }: EndNode): string => (kind ? NODE_LABELS[kind] : 'node that is not understood');
  return `edge of kind ${name.slice(0, 100)} from ${say(start)} to ${say(end)}`;
}

function ownId(end: EndNode, expected: NodeKind): string {
  return bundleId(end.id, expected, end.kind === undefined || end.isOwn);
}

function idOf(end: EndNode, kind: NodeKind): string {
  return bundleId(end.id, kind, end.isOwn);
}

/** The kind that an id of this product's own nodes begins with. */
function kindInId(id: string): NodeKind | undefined {
  return (Object.keys(NODE_LABELS) as NodeKind[]).find((kind) => id.startsWith(`${kind}:`));
}
