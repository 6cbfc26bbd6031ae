import type { Sink } from '../format.ts';
import type { Policy } from './details.ts';
import { covers, patternOf } from './pattern.ts';
import type { Statement } from './policy.ts';

const EVERYTHING = patternOf('*');

/** Tells the sink what of a statement of a policy is not compared, and which way it is read then. */
export function reportUncompared(sink: Sink, statement: Statement): void {
  const { effect, conditions, place } = statement;
  for (const condition of conditions)
    sink.notUnderstood(
      effect === 'Allow'
        ? `Condition ${condition} of an Allow: taken as fulfilled`
        : `Condition ${condition} of a Deny: taken as not fulfilled, so the Deny is not applied`,
      place,
    );
  if (!isLimited(statement)) return;
  if (effect === 'Allow')
    sink.notUnderstood(
      'Resources of an Allow: compared only with those that a rule asks for; else the permission is given',
      place,
    );
  else if (conditions.length === 0)
    sink.notUnderstood(
      'Resources of a Deny: applied only where it takes away all that an Allow gives or a rule asks for',
      place,
    );
}

/** Why a grant is there, and what it depends on that was not compared. */
export function reasonOf(statement: Statement): string | undefined {
  const parts = [
    statement.sid === undefined ? undefined : `Statement ${statement.sid}`,
    statement.conditions.length === 0
      ? undefined
      : `only under a condition that is not compared: ${statement.conditions.join(', ')}`,
    isLimited(statement)
      ? 'for some resources only, which are compared only where a rule names them'
      : undefined,
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join('; ');
}

/** The same for what is left of a policy when a Deny or a boundary took the rest. */
export function whatIsLeft(policy: Policy, givers: readonly Statement[]): string {
  const reasons = [...new Set(givers.map(reasonOf))].filter((reason) => reason !== undefined);
  return [`What a Deny or the permissions boundary leaves of ${policy.kind} ${policy.name}`, ...reasons].join(
    '; ',
  );
}

function isLimited({ resources, exceptResources }: Statement): boolean {
  return exceptResources || !resources.some((pattern) => covers(pattern, EVERYTHING));
}
