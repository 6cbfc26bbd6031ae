import type { BruteForce } from './brute-force.ts';
import {
  amountIn,
  amountRanges,
  listed,
  scopeValues,
  type Range,
  type Scoped,
} from './brute-force-ranges.ts';
import { byElements, COMPLETING, MODES, type Mode } from './brute-force-order.ts';
import { actionsOfFunction, actionsOfStep, type Situation } from './brute-force-situation.ts';
import { accountsOfMode, assignments, legsOf, routes, type Task } from './brute-force-workflow.ts';
import type { World } from './world.ts';

/** What decides between witnesses, and what the best one says per step; the edges themselves are left to the reader. */
export interface BruteWitness {
  readonly scope: string;
  /** Cents: the amount asked, else the top of its range. */
  readonly amount: number;
  readonly mode: Mode;
  /** `CAN_ACT_AS` edges, summed over the steps. */
  readonly actAs: number;
  /** All edges from the identity to permissions and roles, summed over the steps. */
  readonly edges: number;
  readonly steps: readonly BruteStep[];
}

export interface BruteStep {
  readonly task: Task;
  /** Empty where the task needs none; likewise `function`. */
  readonly action: string;
  readonly function: string;
  readonly scope: string;
  readonly account: string;
}

interface Option extends BruteStep {
  readonly actAs: number;
  readonly edges: number;
}

export interface WitnessWhere {
  readonly scope?: string;
  readonly amount?: number;
}

/** MODEL.md section 8 for a workflow; null where it does not complete there. */
export function completionWitness(
  brute: BruteForce,
  identity: string,
  workflow: string,
  where: WitnessWhere = {},
): BruteWitness | null {
  const place = chosen(
    brute,
    (scope) => brute.workflowRanges(identity, workflow, scope),
    scopeValues(brute.world),
    where,
  );
  if (!place) return null;
  const situation = brute.situation(place.scope, place.probe);
  const accounts = accountsOfMode(situation, identity, place.mode);
  const candidates: Option[][] = [];
  for (const route of routes(brute.world, workflow, place.probe)) {
    const doers = (step: string): string[] =>
      [...accounts.keys()].filter((account) => situation.doesStep(account, step));
    for (const assignment of assignments(brute.world, route, doers)) {
      candidates.push(
        route.map((id, i) =>
          best(options(brute.world, situation, { kind: 'STEP', id }, assignment[i], accounts)),
        ),
      );
    }
  }
  return witness(place, candidates.toSorted(byPreference)[0]);
}

/** Likewise for a rule; each leg is free of the others, and chooses its scope where it has one of its own. */
export function violationWitness(
  brute: BruteForce,
  identity: string,
  rule: string,
  where: WitnessWhere = {},
): BruteWitness | null {
  const own = brute.world.toxicCombinations.find((row) => row.id === rule)!.sameScope === false;
  const place = chosen(
    brute,
    (scope) => brute.ruleRanges(identity, rule, scope),
    own ? ['any'] : scopeValues(brute.world),
    where,
  );
  if (!place) return null;
  const scopes = own ? scopeValues(brute.world) : [place.scope];
  const legs = legsOf(brute.world, rule).map((leg) =>
    best(
      scopes.flatMap((scope) => {
        const situation = brute.situation(scope, place.probe);
        const accounts = accountsOfMode(situation, identity, place.mode);
        return [...accounts.keys()].flatMap((account) =>
          options(brute.world, situation, leg, account, accounts),
        );
      }),
    ),
  );
  return witness(place, legs);
}

interface Place {
  readonly scope: string;
  readonly amount: number;
  readonly mode: Mode;
  /** An amount that stands for the range. */
  readonly probe: number;
}

/** Which scope, range and mode a question for a witness is about (MODEL.md section 8). */
function chosen(
  brute: BruteForce,
  rangesAt: (scope: string) => Scoped,
  values: readonly string[],
  { scope, amount }: WitnessWhere,
): Place | null {
  const named = scope === undefined || values.includes(scope) ? scope : '*';
  const entries = named === undefined ? listed(values.map(rangesAt)) : [rangesAt(named)];
  const found = entries.flatMap((entry) =>
    entry.ranges
      .filter((range) => COMPLETING.includes(range.mode))
      .filter((range) => amount === undefined || (range.above < amount && amount <= range.upTo))
      .map((range) => ({ scope: entry.scope, range })),
  );
  const mode = MODES.find((candidate) => found.some(({ range }) => range.mode === candidate));
  const first = found.find(({ range }) => range.mode === mode);
  if (mode === undefined || first === undefined) return null;
  const asked = amount ?? first.range.upTo;
  return { scope: first.scope, amount: asked, mode, probe: amount ?? topOf(brute, first.range) };
}

/** An amount in the topmost part of a merged range. */
function topOf(brute: BruteForce, { upTo }: Range): number {
  return amountIn(amountRanges(brute.world).find((range) => range.upTo === upTo)!);
}

/** All ways in which one account accomplishes a task: per action (and function through which it counts). */
function options(
  world: World,
  situation: Situation,
  task: Task,
  account: string,
  accounts: ReadonlyMap<string, number>,
): Option[] {
  const actAs = accounts.get(account)!;
  const base = { task, scope: situation.fixed.scope, account, actAs };
  if (task.kind === 'ROLE') {
    if (!situation.holds(account, task.id)) return [];
    const edges = actAs + situation.roleDistances(account).get(task.id)!;
    return [{ ...base, action: '', function: '', edges }];
  }
  if (task.kind === 'PERMISSION') {
    if (!situation.can(account, task.id)) return [];
    const edges = actAs + situation.permissionDistance(account, task.id);
    return [{ ...base, action: '', function: '', edges }];
  }
  return actionsOfTask(world, task)
    .filter(({ action }) => situation.performs(account, action))
    .map((counted) => {
      const needed = new Set(
        world.enables.filter((edge) => edge.action === counted.action).map((edge) => edge.permission),
      );
      const chains = [...needed].map((permission) => situation.permissionDistance(account, permission));
      return { ...base, ...counted, edges: chains.reduce((sum, length) => sum + length, actAs) };
    });
}

function actionsOfTask(world: World, task: Task): { action: string; function: string }[] {
  if (task.kind === 'STEP') return actionsOfStep(world, task.id);
  if (task.kind === 'ACTION') return [{ action: task.id, function: '' }];
  return actionsOfFunction(world, task.id).map((action) => ({ action, function: task.id }));
}

function best(candidates: readonly Option[]): Option {
  return candidates.toSorted((a, b) => byPreference([a], [b]))[0];
}

/** Fewest `CAN_ACT_AS` edges, then fewest edges, then the lists of (step, action, function, scope, account). */
function byPreference(a: readonly Option[], b: readonly Option[]): number {
  const text = (list: readonly Option[]): string[] =>
    list.flatMap((step) => [step.task.id, step.action, step.function, step.scope, step.account]);
  return (
    total(a, 'actAs') - total(b, 'actAs') ||
    total(a, 'edges') - total(b, 'edges') ||
    byElements(text(a), text(b))
  );
}

function total(list: readonly Option[], of: 'actAs' | 'edges'): number {
  return list.reduce((sum, step) => sum + step[of], 0);
}

function witness({ scope, amount, mode }: Place, list: readonly Option[]): BruteWitness {
  const steps = list.map(({ actAs: _actAs, edges: _edges, ...step }) => step);
  return { scope, amount, mode, actAs: total(list, 'actAs'), edges: total(list, 'edges'), steps };
}
