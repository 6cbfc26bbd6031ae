import { happenedBy } from '../instants.ts';
import { exceptionOf } from '../rests-on.ts';
import { say, subject } from '../sentence.ts';
import { judged, type Outcome, type ReviewWork } from '../work.ts';

/** SOX-1: every permission of a financial system that somebody was granted is covered (MODEL.md section 10) or classified. */
export function accessIsMapped({ context, coverage }: ReviewWork): Outcome {
  const { view, looked } = context.reviewView;
  const { ids } = view.graph.permissions;
  const classified = new Set(
    context.records.classifications
      .filter(({ classifiedAt }) => happenedBy(classifiedAt, context.review.close))
      .map(({ permission }) => permission),
  );
  const systemOf = (permission: number): string | null =>
    context.facts.permissions.at(ids[permission], looked.sequence)?.system ?? null;
  const isFinancial = (permission: number): boolean => {
    const system = systemOf(permission);
    return system !== null && context.systems.get(system)?.financial === true;
  };
  return judged(
    [...coverage.granted].filter(isFinancial),
    (permission) => [subject('PERMISSION', ids[permission])],
    (permission) => {
      if (coverage.permission(permission) || classified.has(ids[permission])) return undefined;
      const name = subject('PERMISSION', ids[permission]);
      return exceptionOf([name], () => {
        const system = subject('SYSTEM', systemOf(permission) ?? '');
        return say`${name} is granted in the financial system ${system}, but no workflow and no rule looks at it, and nobody declared that it has no financial relevance. Map it to the actions that need it, or classify it.`;
      });
    },
  );
}
