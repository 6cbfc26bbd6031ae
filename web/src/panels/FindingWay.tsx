import type { FindingQuery, WitnessPartsFragment } from '../generated/graphql.ts';
import { findingWitness } from '../questions/finding-witness.ts';
import { useQuestion } from '../questions/use-question.ts';
import { WhenAnswered } from '../ui/states.tsx';
import { pointInTime } from '../url/at.ts';
import { Link } from '../url/Link.tsx';
import { goTo, stayAt } from '../url/navigation.ts';
import { hrefOf, type At, type FindingView } from '../url/view.ts';
import { ProposeException } from '../reviews/ProposeException.tsx';
import { AskWhere } from './AskWhere.tsx';
import { NoWay } from './NoWay.tsx';
import { OtherWays } from './OtherWays.tsx';
import { isBlockedAt, placeAsked } from './place.ts';
import { RangesTable } from './RangesTable.tsx';
import { useShownWay } from './use-shown-way.ts';
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
export function FindingWay(props: FindingWayProps) {
  const { identity, workflow, completion, view, at } = props;
  const { scope, amount } = view;
  const asked = useQuestion(findingWitness, {
    identity: identity.id,
    workflow: workflow.id,
    scope: scope ?? null,
    amount: amount ?? null,
    at: pointInTime(at),
  });
  const ask = (nextScope: string | undefined, nextAmount: number | undefined) =>
    goTo(hrefOf({ ...view, scope: nextScope, amount: nextAmount, selected: undefined, ways: [] }, at));
  const walk = hrefOf(
    { page: 'walkthrough', ...{ identity: identity.id, workflow: workflow.id, scope, amount }, step: 1 },
    at,
  );
  return (
    <>
      <div className="where-row">
        <AskWhere
          scope={scope}
          amount={amount}
          known={completion.scopes.map((each) => each.scope)}
          onAsk={ask}
        />
        <Link className="button" href={walk}>
          Walk through it
        </Link>
        <ProposeException
          identity={identity}
          finding={{ workflow: workflow.id, name: workflow.name }}
          at={at}
        />
      </div>
      <WhenAnswered asked={asked}>
        {({ completion: now }) => <Way {...props} witness={now?.witness} />}
      </WhenAnswered>
    </>
  );
}

interface WayProps extends FindingWayProps {
  readonly witness: WitnessPartsFragment | null | undefined;
}

const AS_AT_FIRST: readonly string[] = [];

function Way({ identity, workflow, completion, view, at, witness }: WayProps) {
  const where = { scope: view.scope, amount: view.amount };
  const missing = placeAsked(completion.scopes, where);
  const place = witness ? { scope: witness.scope, amount: witness.amount ?? undefined } : missing;
  const blocked = !witness && isBlockedAt(completion.scopes, place);
  const ways = view.ways ?? AS_AT_FIRST;
  const shown = useShownWay({ identity, workflow, witness, place, blocked, ways, at });
  const hrefAt = (scope: string | undefined, amount: number | undefined) =>
    hrefOf({ ...view, scope, amount, selected: undefined, ways: [] }, at);
  const open = (key: string) => {
    const opened = view.opened ?? [];
    const next = opened.includes(key) ? opened.filter((each) => each !== key) : [...opened, key];
    stayAt(hrefOf({ ...view, opened: next }, at));
  };
  return (
    <WayPanel
      way={shown.way}
      possibleOnly={blocked}
      origin={identity}
      controls={workflow.separations}
      steps={workflow.steps}
      opened={view.opened}
      onOpen={open}
      missing={witness || blocked ? [] : whyNot(identity.name, completion.scopes, where)}
      selected={view.selected}
      at={at}
      onSelect={(selected) => stayAt(hrefOf({ ...view, selected }, at))}
      ranges={<RangesTable scopes={completion.scopes} now={witness} hrefAt={hrefAt} />}
      others={
        shown.alternatives && (
          <OtherWays
            alternatives={shown.alternatives}
            drawn={shown.steps}
            ways={ways}
            hrefWith={(next) => hrefOf({ ...view, ways: next, selected: undefined }, at)}
          />
        )
      }
    >
      {!witness && <NoWay identity={identity} workflow={workflow} place={place} blocked={blocked} at={at} />}
    </WayPanel>
  );
}
