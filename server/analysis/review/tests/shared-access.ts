import type { Sentence } from '../../../domain/review-answer.ts';
import type { ReviewContext } from '../context.ts';
import { completes } from '../gone.ts';
import { edgesOf } from '../leads.ts';
import { compareCodePoints } from '../../../domain/order.ts';
import { exceptionOf } from '../rests-on.ts';
import { isAttributable } from '../identity-kinds.ts';
import { identityOf, listed, say, subject } from '../sentence.ts';
import { judged, type Outcome, type ReviewWork } from '../work.ts';

/** NHI-4: shared access can be attributed, or is accepted for what it completes; and its systems keep immutable logs. */
export function sharedAccessIsAttributable({ context, shared }: ReviewWork): Outcome {
  const { ids } = context.input.graph.identities;
  const systemsReached = new ReachedSystems(context);
  return judged(
    shared,
    (number) => [identityOf(ids[number])],
    (number) => {
      const who = identityOf(ids[number]);
      const unaccepted = isAttributable(context, number) ? [] : unacceptedWorkflows(context, number);
      const unlogged = systemsReached.from(number).filter((id) => context.system(id)?.immutableLog !== true);
      if (unaccepted.length === 0 && unlogged.length === 0) return undefined;
      return exceptionOf([who], () => explain(who.id, unaccepted, unlogged));
    },
  );
}

function explain(id: string, unaccepted: readonly string[], unlogged: readonly string[]): Sentence {
  const who = identityOf(id);
  const accepted = say`No log can show which person acted as ${who}, and it can take ${listed(unaccepted.map((workflow) => subject('WORKFLOW', workflow)))} from start to end without an approved exception. Give each person an account of their own, or have it accepted.`;
  const logged = say`${who} reaches ${listed(unlogged.map((system) => subject('SYSTEM', system)))}, where the log can be changed: what was done there cannot be proven. Keep the log where nobody can change it.`;
  if (unaccepted.length === 0) return logged;
  return unlogged.length === 0 ? accepted : say`${accepted} ${logged}`;
}

/** Ids of the workflows that it completes without JIT and without an approved exception. */
function unacceptedWorkflows({ reviewView, approved }: ReviewContext, identity: number): string[] {
  const survey = reviewView.survey(false);
  const id = reviewView.view.graph.identities.ids[identity];
  return reviewView.definitions.workflows
    .filter((workflow) => {
      const completion = survey.completion(identity, workflow);
      if (!completion || !completes(completion)) return false;
      return approved.to(id, { kind: 'WORKFLOW', id: workflow.id }).length === 0;
    })
    .map((workflow) => workflow.id);
}

/** The systems of the permissions that identities lead to, over edges valid at the end of the period. */
class ReachedSystems {
  readonly #context: ReviewContext;
  readonly #byRole = new Map<number, ReadonlySet<string>>();

  constructor(context: ReviewContext) {
    this.#context = context;
  }

  /** Ids, in their order. */
  from(identity: number): string[] {
    const { view, valid } = this.#context.reviewView;
    const { CAN_ACT_AS, HAS_PERMISSION, HAS_ROLE } = view.graph.access;
    const accounts = new Set([identity]);
    const systems = new Set<string>();
    for (const account of accounts) {
      for (const edge of edgesOf(valid.actAs, account)) accounts.add(CAN_ACT_AS.to[edge]);
      for (const edge of edgesOf(valid.hasPermission, account)) this.#add(systems, HAS_PERMISSION.to[edge]);
      for (const edge of edgesOf(valid.hasRole, account)) {
        for (const system of this.#ofRole(HAS_ROLE.to[edge])) systems.add(system);
      }
    }
    return [...systems].sort(compareCodePoints);
  }

  #ofRole(role: number): ReadonlySet<string> {
    let systems = this.#byRole.get(role);
    if (!systems) {
      const { view, valid } = this.#context.reviewView;
      const { GRANTS, INHERITS } = view.graph.access;
      const found = new Set<string>();
      const under = new Set([role]);
      for (const each of under) {
        for (const edge of edgesOf(valid.inherits, each)) under.add(INHERITS.to[edge]);
        for (const edge of edgesOf(valid.grants, each)) this.#add(found, GRANTS.to[edge]);
      }
      this.#byRole.set(role, (systems = found));
    }
    return systems;
  }

  #add(systems: Set<string>, permission: number): void {
    const { reviewView, facts } = this.#context;
    const id = reviewView.view.graph.permissions.ids[permission];
    const system = facts.permissions.at(id, reviewView.looked.sequence)?.system ?? '';
    if (system !== '') systems.add(system);
  }
}
