import type { FindingQuery } from '../generated/graphql.ts';
import { findingWitness } from '../questions/finding-witness.ts';
import { useQuestion } from '../questions/use-question.ts';
import { WhenAnswered } from '../ui/states.tsx';
import { pointInTime } from '../url/at.ts';
import { goTo, stayAt } from '../url/navigation.ts';
import { hrefOf, type At, type FindingView } from '../url/view.ts';
import { AskWhere } from './AskWhere.tsx';
import { BlockedWay } from './BlockedWay.tsx';
import { MissingSteps } from './MissingSteps.tsx';
import { RangesTable } from './RangesTable.tsx';
import { routeSteps } from './route-steps.ts';
import { WayPanel } from './WayPanel.tsx';
import { whyNot } from './why-not.ts';

interface FindingWayProps {
  readonly identity: NonNullable<FindingQuery['identity']>;
  readonly workflow: NonNullable<FindingQuery['workflow']>;
  readonly completion: NonNullable<FindingQuery['completion']>;
  readonly view: FindingView;
  readonly at: At;
}

/** The way through the workflow at the scope and amount of the address, or why there is none. */
export function FindingWay({ identity, workflow, completion, view, at }: FindingWayProps) {
  const where = { scope: view.scope, amount: view.amount };
  const variables = {
    identity: identity.id,
    workflow: workflow.id,
    scope: view.scope ?? null,
    amount: view.amount ?? null,
    at: pointInTime(at),
  };
  const asked = useQuestion(findingWitness, variables);
  const hrefAt = (scope: string | undefined, amount: number | undefined) =>
    hrefOf({ ...view, scope, amount, selected: undefined }, at);
  const select = (selected: string | undefined) => stayAt(hrefOf({ ...view, selected }, at));
  const blocked = completion.mode === 'BLOCKED_BY_CONTROL';
  return (
    <>
      <AskWhere
        scope={view.scope}
        amount={view.amount}
        known={completion.scopes.map((each) => each.scope)}
        onAsk={(scope, amount) => goTo(hrefAt(scope, amount))}
      />
      <WhenAnswered asked={asked}>
        {({ completion: now }) => (
          <WayPanel
            witness={now?.witness}
            origin={identity}
            controls={workflow.separations}
            steps={workflow.steps}
            missing={blocked ? [] : whyNot(identity.name, completion.scopes, where)}
            selected={view.selected}
            at={at}
            onSelect={select}
            ranges={<RangesTable scopes={completion.scopes} now={now?.witness} hrefAt={hrefAt} />}
          >
            {blocked ? (
              <BlockedWay
                identity={identity}
                workflow={workflow}
                scopes={completion.scopes}
                where={where}
                at={at}
              />
            ) : (
              <MissingSteps
                identity={identity}
                steps={routeSteps(workflow.steps, workflow.next, where.amount)}
                where={where}
                at={at}
              />
            )}
          </WayPanel>
        )}
      </WhenAnswered>
    </>
  );
}
