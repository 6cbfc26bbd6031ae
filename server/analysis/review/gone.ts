import type { Completion } from '../../domain/answer.ts';
import type { FindingRef } from '../../domain/review.ts';
import { recordedAt } from '../../domain/point.ts';
import type { Survey } from '../survey.ts';
import type { ReviewContext } from './context.ts';
import type { ReviewView } from './review-view.ts';

/**
 * Gone (REVIEWS.md section 2): with the access of the closing snapshot, but with the definitions of the review's snapshot (of
 * the newest one looked at that has the workflow, if that lacks it), the identity does not complete the workflow or
 * violate the rule. Without a later closing snapshot the access is that of the review's at `period_end`, so that what the
 * review's snapshot has is not gone.
 */
export class Gone {
  readonly #context: ReviewContext;
  readonly #surveys = new Map<string, Survey>();

  constructor(context: ReviewContext) {
    this.#context = context;
  }

  /** @param identity its number */
  isGone(
    identity: number,
    finding: FindingRef,
    ask: { readonly jit: boolean; readonly material: boolean },
  ): boolean {
    const by = this.#definedBy(finding);
    const survey = this.#survey(by, ask.jit);
    if (finding.kind === 'TOXIC_COMBINATION') {
      const rule = by.rule(finding.id);
      return !rule || survey.violation(identity, rule) === undefined;
    }
    const workflow = by.workflow(finding.id);
    const completion = workflow && survey.completion(identity, workflow);
    return !completion || !(ask.material ? completesMaterially(completion) : completes(completion));
  }

  /** The snapshot whose definitions decide. */
  #definedBy({ kind, id }: FindingRef): ReviewView {
    const { reviewView, lookedAt, input } = this.#context;
    if (kind === 'TOXIC_COMBINATION' || reviewView.workflow(id)) return reviewView;
    const { ids, node, since, until } = input.graph.workflows;
    const rows = [...node.keys()].filter((row) => ids[node[row]] === id);
    const newest = lookedAt.all.findLast(({ sequence }) =>
      rows.some((row) => recordedAt(sequence, since[row], until[row])),
    );
    return newest ? this.#context.viewOf(newest.sequence) : reviewView;
  }

  #survey(by: ReviewView, jit: boolean): Survey {
    const key = `${by.looked.sequence} ${jit}`;
    let survey = this.#surveys.get(key);
    if (!survey) {
      const access = this.#context.closingView;
      survey = by === access ? access.survey(jit) : access.surveyBy(by.definitions, jit);
      this.#surveys.set(key, survey);
    }
    return survey;
  }
}

export function completes({ mode }: Completion): boolean {
  return mode !== 'BLOCKED_BY_CONTROL';
}

export function completesMaterially(completion: Completion): boolean {
  return completes(completion) && completion.material;
}

/** Whether a control alone keeps the identity from completing for a material amount. */
export function isOnlyPrevented(completion: Completion): boolean {
  return (
    !completesMaterially(completion) &&
    completion.modes.some(({ mode, material }) => mode === 'BLOCKED_BY_CONTROL' && material)
  );
}
