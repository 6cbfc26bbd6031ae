import type { Completion, Violation } from '../domain/answer.ts';
import type { Risk } from '../domain/vocabulary.ts';
import { compareCompletions, compareViolations } from './answer-order.ts';
import { Screen } from './screen.ts';
import { Survey } from './survey.ts';
import type { View } from './view.ts';

/**
 * The answers about everybody. Work is handed out in portions: each `next()` does a little and yields, so that whoever
 * drives it can let other questions through, or stop.
 */
export class Population {
  readonly survey: Survey;
  readonly #screen: Screen;

  constructor(view: View) {
    this.survey = new Survey(view);
    this.#screen = new Screen(this.survey.access);
  }

  /** Who completes, or is blocked from completing, which workflow; in the order of MODEL.md section 6. */
  *completions(): Generator<undefined, Completion[]> {
    const found: Completion[] = [];
    for (const workflow of this.survey.access.definitions.workflows) {
      for (const identity of this.#screen.candidates(workflow)) {
        const completion = this.survey.completion(identity, workflow);
        if (completion) found.push(completion);
        yield;
      }
    }
    return found.sort(compareCompletions);
  }

  /** Who violates which rule; in the order of MODEL.md section 7. */
  *violations(): Generator<undefined, Violation[]> {
    const { rules } = this.survey.access.definitions;
    const risks = new Map<string, Risk>(rules.map((rule) => [rule.id, rule.risk]));
    const found: Violation[] = [];
    for (const rule of rules) {
      for (const identity of this.#screen.candidates(rule)) {
        const violation = this.survey.violation(identity, rule);
        if (violation) found.push(violation);
        yield;
      }
    }
    return found.sort(compareViolations((rule) => risks.get(rule) ?? 'LOW'));
  }
}
