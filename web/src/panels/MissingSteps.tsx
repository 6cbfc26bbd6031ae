import { stepsReached } from '../questions/steps-reached.ts';
import { useQuestion } from '../questions/use-question.ts';
import { WhenAnswered } from '../ui/states.tsx';
import { pointInTime } from '../url/at.ts';
import type { At } from '../url/view.ts';
import type { Where } from './why-not.ts';

interface MissingStepsProps {
  readonly identity: { readonly id: string; readonly name: string };
  readonly steps: readonly { readonly id: string; readonly name: string }[];
  readonly where: Where;
  readonly at: At;
}

/** The steps that are possible there and those that are not, by the identity itself or through others. */
export function MissingSteps({ identity, steps, where, at }: MissingStepsProps) {
  const variables = {
    identity: identity.id,
    scope: where.scope ?? '*',
    amount: where.amount ?? null,
    at: pointInTime(at),
  };
  const asked = useQuestion(stepsReached, variables);
  return (
    <WhenAnswered asked={asked}>
      {(answer) => {
        const reached = new Set(answer.identity?.steps.map((step) => step.id));
        return (
          <ul className="plain reached">
            {steps.map((step) => (
              <li key={step.id}>
                {reached.has(step.id) ? '✓ possible' : '✕ not possible'}: {step.name}
              </li>
            ))}
          </ul>
        );
      }}
    </WhenAnswered>
  );
}
