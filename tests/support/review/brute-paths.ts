import type { DecisionRow } from '../../../server/domain/review.ts';
import type { World } from '../world.ts';
import type { BruteConflicts } from './brute-conflicts.ts';
import { heldIn, goalOfWorkflow, relevant } from './brute-reach.ts';
import { afterDay, startOfDay, type BruteState, type Look } from './brute-state.ts';

export interface BrutePath {
  readonly identity: string;
  readonly workflow: string;
  readonly class: string;
  readonly reason: string | null;
  readonly jit: boolean;
}

/** Section 4 of REVIEWS.md, path by path. */
export class BrutePaths {
  readonly #state: BruteState;
  readonly #conflicts: BruteConflicts;

  constructor(conflicts: BruteConflicts) {
    this.#conflicts = conflicts;
    this.#state = conflicts.state;
  }

  /** `identity\nworkflow` of the population. */
  pairs(): Set<string> {
    const pairs = this.#state.looks.flatMap((look) =>
      this.#conflicts
        .identities(look)
        .flatMap((identity) =>
          this.#conflicts.coveredWorkflows(look).map((workflow) => `${identity}\n${workflow}`),
        ),
    );
    return new Set(pairs);
  }

  paths(): BrutePath[] {
    return [...this.pairs()].flatMap((pair) => {
      const [identity, workflow] = pair.split('\n');
      return this.#path(identity, workflow) ?? [];
    });
  }

  completedIn(identity: string, workflow: string, jit: boolean): Look[] {
    return this.#covering(workflow).filter((look) =>
      this.#conflicts.completes(look, identity, workflow, jit, true),
    );
  }

  preventedIn(identity: string, workflow: string, jit: boolean): Look[] {
    return this.#covering(workflow).filter((look) =>
      this.#conflicts.isPrevented(look, identity, workflow, jit),
    );
  }

  #covering(workflow: string): Look[] {
    return this.#state.looks.filter((look) => this.#conflicts.coveredWorkflows(look).includes(workflow));
  }

  #path(identity: string, workflow: string): BrutePath | undefined {
    const looks = this.completedIn(identity, workflow, true);
    if (looks.length === 0) {
      if (this.preventedIn(identity, workflow, true).length === 0) return undefined;
      const jit = this.preventedIn(identity, workflow, false).length === 0;
      return { identity, workflow, class: 'PREVENTED', reason: null, jit };
    }
    const jit = this.completedIn(identity, workflow, false).length === 0;
    const is = (name: string, reason: string | null = null): BrutePath => ({
      identity,
      workflow,
      class: name,
      reason,
      jit,
    });
    const exceptions = this.#conflicts.approved(identity, 'WORKFLOW', workflow);
    if (exceptions.some(({ compensatingControl }) => (compensatingControl ?? '').trim() !== ''))
      return is('DETECTED');
    if (looks.every((look) => this.#isWatched(look, identity, workflow))) return is('DETECTED');
    if (this.#conflicts.isGone(identity, 'WORKFLOW', workflow, true, true))
      return is(this.#isProvenUnused(looks, identity, workflow) ? 'REMEDIATED' : 'EXPOSED');
    return is('MISSED', this.#reason(looks, identity, workflow));
  }

  #isWatched(look: Look, identity: string, workflow: string): boolean {
    const { row } = this.#state;
    const runs = this.#state
      .rows('controlRuns')
      .filter((run) => startOfDay(row.start) <= run.performedAt && run.performedAt < afterDay(row.end));
    return this.#conflicts.materialRoutes(look, identity, workflow, true).every((route) =>
      separationsOn(look.world, route, 'DETECTIVE').some(({ control }) => {
        const own = runs.filter(
          (run) => control !== '' && run.control === control && run.workflow === workflow,
        );
        const last = own.filter((run) => own.every((other) => other.performedAt <= run.performedAt));
        return (
          last.length > 0 &&
          last.every(
            (run) =>
              run.result === 'EFFECTIVE' &&
              this.#state.isActivePerson(run.performer, run.performedAt) &&
              !this.#state.isSamePerson(run.performer, identity, run.performedAt),
          )
        );
      }),
    );
  }

  #isProvenUnused(looks: readonly Look[], identity: string, workflow: string): boolean {
    const { row, looks: all, closing, review } = this.#state;
    const end = closing ?? review!;
    const last = looks.at(-1)!;
    const after = all.find(({ snapshot }) => snapshot > last.snapshot && snapshot <= end.snapshot) ?? end;
    const from = Math.max(startOfDay(row.start), looks[0].taken);
    const own = this.#state
      .rows('lookBacks')
      .filter((each) => each.identity === identity && each.workflow === workflow)
      .filter(
        (each) =>
          this.#state.isActivePerson(each.performedBy, each.performedAt) &&
          !this.#state.isSamePerson(each.performedBy, identity, each.performedAt),
      );
    if (own.some(({ used }) => used)) return false;
    const days = own.map((each) => [each.from * 86_400_000, (each.to + 1) * 86_400_000]);
    // Every moment at which something begins or ends, and those between, must lie in some look-back.
    const edges = [from, after.taken, ...days.flat()].filter((time) => from <= time && time <= after.taken);
    const moments = edges.flatMap((time) => [time, time + 1]).filter((time) => time <= after.taken);
    const isIn = (time: number): boolean => days.some(([first, next]) => first <= time && time <= next);
    return [from, ...moments].every(isIn);
  }

  #reason(looks: readonly Look[], identity: string, workflow: string): string {
    const { row } = this.#state;
    const edges = looks.flatMap((look) => relevant(look, identity, goalOfWorkflow(look.world, workflow)));
    const decisions = this.decisions().filter((decision) => edges.some((held) => isAbout(decision, held)));
    const revoked = decisions.filter((decision) => decision.decision === 'REVOKE' && this.holds(decision));
    if (revoked.some((decision) => this.isUndoneByClose(decision))) return 'REVOKED_NOT_DONE';
    const named = decisions.some(
      ({ finding, decidedAt }) =>
        finding?.kind === 'WORKFLOW' &&
        finding.id === workflow &&
        decidedAt !== null &&
        decidedAt < afterDay(row.due),
    );
    const exceptions = this.#state
      .rows('exceptions')
      .some(
        (each) =>
          each.identity === identity && each.finding.kind === 'WORKFLOW' && each.finding.id === workflow,
      );
    if (named || exceptions) return 'LOOKED_AND_CERTIFIED';
    return decisions.length > 0 ? 'CERTIFIED_PIECEWISE' : 'NEVER_LOOKED';
  }

  decisions(): DecisionRow[] {
    return this.#state.rows('decisions').filter(({ review }) => review === this.#state.row.id);
  }

  holds(decision: DecisionRow): boolean {
    if (decision.decidedAt === null) return false;
    const others = this.decisions().filter(
      (other) =>
        other.kind === decision.kind &&
        other.identity === decision.identity &&
        other.target === decision.target &&
        other.decidedAt !== null,
    );
    if (others.some((other) => other.decidedAt! > decision.decidedAt!)) return false;
    const same = others.filter((other) => other.decidedAt === decision.decidedAt);
    return decision.decision === 'REVOKE' || same.every((other) => other.decision === 'CERTIFY');
  }

  isUndoneByClose(decision: DecisionRow): boolean {
    const end = this.#state.closing ?? this.#state.review!;
    if (end.taken <= decision.decidedAt!) return true;
    return heldIn(end.world).some(
      (held) => isAbout(decision, held) && (held.edge.validTo ?? '9999-12-31') >= this.#state.row.close,
    );
  }
}

export function isAbout(decision: DecisionRow, held: ReturnType<typeof heldIn>[number]): boolean {
  return (
    held.kind === decision.kind && held.identity === decision.identity && held.target === decision.target
  );
}

export function separationsOn(
  world: World,
  route: readonly string[],
  mode: 'PREVENTIVE' | 'DETECTIVE',
): { steps: string[]; control: string }[] {
  return world.separations
    .filter(
      (row) => (row.mode ?? 'PREVENTIVE') === mode && route.includes(row.stepA) && route.includes(row.stepB),
    )
    .map((row) => ({ steps: [row.stepA, row.stepB].sort(), control: row.control ?? '' }));
}
