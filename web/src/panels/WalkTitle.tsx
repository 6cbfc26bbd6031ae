import type { FindingQuery, WitnessPartsFragment } from '../generated/graphql.ts';
import { ModeBadge } from '../ui/badges.tsx';
import { amountText, maxAmountText, placeText } from '../ui/format.ts';
import { Term } from '../ui/Term.tsx';
import { KIND_WORDS } from '../ui/vocabulary.ts';
import { dayOf } from '../ui/day.ts';
import type { At } from '../url/view.ts';
import { whyItMatters } from '../walkthrough/pages.ts';
import { Facts } from './Facts.tsx';

interface WalkTitleProps {
  readonly answer: FindingQuery;
  readonly witness: WitnessPartsFragment | null | undefined;
  readonly at: At;
}

/** The first page: who, what, how much, where, and why it matters. */
export function WalkTitle({ answer, witness, at }: WalkTitleProps) {
  const { identity, workflow, completion } = answer;
  if (!identity || !workflow || !completion) return null;
  return (
    <>
      <p className="walk-say">{whyItMatters(answer, witness)}</p>
      <Facts
        facts={[
          [
            'Who',
            `${identity.name} – ${KIND_WORDS[identity.kind]}${identity.department ? `, ${identity.department}` : ''}`,
          ],
          ['What', `${workflow.name}${workflow.process ? ` (${workflow.process})` : ''}`],
          [<Term name="maxAmount">How much</Term>, <strong>{maxAmountText(completion.maxAmount)}</strong>],
          [
            <Term name="scope">Where</Term>,
            witness &&
              `${placeText(witness.scope)}${typeof witness.amount === 'number' ? `, shown for ${amountText(witness.amount)}` : ''}`,
          ],
          [<Term name="mode">How</Term>, <ModeBadge mode={completion.mode} />],
          [
            <Term name="material">Material</Term>,
            `${completion.material ? 'yes' : 'no'}${typeof workflow.materiality === 'number' ? ` (from ${amountText(workflow.materiality)})` : ''}`,
          ],
          ['Frameworks', workflow.frameworks.join(', ')],
          [
            'As of',
            `${dayOf(at.asOf)}${at.snapshot ? `, snapshot ${at.snapshot}` : ''}${at.jit ? ', with just-in-time access' : ''}`,
          ],
        ]}
      />
    </>
  );
}
