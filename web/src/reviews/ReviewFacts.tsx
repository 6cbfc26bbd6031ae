import type { ReviewQuery } from '../generated/graphql.ts';
import { Facts } from '../panels/Facts.tsx';
import { amountText, countText, timeText } from '../ui/format.ts';
import { EDGE_WORDS, NODE_WORDS } from '../ui/vocabulary.ts';

type Review = NonNullable<ReviewQuery['review']>;

/** What the review was: its dates and parameters, systems, decisions, and the snapshots that it looks at. */
export function ReviewFacts({ review }: { readonly review: Review }) {
  const { decisionTotals: decisions, looksAt } = review;
  const looked = (state: Review['looksAt']['review']) =>
    state ? `${state.sequence}, taken ${timeText(state.takenAt)}, as of ${state.day}` : 'none';
  return (
    <section className="card" aria-labelledby="facts-title">
      <h2 id="facts-title">The review</h2>
      <Facts
        facts={[
          ['Id', <code>{review.id}</code>],
          ['Frameworks', review.frameworks.join(', ') || 'none named'],
          ['Period', `${review.periodStart} to ${review.periodEnd}`],
          ['Due', review.due],
          ['Close', review.close],
          ['Systems', review.systemsInReview.map(systemText).join('; ') || 'none'],
          [
            'Decisions',
            `${amountText(decisions.all)}: ${amountText(decisions.certified)} certify, ${amountText(decisions.revoked)} revoke, by ${countText(decisions.reviewers, 'reviewer')}; ${amountText(decisions.withFinding)} name a workflow or rule; ${amountText(decisions.unsigned)} unsigned`,
          ],
          ['Review’s snapshot', looked(looksAt.review)],
          ['Closing snapshot', looked(looksAt.closing)],
          ['Paths looked for in', looksAt.all.map(({ sequence }) => sequence).join(', ')],
          [
            'Parameters',
            `rotation ${review.rotationDays} days, dormant after ${review.dormantDays} days, extract at most ${review.extractDays} days old, more than ${review.burst} decisions a minute is a burst`,
          ],
        ]}
      />
      {review.differingDefinitions.length > 0 && (
        <details>
          <summary>
            {countText(review.differingDefinitions.length, 'difference')} between the definitions of the two
            snapshots
          </summary>
          <p className="quiet">
            Workflows, rules and controls changed between them. What is gone is judged by those of the
            review’s snapshot.
          </p>
          <ul className="plain">
            {review.differingDefinitions.map(({ change, node, edge }) => (
              <li key={node?.key ?? edge?.key}>
                {change.toLowerCase()}:{' '}
                {node
                  ? `${NODE_WORDS[node.kind]} ${node.name}`
                  : edge && `${edge.fromName} ${EDGE_WORDS[edge.kind]} ${edge.toName}`}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function systemText(system: Review['systemsInReview'][number]): string {
  const said = [
    system.financial ? 'financial' : '',
    system.immutableLog ? 'immutable log' : '',
    system.described ? '' : 'not described',
  ].filter(Boolean);
  return said.length > 0 ? `${system.name} (${said.join(', ')})` : system.name;
}
