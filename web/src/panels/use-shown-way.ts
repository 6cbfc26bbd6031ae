import { useMemo } from 'react';
import { EDGES_AT, kindOfKey, refOf } from '../explore/kinds.ts';
import type {
  AlternativesQuery,
  FindingQuery,
  StepWayPartsFragment,
  WitnessPartsFragment,
} from '../generated/graphql.ts';
import { readChosen } from '../graph/chosen-ways.ts';
import { grantsOf, stepWaysOf, wayOf, type ShownWay } from '../graph/other-way.ts';
import { alternatives } from '../questions/alternatives.ts';
import { neighbours } from '../questions/explore.ts';
import { useMany } from '../questions/use-many.ts';
import { pointInTime } from '../url/at.ts';
import type { At } from '../url/view.ts';
import type { Place } from './place.ts';

interface WayAsked {
  readonly identity: { readonly id: string; readonly name: string };
  readonly workflow: NonNullable<FindingQuery['workflow']>;
  readonly witness: WitnessPartsFragment | null | undefined;
  /** Where to look for other ways. */
  readonly place: Place;
  /** Whether to put a way together where there is no witness: each step is possible, but a control blocks. */
  readonly blocked: boolean;
  readonly ways: readonly string[];
  readonly at: At;
}

interface WayFound {
  readonly way: ShownWay | undefined;
  readonly steps: readonly StepWayPartsFragment[];
  readonly alternatives: AlternativesQuery['alternatives'] | undefined;
}

const FIRST = 12;

/** The way to draw: the witness, with other ways for the steps for which the address names one. */
export function useShownWay({ identity, workflow, witness, place, blocked, ways, at }: WayAsked): WayFound {
  const point = pointInTime(at);
  const wanted = witness || blocked;
  const asked = useMany(
    alternatives,
    wanted
      ? [
          {
            identity: identity.id,
            workflow: workflow.id,
            scope: place.scope,
            amount: place.amount ?? null,
            at: point,
            first: FIRST,
          },
        ]
      : [],
  );
  const found = asked.answers[0]?.alternatives;
  const steps = useMemo(() => {
    const chosen = readChosen(ways);
    const base = witness
      ? stepWaysOf(witness)
      : blocked
        ? (found ?? []).flatMap((each) => each.ways.slice(0, 1))
        : [];
    return base.map((step) => {
      const number = step.step ? chosen.get(step.step.id) : undefined;
      const all = found?.find((each) => each.step.id === step.step?.id)?.ways;
      return (number !== undefined && all?.[number - 1]) || step;
    });
  }, [witness, blocked, found, ways.join('\n')]);

  const known = useMemo(() => new Map(witness?.graph.nodes.map((node) => [node.key, node.name])), [witness]);
  const unknown = useMemo(() => {
    const ends = steps.flatMap(grantsOf).flatMap((edge) => [edge.from, edge.to]);
    return [...new Set(ends)].filter((key) => !known.has(key) && /^(ROLE|IDENTITY):/.test(key));
  }, [steps, known]);
  const looked = useMany(
    neighbours,
    unknown.map((key) => ({
      of: refOf(key),
      kinds: EDGES_AT[kindOfKey(key)].slice(0, 1),
      first: 1,
      at: point,
    })),
  );
  const names = useMemo(() => {
    const all = new Map(known);
    for (const answer of looked.answers)
      for (const node of answer?.neighbours.nodes ?? []) all.set(node.key, node.name);
    return all;
  }, [known, looked.answers.map(Boolean).join()]);

  const way = useMemo((): ShownWay | undefined => {
    if (witness && readChosen(ways).size === 0) return witness;
    if (steps.length === 0) return undefined;
    const { next } = workflow;
    const definitions = witness?.graph.edges ?? [];
    const drawn = wayOf(steps, { scope: place.scope, origin: identity, next, definitions, names });
    return { ...drawn, ...(place.amount === undefined ? {} : { amount: place.amount }) };
  }, [witness, steps, names, workflow, place.scope, place.amount, identity]);
  return { way, steps, alternatives: found };
}
