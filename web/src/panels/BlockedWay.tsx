import type { FindingQuery } from '../generated/graphql.ts';
import { placeText, rangeText } from '../ui/format.ts';
import { Term } from '../ui/Term.tsx';
import type { At } from '../url/view.ts';
import { MissingSteps } from './MissingSteps.tsx';
import { nameOf, namesOf } from './names.ts';
import { routeSteps } from './route-steps.ts';
import { amountInside, type Ranges, type Where } from './why-not.ts';

interface BlockedWayProps {
  readonly identity: NonNullable<FindingQuery['identity']>;
  readonly workflow: NonNullable<FindingQuery['workflow']>;
  readonly scopes: readonly Ranges[];
  readonly where: Where;
  readonly at: At;
}

/** Which control stops the identity, and between which steps: all of the steps would be possible without it. */
export function BlockedWay({ identity, workflow, scopes, where, at }: BlockedWayProps) {
  const preventive = workflow.separations.filter((control) => control.controlMode === 'PREVENTIVE');
  const names = namesOf(undefined, workflow.steps);
  const entry = scopes.find((each) => each.scope === where.scope) ?? scopes[0];
  const range = entry?.ranges[0];
  const place = {
    scope: where.scope ?? entry?.scope,
    amount: where.amount ?? (range && amountInside(range)),
  };
  return (
    <>
      <p>
        <strong>
          Every step of {workflow.name} is within reach of {identity.name}, but a{' '}
          <Term name="preventive">preventive control</Term> stops it.
        </strong>
      </p>
      <p>
        Each way through the workflow ends with the same account on two steps for which the system demands two
        different ones:
      </p>
      <ul>
        {preventive.map((control) => (
          <li key={control.key}>
            <strong>{control.control || 'A control without a name'}</strong> separates “
            {nameOf(control.from, names)}” from “{nameOf(control.to, names)}”.
          </li>
        ))}
      </ul>
      <p>
        It holds as long as {identity.name} has no second account for one of the two steps.{' '}
        <Term name="BLOCKED_BY_CONTROL">How this counts</Term>
      </p>
      {entry && range && (
        <p className="quiet">
          {placeText(entry.scope)}, {rangeText(range)}, it would complete without the control:
        </p>
      )}
      <MissingSteps
        identity={identity}
        steps={routeSteps(workflow.steps, workflow.next, place.amount)}
        where={place}
        at={at}
      />
    </>
  );
}
