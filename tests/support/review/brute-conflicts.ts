import { amountRanges, scopeValues } from '../brute-force-ranges.ts';
import { toCents } from '../brute-force-situation.ts';
import { assignments, legsOf, routes } from '../brute-force-workflow.ts';
import type { ExceptionRow } from '../../../server/domain/review.ts';
import type { World } from '../world.ts';
import { goalOfRule, permissionsOfRoles, rolesUnder } from './brute-reach.ts';
import { afterDay, type BruteState, type Look } from './brute-state.ts';

/** Covered workflows and rules, completions, violations, gone, and approved exceptions, by trying everything. */
export class BruteConflicts {
  readonly state: BruteState;

  constructor(state: BruteState) {
    this.state = state;
  }

  coveredWorkflows(look: Look): string[] {
    return look.world.workflows
      .filter(
        ({ frameworks = [] }) => frameworks.length === 0 || frameworks.some((each) => this.#isClaimed(each)),
      )
      .map(({ id }) => id);
  }

  coveredRules(look: Look): string[] {
    const covered = this.coveredWorkflows(look);
    const isStepOfCovered = (step: string): boolean =>
      look.world.steps.some((row) => row.id === step && covered.includes(row.workflow));
    return look.world.toxicCombinations
      .map(({ id }) => id)
      .filter((rule) => {
        if (legsOf(look.world, rule).some((leg) => leg.kind === 'STEP' && isStepOfCovered(leg.id)))
          return true;
        const goal = goalOfRule(look.world, rule);
        const under = permissionsOfRoles(
          look,
          [...goal.roles].flatMap((role) => rolesUnder(look, role)),
        );
        return [...goal.permissions, ...under].some((permission) => this.isOfReview(look.world, permission));
      });
  }

  systems(): string[] {
    const row = this.state.rows('reviews').find(({ id }) => id === this.state.row.id)!;
    if (row.systems.length > 0) return [...row.systems];
    const carrying = this.state
      .rows('systems')
      .filter(({ frameworks }) => frameworks.some((f) => this.#isClaimed(f)));
    return carrying.map(({ id }) => id);
  }

  isOfReview(world: World, permission: string): boolean {
    const row = world.permissions.find(({ id }) => id === permission);
    return row !== undefined && (row.system === undefined || this.systems().includes(row.system));
  }

  /** Of those who take part. */
  identities(look: Look): string[] {
    const [situation] = this.state.situations(look, true);
    return look.world.identities.map(({ id }) => id).filter((id) => situation.takesPart(id));
  }

  completes(look: Look, identity: string, workflow: string, jit: boolean, material: boolean): boolean {
    return this.#completesIn(look, look.world, 'own', identity, workflow, jit, material);
  }

  violates(look: Look, identity: string, rule: string): boolean {
    return this.state.brute(look, false).violation(identity, rule) !== null;
  }

  /** Whether a control alone stands between the identity and a material completion. */
  isPrevented(look: Look, identity: string, workflow: string, jit: boolean): boolean {
    if (!this.#isRecorded(look, identity) || this.completes(look, identity, workflow, jit, true))
      return false;
    const completion = this.state.brute(look, jit).completion(identity, workflow);
    return completion?.modes.some(({ mode, material }) => mode === 'BLOCKED_BY_CONTROL' && material) ?? false;
  }

  isGone(identity: string, kind: 'WORKFLOW' | 'RULE', id: string, jit: boolean, material: boolean): boolean {
    const { review, closing, looks } = this.state;
    const access = closing ?? review!;
    const has = (look: Look): boolean => look.world.workflows.some((row) => row.id === id);
    const defining = kind === 'RULE' || has(review!) ? review! : (looks.findLast(has) ?? review!);
    const mixed: World = { ...defining.world, ...accessOf(access.world) };
    const name = `by ${defining.snapshot}`;
    if (kind === 'WORKFLOW') return !this.#completesIn(access, mixed, name, identity, id, jit, material);
    if (!this.#isRecorded(access, identity)) return true;
    return this.state.brute(access, false, mixed, name).violation(identity, id) === null;
  }

  #completesIn(
    look: Look,
    world: World,
    name: string,
    identity: string,
    workflow: string,
    jit: boolean,
    material: boolean,
  ): boolean {
    if (!this.#isRecorded(look, identity)) return false;
    const completion = this.state.brute(look, jit, world, name).completion(identity, workflow);
    return (
      completion?.modes.some((each) => each.mode !== 'BLOCKED_BY_CONTROL' && (!material || each.material)) ??
      false
    );
  }

  #isRecorded(look: Look, identity: string): boolean {
    return look.world.identities.some(({ id }) => id === identity);
  }

  /** The routes that the identity completes for a material amount; without controls where these are not to count. */
  materialRoutes(look: Look, identity: string, workflow: string, controlled: boolean): string[][] {
    const { materiality = 0 } = look.world.workflows.find(({ id }) => id === workflow)!;
    const found = new Map<string, string[]>();
    for (const scope of scopeValues(look.world)) {
      for (const { above, upTo } of amountRanges(look.world)) {
        if (upTo < toCents(materiality)) continue;
        const amount = upTo === Infinity ? Math.max(above + 1, toCents(materiality)) : upTo;
        const situation = this.state.brute(look, true).situation(scope, amount);
        const accounts = situation.accounts(identity);
        const doers = (step: string): string[] =>
          accounts.filter((account) => situation.doesStep(account, step));
        for (const route of routes(look.world, workflow, amount)) {
          const choice = assignments(look.world, route, doers, controlled).next();
          if (choice.done !== true) found.set(JSON.stringify(route), route);
        }
      }
    }
    return [...found.values()];
  }

  /** Approved exceptions of the identity to the finding. */
  approved(identity: string, kind: string, id: string): ExceptionRow[] {
    const { state } = this;
    const end = afterDay(state.row.close);
    return state.rows('exceptions').filter((row) => {
      if (row.identity !== identity || row.finding.kind !== kind || row.finding.id !== id) return false;
      const { openedAt, approvedAt, closedAt, expiresAt, rationale, proposer, approver } = row;
      if (openedAt === null || openedAt >= end || approvedAt === null || approvedAt >= end) return false;
      if (closedAt !== null && closedAt < end) return false;
      if (expiresAt === null || expiresAt < end - 1) return false;
      if (rationale === null || rationale.trim() === '') return false;
      if (!state.isActivePerson(proposer, approvedAt) || !state.isActivePerson(approver, approvedAt))
        return false;
      const owner = state.worldAt(approvedAt).identities.find((each) => each.id === identity)?.owner;
      const concerned = owner === undefined ? [identity] : [identity, owner];
      return (
        !state.isSamePerson(proposer, approver, approvedAt) &&
        [proposer, approver].every((party) =>
          concerned.every((other) => !state.isSamePerson(party, other, approvedAt)),
        )
      );
    });
  }

  #isClaimed(framework: string): boolean {
    return this.state.row.frameworks.includes(framework);
  }
}

function accessOf(world: World): Partial<World> {
  const { identities, roles, permissions, hasRole, hasPermission, inherits, grants, canActAs } = world;
  return { identities, roles, permissions, hasRole, hasPermission, inherits, grants, canActAs };
}
