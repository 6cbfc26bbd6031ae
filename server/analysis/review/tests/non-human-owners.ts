import { exceptionOf } from '../rests-on.ts';
import { identityOf, listed, say } from '../sentence.ts';
import { judged, type Outcome, type ReviewWork } from '../work.ts';

/** NHI-1: every non-human identity in scope has an owner who is an active person. */
export function nonHumansAreOwned({ context, nonHumans }: ReviewWork): Outcome {
  const { ids } = context.input.graph.identities;
  const { sequence } = context.reviewView.looked;
  return judged(
    nonHumans,
    (number) => [identityOf(ids[number])],
    (number) => {
      const owners = context.people.ownersAt(ids[number], sequence);
      if (owners.some((owner) => context.people.isActivePersonAt(owner, sequence))) return undefined;
      const who = identityOf(ids[number]);
      return exceptionOf([who], () => {
        const fault =
          owners.length === 0
            ? say`has no owner`
            : say`is owned by ${listed(owners.map(identityOf))}, who is no active person`;
        return say`${who} ${fault}: nobody answers for what it does. Name an active person as its owner.`;
      });
    },
  );
}
