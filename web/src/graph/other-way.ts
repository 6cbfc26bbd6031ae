import type { EdgePartsFragment, StepWayPartsFragment, WitnessPartsFragment } from '../generated/graphql.ts';

/** A way through the workflow as the page shows it: a witness, or one put together of ways of single steps. */
export type ShownWay = Pick<WitnessPartsFragment, 'scope' | 'steps' | 'graph'> &
  Partial<Pick<WitnessPartsFragment, 'amount' | 'mode' | 'explanation'>>;

interface OrderEdge {
  readonly from: string;
  readonly to: string;
}

/** The witness's steps with their grants in full, as ways that can be exchanged step by step. */
export function stepWaysOf(witness: WitnessPartsFragment): StepWayPartsFragment[] {
  const edges = new Map(witness.graph.edges.map((edge) => [edge.key, edge]));
  const full = (keys: readonly { readonly key: string }[]) =>
    keys.map(({ key }) => edges.get(key)).filter((edge) => edge !== undefined);
  return witness.steps.map((step) => ({
    ...step,
    actAs: full(step.actAs),
    permissions: step.permissions.map((each) => ({ ...each, path: full(each.path) })),
    rolePath: step.rolePath ? full(step.rolePath) : null,
  }));
}

/**
 * One way for each step, put together to a drawable whole. What a permission, an action and a step have to do with each
 * other is drawn from `definitions` where these are known, else without evidence.
 * @param names of nodes that only grants name (roles, relays): by key, the id where it is unknown
 */
export function wayOf(
  ways: readonly StepWayPartsFragment[],
  parts: {
    readonly scope: string;
    readonly origin: { readonly id: string; readonly name: string };
    readonly next: readonly OrderEdge[];
    readonly definitions: readonly EdgePartsFragment[];
    readonly names: ReadonlyMap<string, string>;
  },
): ShownWay {
  const known = new Map(parts.definitions.map((edge) => [`${edge.kind} ${edge.from} ${edge.to}`, edge]));
  const defined = (kind: EdgePartsFragment['kind'], from: string, to: string) =>
    known.get(`${kind} ${from} ${to}`) ?? definition(kind, from, to);
  const steps = new Set(ways.map((way) => way.leg.key));
  const edges = [
    ...ways.flatMap((way) => [...grantsOf(way), ...definitionsOf(way, defined)]),
    ...parts.next
      .filter(({ from, to }) => steps.has(from) && steps.has(to))
      .map(({ from, to }) => defined('NEXT', from, to)),
  ];
  const unique = [...new Map(edges.map((edge) => [edge.key, edge])).values()];
  const names = new Map([...parts.names, ...ways.flatMap(namesIn)]);
  names.set(`IDENTITY:${parts.origin.id}`, parts.origin.name);
  const keys = new Set([...names.keys()].filter((key) => !parts.names.has(key)));
  for (const edge of unique) keys.add(edge.from).add(edge.to);
  const nodes = [...keys].map((key) => {
    const [kind, id] = [key.slice(0, key.indexOf(':')), key.slice(key.indexOf(':') + 1)];
    return { key, kind: kind as ShownWay['graph']['nodes'][number]['kind'], id, name: names.get(key) ?? id };
  });
  return { scope: parts.scope, steps: [...ways], graph: { nodes, edges: unique } };
}

/** All access edges of one way. */
export function grantsOf(way: StepWayPartsFragment): EdgePartsFragment[] {
  return [...way.actAs, ...way.permissions.flatMap((each) => each.path), ...(way.rolePath ?? [])];
}

type Define = (kind: EdgePartsFragment['kind'], from: string, to: string) => EdgePartsFragment;

function definitionsOf(way: StepWayPartsFragment, defined: Define): EdgePartsFragment[] {
  if (!way.action) return [];
  const action = `ACTION:${way.action.id}`;
  const needs = way.permissions.map(({ permission }) =>
    defined('ENABLES', `PERMISSION:${permission.id}`, action),
  );
  if (!way.function) return [...needs, defined('PERFORMS', action, way.leg.key)];
  const through = `FUNCTION:${way.function.id}`;
  return [...needs, defined('BELONGS_TO', action, through), defined('PERFORMS', through, way.leg.key)];
}

function namesIn(way: StepWayPartsFragment): [string, string][] {
  return [
    [way.leg.key, way.leg.name],
    [`IDENTITY:${way.account.id}`, way.account.name],
    ...(way.action ? [[`ACTION:${way.action.id}`, way.action.name] as [string, string]] : []),
    ...(way.function ? [[`FUNCTION:${way.function.id}`, way.function.name] as [string, string]] : []),
    ...way.permissions.map(({ permission }): [string, string] => [
      `PERMISSION:${permission.id}`,
      permission.name,
    ]),
  ];
}

function definition(kind: EdgePartsFragment['kind'], from: string, to: string): EdgePartsFragment {
  const nothing = { limit: null, validFrom: null, validTo: null, activation: null, via: null };
  const bounds = { control: null, controlMode: null, above: null, upTo: null, evidence: null };
  return { key: `${kind}:${from}>${to}`, kind, from, to, scope: [], ...nothing, ...bounds };
}
