import { accountsOf } from '../accounts.ts';
import type { ReviewContext } from './context.ts';
import type { ReviewFinding, ReviewFindings } from './findings.ts';

/** A member of `SOX-7`: who completes a covered workflow, or an account that does a step of it where somebody completes. */
export interface Privileged {
  readonly number: number;
  /** Workflows that it completes itself. */
  readonly completes: string[];
  /** Workflows of which it does a step where somebody else completes. */
  readonly helps: string[];
}

/** The population of `SOX-7` (REVIEWS.md section 3), by number. */
export function privilegedOf(context: ReviewContext, { all }: ReviewFindings): Privileged[] {
  const members = new Map<number, { completes: Set<string>; helps: Set<string> }>();
  const member = (number: number) => {
    let found = members.get(number);
    if (!found) members.set(number, (found = { completes: new Set(), helps: new Set() }));
    return found;
  };
  for (const finding of all) {
    if (finding.finding.kind !== 'WORKFLOW') continue;
    member(finding.number).completes.add(finding.finding.id);
    for (const account of doersWhereItCompletes(context, finding))
      member(account).helps.add(finding.finding.id);
  }
  return [...members].map(([number, found]) => ({
    number,
    completes: [...found.completes],
    helps: [...found.helps].filter((workflow) => !found.completes.has(workflow)),
  }));
}

/** The accounts that do some step of the workflow in a scope and for an amount in which the identity completes it. */
function doersWhereItCompletes(context: ReviewContext, { number, target }: ReviewFinding): Set<number> {
  const survey = context.reviewView.survey(false);
  const { access, abilities } = survey;
  const doers = new Set<number>();
  // Scopes that answer as `*` count too: other accounts may do the steps there.
  for (const scope of survey.scopesThatDiffer(number)) {
    const completing = survey
      .rangesAt(number, target, scope)
      .filter(({ mode }) => mode !== 'BLOCKED_BY_CONTROL');
    if (completing.length === 0) continue;
    // What is done for a larger amount is done for every smaller one: the smallest that completes decides.
    const above = Math.min(...completing.map((range) => range.above));
    for (const [account, reached] of accountsOf(access, number, 'ALL', access.scopes.admitted(scope))) {
      if (doers.has(account) || reached <= above) continue;
      const ability = abilities.of(account, scope);
      if (target.requirements.some((step) => (ability.get(step) ?? 0) > above)) doers.add(account);
    }
  }
  return doers;
}
