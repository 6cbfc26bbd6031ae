import type { ObstaclesQuery } from '../generated/graphql.ts';
import { amountText } from '../ui/format.ts';

type Step = ObstaclesQuery['obstacles']['steps'][number];

/** Step by step: what is possible there, by whom and up to how much, and what stands in the way of the others. */
export function ObstacleList({ obstacles }: { readonly obstacles: ObstaclesQuery['obstacles'] }) {
  return (
    <>
      {obstacles.steps.length === 0 && <p>{obstacles.explanation}</p>}
      <ul className="plain reached">
        {obstacles.steps.map((each) => (
          <li key={each.step.id}>
            {each.possible ? '✓ possible' : '✕ not possible'}: <strong>{each.step.name}</strong>
            {each.possible && <span className="quiet"> {byWhom(each)}</span>}
            {each.obstacles.length > 0 && (
              <ul className="reasons">
                {each.obstacles.map((obstacle) => (
                  <li key={obstacle.explanation}>{obstacle.explanation}</li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function byWhom({ account, maxAmount }: Step): string {
  const amount = typeof maxAmount === 'number' ? `up to ${amountText(maxAmount)}` : 'for any amount';
  return account ? `by ${account.name}, ${amount}` : '';
}
