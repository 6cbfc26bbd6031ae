import type { FindingQuery } from '../generated/graphql.ts';
import { IdentityFlags, ModeBadge } from '../ui/badges.tsx';
import { amountText, maxAmountText } from '../ui/format.ts';
import { Term } from '../ui/Term.tsx';
import { Facts } from './Facts.tsx';

interface FindingFactsProps {
  readonly identity: NonNullable<FindingQuery['identity']>;
  readonly workflow: NonNullable<FindingQuery['workflow']>;
  readonly completion: NonNullable<FindingQuery['completion']>;
}

/** The finding in a strip: how, how much, and who it is. */
export function FindingFacts({ identity, workflow, completion }: FindingFactsProps) {
  const materiality =
    typeof workflow.materiality === 'number'
      ? `materiality ${amountText(workflow.materiality)}`
      : 'no materiality set';
  const others = completion.modes.filter((each) => each.mode !== completion.mode);
  return (
    <Facts
      facts={[
        [
          <Term name="mode">Mode</Term>,
          <Term name={completion.mode}>
            <ModeBadge mode={completion.mode} />
          </Term>,
        ],
        [
          <Term name="maxAmount">Largest amount</Term>,
          <strong>{maxAmountText(completion.maxAmount)}</strong>,
        ],
        [
          <Term name="material">Material</Term>,
          <>
            {completion.material ? <strong>yes</strong> : 'no'} <span className="quiet">({materiality})</span>
          </>,
        ],
        [
          'Also',
          others.length > 0 &&
            others.map((each) => (
              <span key={each.mode}>
                <ModeBadge mode={each.mode} /> {maxAmountText(each.maxAmount)}{' '}
              </span>
            )),
        ],
        ['Identity', <IdentityFlags identity={identity} />],
        ['Department', identity.department],
        ['Process', workflow.process],
        ['Frameworks', workflow.frameworks.join(', ')],
      ]}
    />
  );
}
