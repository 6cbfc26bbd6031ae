import type { EdgePartsFragment, FindingQuery, WitnessPartsFragment } from '../generated/graphql.ts';

type Step = WitnessPartsFragment['steps'][number];

/** One step of the way: who does it, how the account is used, and how the account comes to what it needs. */
export interface StepPage {
  readonly page: 'step';
  /** Place on the route, from 1. */
  readonly place: number;
  readonly of: number;
  readonly step: Step;
  readonly actAs: readonly EdgePartsFragment[];
  /** Each once, in the order in which the permissions need them. */
  readonly grants: readonly EdgePartsFragment[];
  /** Controls that separate this step from another. */
  readonly controls: readonly EdgePartsFragment[];
}

export type WalkthroughPageOf = { readonly page: 'title' } | StepPage | { readonly page: 'end' };

/** A finding as pages: a title, one page a step of the way in its order, and what compensates and what would end it. */
export function walkthroughPages(
  witness: Pick<WitnessPartsFragment, 'steps' | 'graph'> | null | undefined,
  controls: readonly EdgePartsFragment[],
): WalkthroughPageOf[] {
  const edges = new Map(witness?.graph.edges.map((edge) => [edge.key, edge]));
  const full = (keys: readonly { readonly key: string }[]) =>
    keys.map(({ key }) => edges.get(key)).filter((edge) => edge !== undefined);
  const steps = witness?.steps ?? [];
  return [
    { page: 'title' },
    ...steps.map((step, index): StepPage => {
      const grants = [...step.permissions.flatMap((each) => each.path), ...(step.rolePath ?? [])];
      return {
        page: 'step',
        place: index + 1,
        of: steps.length,
        step,
        actAs: full(step.actAs),
        grants: full([...new Map(grants.map((each) => [each.key, each])).values()]),
        controls: controls.filter((each) => each.from === step.leg.key || each.to === step.leg.key),
      };
    }),
    { page: 'end' },
  ];
}

/** Why the finding matters, in one sentence, from what is known of it; the steps are those of the way that is shown. */
export function whyItMatters(
  { identity, workflow, completion }: FindingQuery,
  witness: Pick<WitnessPartsFragment, 'steps'> | null | undefined,
): string {
  if (!identity || !workflow || !completion) return '';
  const steps = witness
    ? witness.steps.map((step) => step.leg.name)
    : workflow.steps.map((step) => step.name);
  const duties = steps.join(' → ');
  if (completion.mode === 'BLOCKED_BY_CONTROL')
    return `Only a preventive control keeps ${identity.name} from taking ${workflow.name} from start to end (${duties}).`;
  const how = {
    SOLE: 'with its own access alone',
    OWN_ACCOUNTS: 'with accounts that all are its own',
    THROUGH_OTHERS: 'with accounts of others that it can use',
  }[completion.mode];
  const matter = completion.material
    ? 'and for amounts at which a misstatement would matter in the accounts'
    : 'though only for amounts below those that would matter in the accounts';
  return `${identity.name} can take ${workflow.name} from start to end (${duties}), ${how}: nobody else is needed before it is done, ${matter}.`;
}

/**
 * Access edges that are on the way of more than one step, most steps first: removing one breaks this way at each of
 * them. Whether another way remains is not said here.
 */
export function sharedGrants(
  witness: Pick<WitnessPartsFragment, 'steps' | 'graph'>,
): { readonly edge: EdgePartsFragment; readonly steps: number }[] {
  const counts = new Map<string, number>();
  for (const step of witness.steps) {
    const keys = [...step.actAs, ...step.permissions.flatMap((each) => each.path), ...(step.rolePath ?? [])];
    for (const key of new Set(keys.map((each) => each.key))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return witness.graph.edges
    .map((edge) => ({ edge, steps: counts.get(edge.key) ?? 0 }))
    .filter(({ steps }) => steps > 0)
    .sort((a, b) => b.steps - a.steps);
}
