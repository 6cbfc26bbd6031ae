import { nodeKindOfOpenGraph } from '../../../domain/open-graph.ts';
import type { NodeKind } from '../../../domain/vocabulary.ts';
import { FieldFault, isObject, objectOf, objectsOf, textOf, textsOf } from '../fields.ts';
import type { JsonObject, JsonValue } from '../json.ts';
import { nodeMeaning } from './kinds.ts';

/** What an edge's end is: which node, and what that is here. */
export interface EndNode {
  readonly id: string;
  /** Undefined where no file describes the node, and null where its kinds are not understood. */
  readonly kind: NodeKind | null | undefined;
  /** Whether it is of this product's own kinds. */
  readonly isOwn: boolean;
}

interface Known {
  readonly kind: NodeKind | null;
  readonly isOwn: boolean;
  readonly kinds: readonly string[];
}

/** The nodes of all files by id, and by the properties by which edges look for them. */
export class NodeIndex {
  readonly #nodes = new Map<string, Known>();
  /** Property → its value, as JSON → ids. */
  readonly #byProperty = new Map<string, Map<string, Set<string>>>();

  note(node: JsonObject): void {
    const id = node['id'];
    const kinds = node['kinds'];
    if (typeof id !== 'string' || this.#nodes.has(id)) return;
    const names = Array.isArray(kinds) ? kinds.filter((kind) => typeof kind === 'string') : [];
    const own = ownKind(names);
    this.#nodes.set(id, {
      kind: own ?? nodeMeaning(names)?.node ?? null,
      isOwn: own !== undefined,
      kinds: names,
    });
  }

  /** Notes which properties the ends of an edge are looked for by. */
  noteMatchers(edge: JsonObject): void {
    for (const side of ['start', 'end']) {
      const end = edge[side];
      if (!isObject(end)) continue;
      if (end['match_by'] === 'name') this.#byProperty.set('name', new Map());
      const matchers = end['property_matchers'];
      for (const matcher of Array.isArray(matchers) ? matchers : []) {
        if (isObject(matcher) && typeof matcher['key'] === 'string')
          this.#byProperty.set(matcher['key'], new Map());
      }
    }
  }

  get isAskedByProperty(): boolean {
    return this.#byProperty.size > 0;
  }

  /** A second look at a node, for the properties that edges look for. */
  noteProperties(node: JsonObject): void {
    const { id, properties } = node;
    if (typeof id !== 'string' || !isObject(properties)) return;
    for (const [key, ids] of this.#byProperty) {
      const value = properties[key];
      if (value === undefined) continue;
      const text = comparable(key, value);
      const found = ids.get(text);
      if (found) found.add(id);
      else ids.set(text, new Set([id]));
    }
  }

  /** The node that an end means; throws a `FieldFault` where it is none, or more than one. */
  end(edge: JsonObject, side: 'start' | 'end'): EndNode {
    const end = objectOf(edge, side);
    if (!end) throw new FieldFault(side, `there is no ${side}`);
    const by = textOf(end, 'match_by') ?? 'id';
    const kind = textOf(end, 'kind');
    if (by === 'id') return this.#byId(required(end, side), kind, side);
    if (by !== 'name' && by !== 'property')
      throw new FieldFault(side, `${side}/match_by is none of id, name and property`);
    const wanted: [string, JsonValue][] =
      by === 'name' ? [['name', required(end, side)]] : matchersOf(end, side);
    const found = this.#matching(wanted, kind);
    if (found.length === 1) return this.#byId(found[0], undefined, side);
    const what = wanted.map(([key, value]) => `${key} ${JSON.stringify(value)}`).join(' and ');
    throw new FieldFault(
      side,
      `the ${side} is looked for by ${what}, which ${found.length === 0 ? 'no node of the files has' : `${found.length} nodes have`}`,
    );
  }

  #byId(id: string, kind: string | undefined, side: string): EndNode {
    const known = this.#nodes.get(id);
    if (known) {
      if (kind !== undefined && !known.kinds.includes(kind))
        throw new FieldFault(side, `the ${side} is to be of kind ${kind}, and is not`);
      return { id, kind: known.kind, isOwn: known.isOwn };
    }
    const own = kind === undefined ? undefined : nodeKindOfOpenGraph(kind);
    const read = kind === undefined ? undefined : nodeMeaning([kind])?.node;
    return { id, kind: own ?? read, isOwn: own !== undefined };
  }

  #matching(wanted: readonly (readonly [string, JsonValue])[], kind: string | undefined): string[] {
    const [first, ...others] = wanted.map(
      ([key, value]) => this.#byProperty.get(key)?.get(comparable(key, value)) ?? new Set<string>(),
    );
    return [...first].filter(
      (id) =>
        others.every((ids) => ids.has(id)) &&
        (kind === undefined || this.#nodes.get(id)?.kinds.includes(kind)),
    );
  }
}

/** The kind of node that this product wrote. */
export function ownKind(kinds: readonly string[]): NodeKind | undefined {
  return kinds.map(nodeKindOfOpenGraph).find((kind) => kind !== undefined);
}

export function kindsOf(node: JsonObject): readonly string[] {
  return textsOf(node, 'kinds');
}

function required(end: JsonObject, side: string): string {
  const value = textOf(end, 'value');
  if (value === undefined) throw new FieldFault(side, `${side} has no value`);
  return value;
}

function matchersOf(end: JsonObject, side: string): [string, JsonValue][] {
  const matchers = objectsOf(end, 'property_matchers').map((matcher): [string, JsonValue] => {
    const key = textOf(matcher, 'key');
    const value = matcher['value'];
    if (key === undefined || value === undefined || (textOf(matcher, 'operator') ?? 'equals') !== 'equals')
      throw new FieldFault(side, `${side}/property_matchers has one that is no “key equals value”`);
    return [key, value];
  });
  if (matchers.length === 0) throw new FieldFault(side, `${side} has no property_matchers`);
  return matchers;
}

/** BloodHound writes names in capitals when it takes them in, and compares them so. */
function comparable(key: string, value: JsonValue): string {
  return JSON.stringify(key === 'name' && typeof value === 'string' ? value.toUpperCase() : value);
}
