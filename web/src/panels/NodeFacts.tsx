import type { NodeRef } from '../generated/graphql.ts';
import { node } from '../questions/node.ts';
import { useQuestion } from '../questions/use-question.ts';
import { RiskBadge } from '../ui/badges.tsx';
import { amountText } from '../ui/format.ts';
import { WhenAnswered } from '../ui/states.tsx';
import { Term } from '../ui/Term.tsx';
import { DUTY_WORDS } from '../ui/vocabulary.ts';
import { pointInTime } from '../url/at.ts';
import type { At } from '../url/view.ts';
import { Facts } from './Facts.tsx';

interface NodeFactsProps {
  readonly of: NodeRef;
  readonly at: At;
}

/** What its source says of a role, permission, action, function, step, workflow or rule. */
export function NodeFacts({ of, at }: NodeFactsProps) {
  const asked = useQuestion(node, { of, at: pointInTime(at) });
  return (
    <WhenAnswered asked={asked}>
      {({ node: found }) => (
        <Facts
          facts={[
            ['Id', <code>{of.id}</code>],
            ['Kind', found?.roleKind],
            ['Description', found?.description],
            ['System', found?.system],
            ['Process', found?.process],
            ['Duty', found?.duty && DUTY_WORDS[found.duty]],
            ['Risk', found?.risk && <RiskBadge risk={found.risk} />],
            ['Why', found?.rationale],
            ['References', found?.references.join(', ')],
            [
              <Term name="material">Material from</Term>,
              typeof found?.materiality === 'number' && amountText(found.materiality),
            ],
            ['Frameworks', found?.frameworks.join(', ')],
            ['Source', found?.source],
          ]}
        />
      )}
    </WhenAnswered>
  );
}
