import type { Cents } from '../domain/amount.ts';
import { compareCodePoints, compareLists } from '../domain/order.ts';
import type { AccessEdgeKind } from '../domain/vocabulary.ts';
import { accessOf, type Access } from './access.ts';
import type { Adjacency } from './adjacency.ts';
import { hopsOf, type Chain } from './chains.ts';
import type { Requirement } from './definitions.ts';
import type { Hop } from './edge-refs.ts';
import { ACCESS_ENDS, isSeen, type View } from './view.ts';

/** Why an access edge that is recorded is not usable at a scope for an amount (MODEL.md section 4). */
export type EdgeObstacle = 'NOT_VALID' | 'NEEDS_ACTIVATION' | 'OTHER_SCOPE' | 'LIMIT';

/** One scope and one amount. */
export interface Where {
  /** `Scopes.admitted` of the scope. */
  readonly admitted: Uint8Array;
  readonly amount: Cents;
}

/** A way to a node: its hops, and how much stands in the way on it. */
interface Way {
  readonly chain: Chain | null;
  readonly obstacles: number;
}

/** How one account would do a step if nothing stood in the way; `accounts`: the identities on the way, from the first. */
export interface ObstructedWay {
  readonly accounts: readonly number[];
  readonly hops: readonly Hop[];
}

/**
 * Ways over all that is recorded at a view's snapshot, whatever its scope, limit, validity and activation and whoever takes
 * part: those on which the fewest things stand in the way, then the shortest, then by the keys of their edges. What stands in the way of an edge is said
 * by `obstaclesOf`.
 */
export class LeastObstructed {
  readonly #view: View;
  readonly #access: Access;
  readonly #where: Where;
  readonly #accounts: ReadonlyMap<number, Way>;
  readonly #permissions = new Map<number, ReadonlyMap<number, Way>>();

