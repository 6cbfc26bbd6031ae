import type { Completion, Violation } from '../../domain/answer.ts';
import type { LookedSnapshot } from '../../domain/review-answer.ts';
import type { RecordedGraph } from '../../domain/recorded.ts';
import { ACCESS_EDGE_KINDS } from '../../domain/vocabulary.ts';
import {
  definitionsOf,
  type Definitions,
  type RuleTarget,
  type Target,
  type WorkflowTarget,
} from '../definitions.ts';
import { Population } from '../population.ts';
import { Survey } from '../survey.ts';
import { viewAt, type View } from '../view.ts';
import { destinationOf, Leads, validEdges, type DecidedHop, type ValidEdges } from './leads.ts';

/** A snapshot that a review looks at, with what is asked of it. Each part is worked out when it is first asked for. */
export class ReviewView {
  readonly looked: LookedSnapshot;
  /** JIT included. */
  readonly view: View;
  readonly definitions: Definitions;
  /** Whether some access that counts only with JIT is usable: if not, both ways of asking have one answer. */
  readonly hasJit: boolean;
  readonly #populations = new Map<boolean, Population>();
  readonly #completions = new Map<boolean, readonly Completion[]>();
  readonly #leads = new Map<string, Leads>();
  #standing: View | undefined;
  #valid: ValidEdges | undefined;

  constructor(graph: RecordedGraph, looked: LookedSnapshot) {
    this.looked = looked;
    this.view = viewAt(graph, { snapshot: looked.sequence, asOf: looked.day, includeJit: true });
    this.definitions = definitionsOf(this.view);
    this.hasJit = ACCESS_EDGE_KINDS.some((kind) =>
      this.view.usable[kind].some((usable, e) => usable === 1 && graph.access[kind].jit[e] === 1),
    );
  }

  workflow(id: string): WorkflowTarget | undefined {
    return this.definitions.workflows.find((workflow) => workflow.id === id);
  }

  rule(id: string): RuleTarget | undefined {
    return this.definitions.rules.find((rule) => rule.id === id);
  }

  /** What judges identities here one by one, by this snapshot’s own definitions. */
  survey(jit: boolean): Survey {
    return this.#population(jit).survey;
  }

  /** Who completes, or is blocked from completing, which workflow. Worked out once. */
  *completions(jit: boolean): Generator<undefined, readonly Completion[]> {
    const key = jit || !this.hasJit;
    let completions = this.#completions.get(key);
    if (!completions) {
      completions = yield* this.#population(jit).completions();
      this.#completions.set(key, completions);
    }
    return completions;
  }

  /** Who violates which rule. */
  violations(jit: boolean): Generator<undefined, readonly Violation[]> {
    return this.#population(jit).violations();
  }

  /** What judges the identities here by the definitions of another snapshot. */
  surveyBy(definitions: Definitions, jit: boolean): Survey {
    return new Survey(this.#viewWith(jit), definitions);
  }

  #population(jit: boolean): Population {
    const key = jit || !this.hasJit;
    let population = this.#populations.get(key);
    if (!population) {
      population = new Population(this.#viewWith(jit), this.surveyBy(this.definitions, jit));
      this.#populations.set(key, population);
    }
    return population;
  }

  #viewWith(jit: boolean): View {
    if (jit || !this.hasJit) return this.view;
    return (this.#standing ??= viewAt(this.view.graph, { ...this.view.point, includeJit: false }));
  }

  /** The access edges that are valid here. */
  get valid(): ValidEdges {
    return (this.#valid ??= validEdges(this.view));
  }

  /** The access edges that are relevant to an identity (a number) and a workflow or rule (REVIEWS.md section 2). */
  relevantTo(identity: number, kind: 'WORKFLOW' | 'TOXIC_COMBINATION', target: Target): DecidedHop[] {
    const key = `${kind}:${target.id}`;
    let leads = this.#leads.get(key);
    if (!leads) {
      leads = new Leads(this.valid, destinationOf(this.view, this.definitions, target));
      this.#leads.set(key, leads);
    }
    return leads.from(identity);
  }
}
