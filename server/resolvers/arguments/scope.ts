import { BadInput } from '../../domain/fault.ts';
import { LEGS_OWN_SCOPES } from '../../domain/point.ts';

/** A scope value to ask; undefined where none is asked. `any` is none: see `checkedRuleScope`. */
export function checkedScope(scope: string | null | undefined): string | undefined {
  if (scope === LEGS_OWN_SCOPES) {
    throw new BadInput(
      'scope',
      `scope is "${LEGS_OWN_SCOPES}", which only rules with sameScope: false know. Name a value such as a company code, or "*".`,
    );
  }
  return notEmpty(scope);
}

/** The scope to ask of a rule: `any` and nothing else where its legs have scopes of their own (MODEL.md section 7). */
export function checkedRuleScope(scope: string | null | undefined, sameScope: boolean): string | undefined {
  if (sameScope) return checkedScope(scope);
  if (notEmpty(scope) === undefined || scope === LEGS_OWN_SCOPES) return scope ?? undefined;
  throw new BadInput(
    'scope',
    `scope is "${scope ?? ''}", but the legs of this rule have scopes of their own: ask "${LEGS_OWN_SCOPES}" or leave it out.`,
  );
}

function notEmpty(scope: string | null | undefined): string | undefined {
  if (scope === '') {
    throw new BadInput(
      'scope',
      'scope is empty. Name a value such as a company code, or "*" for any that no access names.',
    );
  }
  return scope ?? undefined;
}
