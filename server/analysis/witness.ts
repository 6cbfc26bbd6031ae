import type { Cents } from '../domain/amount.ts';
import type { AccessEdgeRef, ScopedRanges, StepWitness, Witness } from '../domain/answer.ts';
import { LEGS_OWN_SCOPES } from '../domain/point.ts';
import type { CompletionMode } from '../domain/vocabulary.ts';
import { compareModes } from './answer-order.ts';
import type { WitnessAsk } from './ask.ts';
import { bestAssignment } from './best-assignment.ts';
import { candidatesOf, compareCandidates, type Candidate } from './candidates.ts';
import { hopsOf, type Chain } from './chains.ts';
import type { RuleTarget, Target, WorkflowTarget } from './definitions.ts';
import { accessRef } from './edge-refs.ts';
import { REACH_OF_MODE } from './modes.ts';
import type { Survey } from './survey.ts';
import { witnessDefinitions } from './witness-definitions.ts';

type CompletingMode = keyof typeof REACH_OF_MODE;

/** Where the witness is: a scope as asked or chosen, and the amount and mode that hold there. */
export interface Place {
  readonly scope: string;
  readonly amount: Cents;
  readonly mode: CompletionMode;
}

/**
 * How an identity completes a workflow or violates a rule, in one scope and for one amount (MODEL.md section 8).
 * @returns undefined where it does not, or is only blocked by a control
 */
export function witnessOf(
  survey: Survey,
  identity: number,
  target: WorkflowTarget | RuleTarget,
  ask: WitnessAsk,
): Witness | undefined {
  const way = bestWay(survey, identity, target, ask);
  if (!way) return undefined;
  const { place, chosen } = way;
  return {
    ...place,
    scope: target.sameScope
      ? survey.access.scopes.values[survey.access.scopes.numberOf(place.scope)]
      : LEGS_OWN_SCOPES,
    steps: chosen.map((candidate) => stepWitness(survey, candidate)),
    definitions: witnessDefinitions(survey.access.view, target, chosen, place.amount),
  };
}

/** The choice that a witness is made of: where, and how each step is done. Undefined where nothing completes there. */
export function bestWay(
  survey: Survey,
  identity: number,
  target: WorkflowTarget | RuleTarget,
  ask: WitnessAsk,
): { readonly place: Place; readonly chosen: readonly Candidate[] } | undefined {
  const place = placeFor(survey, identity, target, ask);
  if (!place || place.mode === 'BLOCKED_BY_CONTROL') return undefined;
  const routes = target.routes.at(place.amount);
  const candidates = candidatesAt(survey, identity, target, place.mode, place);
  const best = bestAssignment(target, routes, candidates);
  if (!best)
    throw new Error(`no witness for ${survey.access.view.graph.identities.ids[identity]} and ${target.id}`);
  return { place, chosen: best.chosen };
}

/** MODEL.md section 8: what is asked for; else what the answer shows first. */
function placeFor(survey: Survey, identity: number, target: Target, ask: WitnessAsk): Place | undefined {
  const { access } = survey;
  const entries: readonly ScopedRanges[] =
    ask.scope === undefined || !target.sameScope
      ? survey.scopedRanges(identity, target)
      : [
          {
            scope: ask.scope,
            ranges: askedRanges(survey, identity, target, access.scopes.numberOf(ask.scope)),
          },
        ];
  const places = entries.flatMap(({ scope, ranges }) =>
    ranges
      .filter((range) => ask.amount === undefined || (range.above < ask.amount && ask.amount <= range.upTo))
      .map((range) => ({ scope, amount: ask.amount ?? range.upTo, mode: range.mode })),
  );
  // The first in the answer's order among those with the best mode: `sort` is stable.
  return places.sort((a, b) => compareModes(a.mode, b.mode))[0];
}

function askedRanges(survey: Survey, identity: number, target: Target, scope: number) {
  const takesPart = survey.access.view.takesPart[identity] === 1;
  return takesPart && target.requirements.length > 0 ? survey.rangesAt(identity, target, scope) : [];
}

function candidatesAt(
  survey: Survey,
  identity: number,
  target: Target,
  mode: CompletingMode,
  { scope, amount }: Place,
): Candidate[][] {
  const wanted = (position: number): number =>
    1 + target.separated.filter(([a, b]) => a === position || b === position).length;
  const at = (number: number): Candidate[][] =>
    candidatesOf(survey, identity, target, REACH_OF_MODE[mode], number, amount, wanted);
  if (target.sameScope) return at(survey.access.scopes.numberOf(scope));
  const everywhere = survey.scopesThatDiffer(identity).map(at);
  return target.requirements.map((_, position) =>
    everywhere.flatMap((lists) => lists[position]).sort(compareCandidates),
  );
}

/** One way to do a step, as a witness lists it. */
export function stepWitness(survey: Survey, candidate: Candidate): StepWitness {
  const { view } = survey.access;
  const { graph } = view;
  const refs = (chain: Chain | null): AccessEdgeRef[] => hopsOf(chain).map((hop) => accessRef(view, hop));
  return {
    scope: candidate.scope,
    leg: { kind: candidate.requirement.kind, id: candidate.requirement.id },
    ...(candidate.through >= 0 ? { function: graph.functions.ids[candidate.through] } : {}),
    ...(candidate.action >= 0 ? { action: graph.actions.ids[candidate.action] } : {}),
    account: graph.identities.ids[candidate.account],
    actAs: refs(candidate.actAs),
    permissions: candidate.permissions.map(({ permission, chain }) => ({
      permission: graph.permissions.ids[permission],
      path: refs(chain),
    })),
    ...(candidate.role ? { rolePath: refs(candidate.role) } : {}),
  };
}
