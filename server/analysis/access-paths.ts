import type { Cents } from '../domain/amount.ts';
import type { EdgeRef } from '../domain/answer.ts';
import { compareCodePoints, compareLists } from '../domain/order.ts';
import type { NodeKind } from '../domain/vocabulary.ts';
import { actAsChains, hopsOf } from './chains.ts';
import { accessRef, definitionRef, TABLE_OF_KIND } from './edge-refs.ts';
import { firstPaths } from './shortest-paths.ts';
import type { Survey } from './survey.ts';
import { usableGraph, type UsableGraph } from './usable-graph.ts';

export interface AccessPathsAsk {
  /** Number of the identity from which the paths start. */
  readonly identity: number;
  readonly to: { readonly kind: NodeKind; readonly node: number };
  /** Number of the scope value (`Scopes`). */
  readonly scope: number;
  readonly amount: Cents;
  readonly first: number;
}

type Path = readonly EdgeRef[];

/**
 * Ways from one identity to a role, permission, action, function or step: fewest edges first, then edge keys
 * (MODEL.md section 9). `truncated` says that more exist than were asked for.
 */
export function accessPaths(survey: Survey, ask: AccessPathsAsk): { paths: Path[]; truncated: boolean } {
  const { view } = survey.access;
  if (view.takesPart[ask.identity] === 0 || view.row[TABLE_OF_KIND[ask.to.kind]][ask.to.node] < 0) {
    return { paths: [], truncated: false };
  }
  const graph = usableGraph(view, survey.access.scopes.admitted(ask.scope), ask.amount);
  const direct = ask.to.kind === 'ROLE' || ask.to.kind === 'PERMISSION';
  const found = direct ? pathsToAccess(survey, graph, ask) : pathsToDuties(survey, graph, ask);
  return { paths: found.slice(0, ask.first), truncated: found.length > ask.first };
}

/** One more than asked for, where there are as many. */
function pathsToAccess(survey: Survey, graph: UsableGraph, { identity, to, first }: AccessPathsAsk): Path[] {
  const target = to.kind === 'ROLE' ? graph.role(to.node) : graph.permission(to.node);
  const paths = firstPaths(graph, graph.identity(identity), target, first + 1);
  return paths.map((path) => path.map((hop) => accessRef(survey.access.view, hop)));
}

/**
 * Per account that performs (does) it and per action performed: for each of the action's permissions the first way,
 * followed by the edges on to the target.
 */
function pathsToDuties(
  survey: Survey,
  graph: UsableGraph,
  { identity, to, scope, amount }: AccessPathsAsk,
): Path[] {
  const { access } = survey;
  const { view, definitions } = access;
  const kind = to.kind === 'STEP' || to.kind === 'FUNCTION' ? to.kind : 'ACTION';
  const actions = new Set(definitions.actionsOf({ kind, node: to.node, id: '' }).map(({ action }) => action));
  const found: Path[] = [];
  const usable = { admitted: access.scopes.admitted(scope), amount };
  for (const [account, chain] of actAsChains(access, identity, 'ALL', usable)) {
    const toAccount = hopsOf(chain).map((hop) => accessRef(view, hop));
    for (const action of actions) {
      const permissions = definitions.permissionsOf[action];
      const ways = permissions.flatMap((permission) =>
        firstPaths(graph.own, graph.identity(account), graph.permission(permission), 1),
      );
      if (ways.length === 0 || ways.length < permissions.length) continue;
      const onward = edgesOn(survey, action, kind, to.node);
      ways.forEach((way, i) => {
        const enables = definitionRef(
          view,
          'ENABLES',
          view.graph.enables,
          ['permissions', 'actions'],
          permissions[i],
          action,
        );
        const held = way.map((hop) => accessRef(view, hop));
        found.push([...toAccount, ...held, ...(enables ? [enables] : []), ...onward]);
      });
    }
  }
  return found.sort(comparePaths);
}

/** From an action on to the target: directly, or through the function that gives the least path. */
function edgesOn(survey: Survey, action: number, kind: 'STEP' | 'FUNCTION' | 'ACTION', node: number): Path {
  const { view, definitions } = survey.access;
  const { graph } = view;
  if (kind === 'ACTION') return [];
  const belongs = (f: number) =>
    definitionRef(view, 'BELONGS_TO', graph.belongsTo, ['actions', 'functions'], action, f);
  const ways = definitions
    .actionsOf({ kind, node, id: '' })
    .filter((way) => way.action === action)
    .map(({ through }) => {
      if (kind === 'FUNCTION') return [belongs(node)];
      if (through < 0)
        return [definitionRef(view, 'PERFORMS', graph.actionPerforms, ['actions', 'steps'], action, node)];
      const performs = definitionRef(
        view,
        'PERFORMS',
        graph.functionPerforms,
        ['functions', 'steps'],
        through,
        node,
      );
      return [belongs(through), performs];
    })
    .map((way) => way.filter((edge) => edge !== undefined));
  return ways.sort(comparePaths)[0] ?? [];
}

function comparePaths(a: Path, b: Path): number {
  return a.length - b.length || compareLists(a, b, (x, y) => compareCodePoints(x.key, y.key));
}
