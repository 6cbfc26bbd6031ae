import type { Completion, Violation } from '../domain/answer.ts';
import type { Point } from '../domain/point.ts';
import type { RecordedGraph } from '../domain/recorded.ts';
import type { Risk } from '../domain/vocabulary.ts';
import { accessWith } from './access.ts';
import { compareCompletions, compareViolations } from './answer-order.ts';
import { AnswerMaker } from './population/answers.ts';
import { Everybody } from './population/everybody.ts';
import type { FindingColumns } from './population/findings.ts';
import { sortedInPortions } from './population/sorted.ts';
import type { WholeAnswer } from './population/whole.ts';
import { scopesNamed } from './scopes.ts';
import { Survey } from './survey.ts';
import type { View } from './view.ts';

/**
 * The answers about everybody. Work is handed out in portions: each `next()` does a little and yields, so that whoever
 * drives it can let other questions through, or stop.
 */
export class Population {
  readonly survey: Survey;
  readonly #found: Pick<WholeAnswer, 'completions' | 'violations'> | undefined;
  #everybody: Everybody | undefined;
  #completionMaker: AnswerMaker | undefined;

  /** @param found where it has been worked out elsewhere */
  constructor(
    view: View,
    survey = new Survey(view),
    found?: Pick<WholeAnswer, 'completions' | 'violations'>,
  ) {
    this.survey = survey;
    this.#found = found;
  }

  /** The population of a graph at a point in time about which everything has been worked out elsewhere. */
  static of(graph: RecordedGraph, point: Point, answer: WholeAnswer): Population {
    const view = { graph, point, ...answer.view };
    const access = accessWith(view, answer.edges, scopesNamed(answer.scopes, graph.scopeSets));
    return new Population(view, new Survey(view, access.definitions, access), answer);
  }

  /** Who completes, or is blocked from completing, which workflow; in the order of MODEL.md section 6. */
  *completions(): Generator<undefined, Completion[]> {
    const { workflows } = this.survey.access.definitions;
    const found = this.#found?.completions ?? (yield* this.#everyone().findings(workflows))[0];
    const completions = yield* this.#maker(found).completions(workflows);
    return yield* sortedInPortions(completions, compareCompletions);
  }

  /** Who violates which rule; in the order of MODEL.md section 7. */
  *violations(): Generator<undefined, Violation[]> {
    const { rules } = this.survey.access.definitions;
    const risks = new Map<string, Risk>(rules.map((rule) => [rule.id, rule.risk]));
    const found = this.#found?.violations ?? (yield* this.#everyone().findings(rules))[0];
    const violations = yield* this.#maker(found).violations(rules);
    return yield* sortedInPortions(
      violations,
      compareViolations((rule) => risks.get(rule) ?? 'LOW'),
    );
  }

  /** What one identity (a number) completes or is blocked from completing, in the order of MODEL.md section 6. */
  completionsOf(identity: number): Completion[] {
    const { workflows } = this.survey.access.definitions;
    if (!this.#found)
      return workflows
        .flatMap((workflow) => this.survey.completion(identity, workflow) ?? [])
        .sort(compareCompletions);
    this.#completionMaker ??= this.#maker(this.#found.completions);
    return this.#completionMaker.completionsOf(identity, workflows).sort(compareCompletions);
  }

  #everyone(): Everybody {
    return (this.#everybody ??= new Everybody(this.survey.access));
  }

  #maker(found: FindingColumns): AnswerMaker {
    const { view, scopes } = this.survey.access;
    return new AnswerMaker(found, view.graph.identities.ids, scopes.values);
  }
}
