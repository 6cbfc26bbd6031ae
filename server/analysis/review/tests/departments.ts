import { IDENTITY_KINDS } from '../../../domain/vocabulary.ts';
import { compareCodePoints } from '../../../domain/order.ts';
import { accountsAtSomeScope } from '../act-as.ts';
import type { ReviewContext } from '../context.ts';
import { coveredWorkflows } from '../covered.ts';
import { exceptionOf } from '../rests-on.ts';
import { identityOf, listed, say } from '../sentence.ts';
import { judged, type Outcome, type ReviewWork } from '../work.ts';

const PERSON = IDENTITY_KINDS.indexOf('PERSON');

/** SOX-10: no account that does a step of a covered workflow can be used by people of two or more departments. */
export function responsibilityIsNotShared({ context }: ReviewWork): Outcome {
  const { ids } = context.input.graph.identities;
  const users = usersOfAccounts(context);
  const accounts = [...users.keys()].filter(doesStep(context));
  return judged(
    accounts,
    (account) => [identityOf(ids[account])],
    (account) => {
      const byDepartment = departmentsOf(context, users.get(account) ?? []);
      if (byDepartment.size < 2) return undefined;
      const who = identityOf(ids[account]);
      return exceptionOf([who], () => {
        const departments = [...byDepartment].map(
          ([department, [person]]) => say`${identityOf(person)} of ${department}`,
        );
        return say`${who} does a step of a covered workflow and can be used by people of ${byDepartment.size} departments (${listed(departments)}): nobody is responsible for what it does. Give each department an account of its own.`;
      });
    },
  );
}

/** By account, the people other than itself who can act as it, JIT left out. Numbers. */
function usersOfAccounts({ reviewView }: ReviewContext): Map<number, number[]> {
  const { view, actAs } = reviewView.survey(false).access;
  const { kind } = view.graph.identities;
  const users = new Map<number, number[]>();
  for (const [person, takesPart] of view.takesPart.entries()) {
    if (!takesPart || kind[view.row.identities[person]] !== PERSON) continue;
    if (actAs.start[person] === actAs.start[person + 1]) continue;
    for (const account of accountsAtSomeScope(view.graph, actAs, person, () => true)) {
      if (account === person) continue;
      const list = users.get(account);
      if (list) list.push(person);
      else users.set(account, [person]);
    }
  }
  return users;
}

/** Whether an account (a number) does a step of a covered workflow itself, in some scope. */
function doesStep(context: ReviewContext): (account: number) => boolean {
  const survey = context.reviewView.survey(false);
  const { hasRole, hasPermission } = survey.access;
  const steps = new Set(
    coveredWorkflows(context, context.reviewView).flatMap(({ requirements }) => requirements),
  );
  const doesAt = (account: number, scope: number): boolean =>
    survey.abilities
      .of(account, scope)
      .keys()
      .some((requirement) => steps.has(requirement));
  return (account) => {
    const hasNothing =
      hasRole.start[account] === hasRole.start[account + 1] &&
      hasPermission.start[account] === hasPermission.start[account + 1];
    if (hasNothing) return false;
    return survey.scopesThatDiffer(account).some((scope) => doesAt(account, scope));
  };
}

/** The people (ids) by department, in the order of departments; people without one are of none. */
function departmentsOf(
  { reviewView, facts }: ReviewContext,
  people: readonly number[],
): Map<string, string[]> {
  const { view, looked } = reviewView;
  const byDepartment = new Map<string, string[]>();
  for (const person of people) {
    const id = view.graph.identities.ids[person];
    const department = facts.identities.at(id, looked.sequence)?.department ?? '';
    if (department === '') continue;
    byDepartment.set(department, [...(byDepartment.get(department) ?? []), id].sort(compareCodePoints));
  }
  return new Map([...byDepartment].sort(([a], [b]) => compareCodePoints(a, b)));
}
