import type { AssessmentException, Sentence, Subject } from '../../../domain/review-answer.ts';
import type { ControlRunRow } from '../../../domain/review.ts';
import type { ReviewContext } from '../context.ts';
import { ControlRuns } from '../controls.ts';
import type { PreventingControl } from '../paths/found-path.ts';
import { exceptionOf } from '../rests-on.ts';
import { identityOf, listed, say, subject } from '../sentence.ts';
import { judged, type Outcome, type ReviewWork } from '../work.ts';

/** SOX-8: the controls that alone keep somebody from a material path were shown to work, and are out of that one's reach. */
export function preventiveControlsWork({ context, collected }: ReviewWork): Outcome {
  const runs = new ControlRuns(context.records.controlRuns, context.review);
  return judged(collected.controls, subjectsOf, (control) => judge(context, runs, control));
}

function judge(
  { people }: ReviewContext,
  runs: ControlRuns,
  control: PreventingControl,
): AssessmentException | undefined {
  const all = runs.of(control.name, control.workflow);
  const isProof = ({ result, performer, performedAt }: ControlRunRow): boolean =>
    result === 'EFFECTIVE' && people.isActivePerson(performer, performedAt) && !control.kept.has(performer);
  const isProven = all.some(isProof);
  const configurers = [...control.kept].filter(([, steps]) => steps.size > 0);
  if (isProven && configurers.length === 0) return undefined;
  return exceptionOf(subjectsOf(control), () => explain(control, all, isProven, configurers), {
    edges: () => [...control.edges.values()],
    restsOn: { controlRuns: all },
  });
}

function explain(
  control: PreventingControl,
  runs: readonly ControlRunRow[],
  isProven: boolean,
  configurers: readonly (readonly [string, ReadonlySet<string>])[],
): Sentence {
  const [a, b] = control.steps.map((step) => subject('STEP', step));
  const kept = listed([...control.kept.keys()].map(identityOf));
  const name = control.name === '' ? say`A preventive control without a name` : say`“${control.name}”`;
  const what = say`${name} between ${a} and ${b} is all that keeps ${kept} from a material path through ${subject('WORKFLOW', control.workflow)}`;
  const configuring = configurers.map(
    ([identity, steps]) =>
      say`${identityOf(identity)} can do ${listed([...steps].map((step) => subject('STEP', step)))}`,
  );
  const reach = say`Whom it keeps out can change the system that it works in: ${listed(configuring)}. Take that access away.`;
  if (isProven) return say`${what}. ${reach}`;
  const proof =
    control.name === ''
      ? say`and without a name nobody can show that it worked. Name it, and have it tested in the period by an active person whom it does not keep out.`
      : runs.length === 0
        ? say`and nothing shows that it worked in the period. Have it tested by an active person whom it does not keep out.`
        : say`and none of its runs in the period shows that it worked: each failed, or was performed by nobody active or by somebody whom it keeps out. Have it tested by an active person whom it does not keep out.`;
  return configurers.length > 0 ? say`${what}, ${proof} ${reach}` : say`${what}, ${proof}`;
}

function subjectsOf({ name, steps }: PreventingControl): Subject[] {
  return [subject('CONTROL', name), ...steps.map((step) => subject('STEP', step))];
}
