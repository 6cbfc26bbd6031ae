import type { Completion, Violation } from '../domain/answer.ts';
import { compareCodePoints } from '../domain/order.ts';
import { COMPLETION_MODES, RISKS, type CompletionMode, type Risk } from '../domain/vocabulary.ts';

/** MODEL.md section 6: material first, then the largest amount, then mode, identity id, workflow id. */
export function compareCompletions(a: Completion, b: Completion): number {
  return (
    Number(b.material) - Number(a.material) ||
    (a.maxAmount === b.maxAmount ? 0 : b.maxAmount > a.maxAmount ? 1 : -1) ||
    compareModes(a.mode, b.mode) ||
    compareCodePoints(a.identity, b.identity) ||
    compareCodePoints(a.workflow, b.workflow)
  );
}

/** MODEL.md section 7: risk, mode, identity id, rule id. */
export function compareViolations(risk: (rule: string) => Risk): (a: Violation, b: Violation) => number {
  return (a, b) =>
    RISKS.indexOf(risk(a.rule)) - RISKS.indexOf(risk(b.rule)) ||
    compareModes(a.mode, b.mode) ||
    compareCodePoints(a.identity, b.identity) ||
    compareCodePoints(a.rule, b.rule);
}

export function compareModes(a: CompletionMode, b: CompletionMode): number {
  return COMPLETION_MODES.indexOf(a) - COMPLETION_MODES.indexOf(b);
}