  constructor(view: View, identity: number, where: Where) {
    this.#view = view;
    this.#access = accessOf(everythingRecorded(view));
    this.#where = where;
    this.#accounts = this.#waysFrom(
      new Map([[identity, { chain: null, obstacles: this.#absent(identity) }]]),
      'CAN_ACT_AS',
      this.#access.actAs,
    );
  }

  /** What stands in the way of using an edge; empty where nothing does but, maybe, who takes part. */
  obstaclesOf({ kind, edge }: Hop): EdgeObstacle[] {
    const { graph, point } = this.#view;
    const { validFrom, validTo, jit, scope, limit } = graph.access[kind];
    const found: EdgeObstacle[] = [];
    if (point.asOf < validFrom[edge] || validTo[edge] < point.asOf) found.push('NOT_VALID');
    if (jit[edge] === 1 && !point.includeJit) found.push('NEEDS_ACTIVATION');
    if (!this.#where.admitted[scope[edge]]) found.push('OTHER_SCOPE');
    if (limit[edge] < this.#where.amount) found.push('LIMIT');
    return found;
  }

  /** The least obstructed way to do a step by some account of the identity; undefined where none has the access at all. */
  wayTo(requirement: Requirement): ObstructedWay | undefined {
    const { definitions } = this.#access;
    let best: (ObstructedWay & { readonly cost: readonly number[] }) | undefined;
    for (const [account, actAs] of this.#accounts) {
      const permissions = this.#permissionsOf(account);
      for (const { action } of definitions.actionsOf(requirement)) {
        const ways = definitions.permissionsOf[action].flatMap((each) => permissions.get(each) ?? []);
        if (ways.length === 0 || ways.length < definitions.permissionsOf[action].length) continue;
        const chained = hopsOf(actAs.chain);
        const hops = [...chained, ...ways.flatMap(({ chain }) => hopsOf(chain))];
        const own = ways.flatMap(({ chain }) => hopsOf(chain));
        const cost = [actAs.obstacles + this.#count(own), chained.length, hops.length];
        const order = best ? compareNumbers(cost, best.cost) || this.#compareKeys(hops, best.hops) : -1;
        if (order < 0) best = { accounts: this.#passed(chained, account), hops, cost };
      }
    }
    return best;
  }

  #compareKeys(a: readonly Hop[], b: readonly Hop[]): number {
    const key = ({ kind, edge }: Hop): string => this.#view.graph.access[kind].key.at(edge);
    return compareLists(a, b, (x, y) => compareCodePoints(key(x), key(y)));
  }

  #passed(chained: readonly Hop[], last: number): number[] {
    const { from } = this.#view.graph.access.CAN_ACT_AS;
    return [...chained.map(({ edge }) => from[edge]), last];
  }

  /** Permissions that come by the same role share what stands in the way of it. */
  #count(hops: readonly Hop[]): number {
    const each = new Map(hops.map((hop) => [`${hop.kind} ${hop.edge}`, this.obstaclesOf(hop).length]));
    return [...each.values()].reduce((sum, obstacles) => sum + obstacles, 0);
  }

  #permissionsOf(account: number): ReadonlyMap<number, Way> {
    let permissions = this.#permissions.get(account);
    if (!permissions) {
      const { hasRole, hasPermission, inherits, grants } = this.#access;
      const start = new Map([[account, { chain: null, obstacles: 0 }]]);
      const direct = this.#next(start, 'HAS_ROLE', hasRole);
      const roles = this.#waysFrom(direct, 'INHERITS', inherits);
      const found = this.#next(start, 'HAS_PERMISSION', hasPermission);
      permissions = this.#next(roles, 'GRANTS', grants, found);
      this.#permissions.set(account, permissions);
    }
    return permissions;
  }

  /** All that is reached over edges of one kind, any number of them; the start included. */
  #waysFrom(start: Map<number, Way>, kind: AccessEdgeKind, edges: Adjacency): Map<number, Way> {
    const best = new Map(start);
    let open: Map<number, Way> = best;
    while (open.size > 0) {
      const improved = this.#next(open, kind, edges);
      open = new Map();
      for (const [node, way] of improved) {
        if (isBetter(way, best.get(node))) {
          best.set(node, way);
          open.set(node, way);
        }
      }
    }
    return best;
  }

  /** One edge further; `found` keeps the better way where it has one already. */
  #next(
    from: ReadonlyMap<number, Way>,
    kind: AccessEdgeKind,
    { start, edge }: Adjacency,
    found = new Map<number, Way>(),
  ): Map<number, Way> {
    const { to, key } = this.#view.graph.access[kind];
    for (const [node, before] of from) {
      const leaving = [...edge.subarray(start[node], start[node + 1])];
      for (const e of leaving.sort((a, b) => compareCodePoints(key.at(a), key.at(b)))) {
        const hop: Hop = { kind, edge: e };
        const absent = kind === 'CAN_ACT_AS' ? this.#absent(to[e]) : 0;
        const chain = { hop, before: before.chain, length: (before.chain?.length ?? 0) + 1 };
        const way = { chain, obstacles: before.obstacles + this.obstaclesOf(hop).length + absent };
        if (isBetter(way, found.get(to[e]))) found.set(to[e], way);
      }
    }
    return found;
  }

  #absent(identity: number): number {
    return this.#view.takesPart[identity] === 1 ? 0 : 1;
  }
}

function isBetter(way: Way, known: Way | undefined): boolean {
  if (!known) return true;
  const length = ({ chain }: Way): number => chain?.length ?? 0;
  return compareNumbers([way.obstacles, length(way)], [known.obstacles, length(known)]) < 0;
}

function compareNumbers(a: readonly number[], b: readonly number[]): number {
  const differing = a.findIndex((each, i) => each !== b[i]);
  return differing < 0 ? 0 : a[differing] - b[differing];
}

/** The view with every edge that is recorded and whose ends are, and with everybody who is. */
function everythingRecorded(view: View): View {
  const { graph, row } = view;
  const all = (kind: AccessEdgeKind): Uint8Array =>
    Uint8Array.from(graph.access[kind].from, (_, e) =>
      isSeen(view, graph.access[kind], ACCESS_ENDS[kind], e) ? 1 : 0,
    );
  return {
    ...view,
    takesPart: Uint8Array.from(row.identities, (seen) => (seen >= 0 ? 1 : 0)),
    usable: {
      HAS_ROLE: all('HAS_ROLE'),
      HAS_PERMISSION: all('HAS_PERMISSION'),
      INHERITS: all('INHERITS'),
      GRANTS: all('GRANTS'),
      CAN_ACT_AS: all('CAN_ACT_AS'),
    },
  };
}
