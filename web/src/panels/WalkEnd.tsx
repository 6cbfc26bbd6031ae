import { useMemo } from 'react';
import type { FindingQuery, WitnessPartsFragment } from '../generated/graphql.ts';
import { alternatives } from '../questions/alternatives.ts';
import { accessPaths } from '../questions/explore.ts';
import { useMany } from '../questions/use-many.ts';
import { useQuestion } from '../questions/use-question.ts';
import { amountText, countText, placeText } from '../ui/format.ts';
import { pointInTime } from '../url/at.ts';
import type { At } from '../url/view.ts';
import { sharedGrants } from '../walkthrough/pages.ts';
import { hasOneRoute, singleRemovals } from '../walkthrough/single-removals.ts';
import { controlsSaid } from './controls.ts';
import { Controls } from './Controls.tsx';
import { edgeSentence, type Names } from './names.ts';

interface WalkEndProps {
  readonly answer: FindingQuery;
  readonly witness: WitnessPartsFragment | null | undefined;
  readonly names: Names;
  readonly at: At;
}

/** The last page: what compensates, and what would end the finding, as far as it is known. */
export function WalkEnd({ answer, witness, names, at }: WalkEndProps) {
  const controls = answer.completion?.compensatingControls ?? [];
  return (
    <>
      <h2 className="walk-title">What compensates, and what would end it</h2>
      <section aria-label="Compensating controls">
        <h3>Compensating controls</h3>
        {controls.length === 0 ? (
          <p>None is recorded: nobody is known to look at it afterwards.</p>
        ) : (
          <Controls controls={controlsSaid(controls, witness, names)} />
        )}
      </section>
      {witness && <WhatEndsIt answer={answer} witness={witness} names={names} at={at} />}
    </>
  );
}

const MOST_WAYS = 3;
const MOST_PATHS = 20;

function WhatEndsIt({
  answer,
  witness,
  names,
  at,
}: WalkEndProps & { readonly witness: WitnessPartsFragment }) {
  const { identity, workflow } = answer;
  const where = { scope: witness.scope, amount: witness.amount ?? null, at: pointInTime(at) };
  const asked = useQuestion(alternatives, {
    identity: identity?.id ?? '',
    workflow: workflow?.id ?? '',
    first: MOST_WAYS,
    ...where,
  });
  const steps = asked.state === 'answered' ? asked.answer.alternatives : undefined;
  const known = (steps ?? []).filter((each) => !each.truncated && each.ways.length > 0);
  const needs = known.flatMap((each) =>
    each.ways.flatMap((way) =>
      way.permissions.map(({ permission }) => ({ account: way.account.id, permission: permission.id })),
    ),
  );
  const paths = useMany(
    accessPaths,
    needs.map(({ account, permission }) => ({
      from: account,
      to: { kind: 'PERMISSION' as const, id: permission },
      first: MOST_PATHS,
      ...where,
    })),
  );
  const ready = steps !== undefined && !paths.asking;
  const removals = useMemo(() => {
    if (!ready || !hasOneRoute(workflow?.next ?? [], witness.amount ?? undefined)) return [];
    const answers = paths.answers.map((each) => each?.accessPaths ?? { paths: [], truncated: true });
    const edges = new Map(
      paths.answers.flatMap(
        (each) => each?.accessPaths.graph.edges.map((edge) => [edge.key, edge] as const) ?? [],
      ),
    );
    let next = 0;
    const withNeeds = known.map((each) => ({
      name: each.step.name,
      ways: each.ways.map((way) => way.permissions.map(() => answers[next++])),
    }));
    return singleRemovals(withNeeds, edges).filter(
      ({ edge }) => edge.kind === 'HAS_ROLE' || edge.kind === 'HAS_PERMISSION',
    );
  }, [ready, steps]);
  const shared = sharedGrants(witness).filter(
    ({ edge }) => edge.kind !== 'GRANTS' && edge.kind !== 'INHERITS',
  );
  const place = `${placeText(witness.scope)}${typeof witness.amount === 'number' ? `, for ${amountText(witness.amount)}` : ''}`;
  return (
    <section aria-label="What would end it">
      <h3>What would end it</h3>
      {removals.length > 0 ? (
        <>
          <p>{place}, taking away any one of these assignments ends it: no other way to the step is left.</p>
          <ul className="walk-fixes">
            {removals.map(({ edge, steps: ended }) => (
              <li key={edge.key}>
                <strong>{edgeSentence(edge, names)}</strong>
                <span className="quiet">
                  {' '}
                  · without it, no account does {ended.map((name) => `“${name}”`).join(', ')}
                </span>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <>
          <p>
            {ready
              ? 'No single assignment is known whose removal alone ends it: other ways remain, or not all of them were looked at.'
              : 'Looking for a single assignment whose removal ends it …'}
          </p>
          {ready && shared.length > 0 && (
            <>
              <p>The way shown rests on these:</p>
              <ul className="walk-fixes">
                {shared.map(({ edge, steps: count }) => (
                  <li key={edge.key}>
                    <strong>{edgeSentence(edge, names)}</strong>
                    <span className="quiet"> · {countText(count, 'step')}</span>
                  </li>
                ))}
              </ul>
            </>
          )}
        </>
      )}
    </section>
  );
}
