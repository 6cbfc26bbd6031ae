import { obstacles } from '../questions/obstacles.ts';
import { useQuestion } from '../questions/use-question.ts';
import { WhenAnswered } from '../ui/states.tsx';
import { Term } from '../ui/Term.tsx';
import { pointInTime } from '../url/at.ts';
import type { At } from '../url/view.ts';
import { ObstacleList } from './ObstacleList.tsx';
import type { Place } from './place.ts';

interface NoWayProps {
  readonly identity: { readonly id: string; readonly name: string };
  readonly workflow: { readonly id: string; readonly name: string };
  readonly place: Place;
  readonly blocked: boolean;
  readonly at: At;
}

/** Why it is not completed there: the step that is out of reach, the grant that stops short, or the control that blocks. */
export function NoWay({ identity, workflow, place, blocked, at }: NoWayProps) {
  const asked = useQuestion(obstacles, {
    identity: identity.id,
    workflow: workflow.id,
    scope: place.scope,
    amount: place.amount ?? null,
    at: pointInTime(at),
  });
  return (
    <>
      {blocked && (
        <p>
          <strong>
            Every step of {workflow.name} is within reach of {identity.name}, but a{' '}
            <Term name="preventive">preventive control</Term> stops it.
          </strong>{' '}
          <Term name="BLOCKED_BY_CONTROL">How this counts</Term>
        </p>
      )}
      <WhenAnswered asked={asked}>
        {({ obstacles: found }) => (
          <>
            {found.controls.length > 0 && (
              <ul className="blocking">
                {found.controls.map((control) => (
                  <li key={control.edge?.key ?? control.explanation}>
                    {control.edge?.control && <strong>{control.edge.control}: </strong>}
                    {control.explanation}
                  </li>
                ))}
              </ul>
            )}
            <ObstacleList obstacles={found} />
          </>
        )}
      </WhenAnswered>
    </>
  );
}
