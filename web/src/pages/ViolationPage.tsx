import type { ViolationQuery } from '../generated/graphql.ts';
import { AskWhere } from '../panels/AskWhere.tsx';
import { Facts } from '../panels/Facts.tsx';
import { RangesTable } from '../panels/RangesTable.tsx';
import { WayPanel } from '../panels/WayPanel.tsx';
import { ProposeException } from '../reviews/ProposeException.tsx';
import { whyNot, type Subject } from '../panels/why-not.ts';
import { useQuestion } from '../questions/use-question.ts';
import { violation } from '../questions/violation.ts';
import { IdentityFlags, ModeBadge, RiskBadge } from '../ui/badges.tsx';
import { Empty, isWaiting, WhenAnswered } from '../ui/states.tsx';
import { Term } from '../ui/Term.tsx';
import { NODE_WORDS } from '../ui/vocabulary.ts';
import { pointInTime } from '../url/at.ts';
import { Link } from '../url/Link.tsx';
import { goBack, goTo, stayAt } from '../url/navigation.ts';
import { ALL_RULES, hrefOf, type At, type ViolationView } from '../url/view.ts';
import { Heading } from './Heading.tsx';
import { useEscape } from './use-escape.ts';

interface ViolationPageProps {
  readonly view: ViolationView;
  readonly at: At;
}

/** One identity and one rule: how the toxic combination is held, and by which grants. */
export function ViolationPage({ view, at }: ViolationPageProps) {
  const { identity, rule, scope, amount } = view;
  const asked = useQuestion(violation, {
    identity,
    rule,
    scope: scope ?? null,
    amount: amount ?? null,
    at: pointInTime(at),
  });
  const list = hrefOf(ALL_RULES, at);
  useEscape(() => {
    if (view.selected) stayAt(hrefOf({ ...view, selected: undefined }, at));
    else goBack(list);
  });
  return (
    <>
      <nav aria-label="Breadcrumb" className="crumbs">
        <Link href={list}>Rules</Link>
      </nav>
      {isWaiting(asked) && <Heading title="Violation">Violation</Heading>}
      <WhenAnswered asked={asked}>
        {(answer) => <Answered answer={answer} view={view} at={at} />}
      </WhenAnswered>
    </>
  );
}

const RULE: Subject = {
  notDone: 'does not hold all of it',
  done: 'holds all of it',
  part: 'some leg is not held',
};

function Answered({ answer, view, at }: ViolationPageProps & { readonly answer: ViolationQuery }) {
  const held = answer.violations.nodes[0];
  const { identity } = answer;
  if (!identity) return null;
  if (!held) {
    return (
      <>
        <Heading title="No violation">{identity.name} does not violate this rule</Heading>
        <Empty>
          <p>No account that it can use holds every leg of the rule in one scope and for one amount.</p>
        </Empty>
      </>
    );
  }
  const { combination: rule } = held;
  const hrefAt = (scope: string | undefined, amount: number | undefined) =>
    hrefOf({ ...view, scope, amount, selected: undefined }, at);
  const where = { scope: view.scope, amount: view.amount };
  return (
    <>
      <Heading title={`${identity.name} holds ${rule.name}`}>
        {identity.name} <span className="soft">holds</span> {rule.name}
      </Heading>
      <Facts
        facts={[
          [<Term name="risk">Risk</Term>, <RiskBadge risk={rule.risk} />],
          [<Term name="mode">Mode</Term>, <ModeBadge mode={held.mode} />],
          ['Identity', <IdentityFlags identity={identity} />],
          ['Legs', rule.legs.map((leg) => `${leg.name} (${NODE_WORDS[leg.kind]})`).join(' + ')],
          ['Rationale', rule.rationale],
        ]}
      />
      <AskWhere
        scope={view.scope}
        amount={view.amount}
        known={held.scopes.map((each) => each.scope)}
        onAsk={(scope, amount) => goTo(hrefAt(scope, amount))}
      />
      <p>
        <ProposeException identity={identity} finding={{ combination: rule.id, name: rule.name }} at={at} />
      </p>
      <WayPanel
        way={held.witness}
        origin={identity}
        controls={[]}
        steps={[]}
        missing={held.witness ? [] : whyNot(identity.name, held.scopes, where, RULE)}
        selected={view.selected}
        at={at}
        onSelect={(selected) => stayAt(hrefOf({ ...view, selected }, at))}
        ranges={<RangesTable scopes={held.scopes} now={held.witness} hrefAt={hrefAt} />}
      />
    </>
  );
}
