import { compareCodePoints, compareLists } from '../domain/order.ts';
import type { Requirement, Target } from './definitions.ts';
import { accessChains, actAsChains, hopsOf, type Chain, type Usable } from './chains.ts';
import type { Hop } from './edge-refs.ts';
import type { Reach } from './accounts.ts';
import type { Survey } from './survey.ts';

/** One way in which a step or leg can be done: by which account, action and chains. */
export interface Candidate {
  readonly requirement: Requirement;
  readonly scope: string;
  readonly account: number;
  /** -1 for a leg that is a permission or a role. */
  readonly action: number;
  /** The function through which the action counts; -1 where it counts by itself. */
  readonly through: number;
  readonly actAs: Chain | null;
  readonly permissions: readonly { readonly permission: number; readonly chain: Chain }[];
  readonly role: Chain | null;
  /** How many edges it takes, those of `actAs` included. */
  readonly edges: number;
  /** (step or leg, action, function, scope, account): what decides between equally short ways. */
  readonly name: readonly string[];
}

/**
 * The best ways to do each requirement of a target at one scope for one amount, best first (MODEL.md section 8).
 * @param wanted how many different accounts may be needed for a position: one more than it has conflicts
 */
export function candidatesOf(
  survey: Survey,
  identity: number,
  target: Target,
  reach: Reach,
  scope: number,
  amount: number,
  wanted: (position: number) => number,
): Candidate[][] {
  const { access, abilities } = survey;
  const usable = { admitted: access.scopes.admitted(scope), amount };
  const found: Candidate[][] = target.requirements.map(() => []);
  const enoughAt: number[] = target.requirements.map(() => Infinity);
  for (const [account, chain] of actAsChains(access, identity, reach, usable)) {
    const distance = chain?.length ?? 0;
    const ability = abilities.of(account, scope);
    const positions = target.requirements.flatMap((requirement, position) =>
      (ability.get(requirement) ?? 0) >= amount && distance <= enoughAt[position] ? [position] : [],
    );
    if (positions.length === 0) continue;
    const ways = waysOf(survey, account, chain, usable, scope);
    for (const position of positions) {
      const [best] = ways(access.definitions.requirements[target.requirements[position]]);
      if (best !== undefined && found[position].push(best) >= wanted(position))
        enoughAt[position] = Math.min(enoughAt[position], distance);
    }
  }
  for (const list of found) list.sort(compareCandidates);
  return found;
}

/** Fewest CAN_ACT_AS edges, then fewest edges, then by name, then by the keys of its edges. */
export function compareCandidates(a: Candidate, b: Candidate): number {
  return (
    (a.actAs?.length ?? 0) - (b.actAs?.length ?? 0) ||
    a.edges - b.edges ||
    compareLists(a.name, b.name, compareCodePoints)
  );
}

/** Hops of a candidate in the order in which a witness lists them. */
export function hopsOfCandidate(candidate: Candidate): Hop[] {
  return [
    ...hopsOf(candidate.actAs),
    ...candidate.permissions.flatMap(({ chain }) => hopsOf(chain)),
    ...hopsOf(candidate.role),
  ];
}

/** The ways in which one account does a requirement, one for each action that it performs, best first; none where it does not. */
export function waysOf(
  survey: Survey,
  account: number,
  actAs: Chain | null,
  usable: Usable,
  scopeNumber: number,
): (requirement: Requirement) => Candidate[] {
  const { access } = survey;
  const { graph } = access.view;
  const chains = accessChains(access, account, usable);
  const scope = access.scopes.values[scopeNumber];
  const accountId = graph.identities.ids[account];
  const base = { scope, account, actAs };
  return (requirement) => {
    const build = (
      action: number,
      through: number,
      permissions: Candidate['permissions'],
      role: Chain | null,
    ): Candidate => ({
      ...base,
      requirement,
      action,
      through,
      permissions,
      role,
      edges:
        (actAs?.length ?? 0) +
        (role?.length ?? 0) +
        permissions.reduce((sum, { chain }) => sum + chain.length, 0),
      name: [
        requirement.id,
        action < 0 ? '' : graph.actions.ids[action],
        through < 0 ? '' : graph.functions.ids[through],
        scope,
        accountId,
      ],
    });
    if (requirement.kind === 'ROLE') {
      const chain = chains.roles.get(requirement.node);
      return chain ? [build(-1, -1, [], chain)] : [];
    }
    if (requirement.kind === 'PERMISSION') {
      const chain = chains.permissions.get(requirement.node);
      return chain ? [build(-1, -1, [{ permission: requirement.node, chain }], null)] : [];
    }
    const ways = access.definitions.actionsOf(requirement).flatMap(({ action, through }) => {
      const permissions = access.definitions.permissionsOf[action].flatMap((permission) => {
        const chain = chains.permissions.get(permission);
        return chain ? [{ permission, chain }] : [];
      });
      const complete =
        permissions.length > 0 && permissions.length === access.definitions.permissionsOf[action].length;
      return complete ? [build(action, through, permissions, null)] : [];
    });
    return ways.sort(compareCandidates);
  };
}
