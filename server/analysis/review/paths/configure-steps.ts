import { accountsOf } from '../../accounts.ts';
import type { ReviewContext } from '../context.ts';
import type { ReviewView } from '../review-view.ts';

/** The CONFIGURE steps of a snapshot, by system, and who does them through any of their accounts, JIT included. */
export class ConfigureSteps {
  readonly #context: ReviewContext;
  readonly #at: ReviewView;
  /** Numbers of requirements and ids of the steps, by system. */
  readonly #bySystem: ReadonlyMap<string, readonly { readonly requirement: number; readonly id: string }[]>;
  readonly #met = new Map<number, ReadonlySet<number>>();

  constructor(context: ReviewContext, at: ReviewView) {
    this.#context = context;
    this.#at = at;
    const steps = at.definitions.requirements.flatMap(({ kind, id }, requirement) => {
      const fact = kind === 'STEP' ? context.facts.steps.at(id, at.looked.sequence) : undefined;
      return fact?.duty === 'CONFIGURE' && fact.system !== null && fact.system !== ''
        ? [{ requirement, id, system: fact.system }]
        : [];
    });
    this.#bySystem = Map.groupBy(steps, ({ system }) => system);
  }

  /** Ids of the CONFIGURE steps of the systems of the given steps that the identity (a number) does. */
  doneBy(identity: number, steps: readonly string[]): string[] {
    const systems = new Set(
      steps.map((step) => this.#context.facts.steps.at(step, this.#at.looked.sequence)?.system ?? ''),
    );
    const wanted = [...systems].flatMap((system) => this.#bySystem.get(system) ?? []);
    if (wanted.length === 0) return [];
    const met = this.#metBy(identity);
    return wanted.filter(({ requirement }) => met.has(requirement)).map(({ id }) => id);
  }

  #metBy(identity: number): ReadonlySet<number> {
    let met = this.#met.get(identity);
    if (!met) {
      const { access, abilities } = this.#at.survey(true);
      const found = new Set<number>();
      for (const scope of this.#at.survey(true).scopesThatDiffer(identity)) {
        for (const account of accountsOf(access, identity, 'ALL', access.scopes.admitted(scope)).keys()) {
          for (const requirement of abilities.of(account, scope).keys()) found.add(requirement);
        }
      }
      this.#met.set(identity, (met = found));
    }
    return met;
  }
}
