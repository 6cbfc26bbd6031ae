import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { compareCodePoints } from '../domain/order.ts';
import { CONTROL_MODES } from '../domain/vocabulary.ts';
import type { Requirement } from '../analysis/definitions.ts';
import { coveredRules, coveredWorkflows } from '../analysis/review/covered.ts';
import type { ReviewContext } from '../analysis/review/context.ts';
import { isSeen } from '../analysis/view.ts';
import { amountCell } from './cells.ts';
import type { Matter } from './matter.ts';
import { jsonFile, type PackFile } from './table.ts';

/** The documents that say what each test means, as they were when the pack was made. */
const DOCUMENTS = ['MODEL.md', 'REVIEWS.md'] as const;
const DOCS = new URL('../../docs/', import.meta.url);

export function definitionFiles(matter: Matter): PackFile[] {
  return [
    jsonFile('definitions/rules.json', () => ruleSet(matter)),
    ...DOCUMENTS.map((name) => ({ path: `definitions/${name}`, content: () => [documentText(name)] })),
  ];
}

/** SHA-256 of each file of definitions, for the parameters. */
export function definitionHashes(matter: Matter): Readonly<Record<string, string>> {
  return Object.fromEntries(
    definitionFiles(matter).map(({ path, content }) => [
      path,
      hash('sha256', [...content()].join(''), 'hex'),
    ]),
  );
}

function documentText(name: string): string {
  return readFileSync(new URL(name, DOCS), 'utf8');
}

/** Workflows, rules, controls and what each step or leg is made of, in the review's snapshot. */
function ruleSet({ context, answer }: Matter): object {
  if (answer.lookedAt.review === null) return { snapshot: null, workflows: [], rules: [] };
  const at = context.reviewView;
  const { definitions, looked } = at;
  const coveredHere = new Set(coveredWorkflows(context, at).map(({ id }) => id));
  const coveredRuleIds = new Set(coveredRules(context, at).map(({ id }) => id));
  const legs = (numbers: readonly number[]): object[] =>
    numbers
      .map((number) => definitions.requirements[number])
      .sort(byName)
      .map((leg) => legOf(context, leg));
  return {
    snapshot: looked.sequence,
    workflows: definitions.workflows
      .toSorted((a, b) => compareCodePoints(a.id, b.id))
      .map(({ id, materiality, requirements }) => ({
        id,
        covered: coveredHere.has(id),
        materiality: Number.isNaN(materiality) ? null : amountCell(materiality),
        frameworks: context.facts.workflows.at(id, looked.sequence)?.frameworks ?? [],
        steps: legs(requirements),
        next: nextOf(context, new Set(requirements.map((number) => definitions.requirements[number].node))),
        controls: controlsOf(
          context,
          new Set(requirements.map((number) => definitions.requirements[number].node)),
        ),
      })),
    rules: definitions.rules
      .toSorted((a, b) => compareCodePoints(a.id, b.id))
      .map(({ id, risk, sameScope, requirements }) => ({
        ...{ id, covered: coveredRuleIds.has(id), risk, sameScope },
        legs: legs(requirements),
      })),
  };
}

function byName(a: Requirement, b: Requirement): number {
  return compareCodePoints(`${a.kind}:${a.id}`, `${b.kind}:${b.id}`);
}

/** A step or leg with the actions that do it, each with the permissions that it needs. */
function legOf(context: ReviewContext, leg: Requirement): object {
  const { definitions, view } = context.reviewView;
  const { actions, functions, permissions } = view.graph;
  const ways = definitions.actionsOf(leg).map(({ action, through }) => ({
    action: actions.ids[action],
    function: through < 0 ? null : functions.ids[through],
    permissions: definitions.permissionsOf[action]
      .map((permission) => permissions.ids[permission])
      .sort(compareCodePoints),
  }));
  ways.sort((a, b) =>
    compareCodePoints(`${a.action}\n${a.function ?? ''}`, `${b.action}\n${b.function ?? ''}`),
  );
  return { kind: leg.kind, id: leg.id, ways };
}

function nextOf({ reviewView: { view } }: ReviewContext, steps: ReadonlySet<number>): object[] {
  const { next, steps: table } = view.graph;
  return [...next.from.keys()]
    .filter((e) => steps.has(next.from[e]) && isSeen(view, next, ['steps', 'steps'], e))
    .map((e) => ({
      from: table.ids[next.from[e]],
      to: table.ids[next.to[e]],
      above: amountCell(next.above[e]),
      upTo: amountCell(next.upTo[e]),
    }))
    .sort(byText);
}

function controlsOf({ reviewView: { view } }: ReviewContext, steps: ReadonlySet<number>): object[] {
  const { separations, steps: table } = view.graph;
  return [...separations.from.keys()]
    .filter((e) => steps.has(separations.from[e]) && isSeen(view, separations, ['steps', 'steps'], e))
    .map((e) => ({
      control: separations.control[e],
      mode: CONTROL_MODES[separations.mode[e]],
      steps: [table.ids[separations.from[e]], table.ids[separations.to[e]]].sort(compareCodePoints),
    }))
    .sort(byText);
}

function byText(a: object, b: object): number {
  return compareCodePoints(JSON.stringify(a), JSON.stringify(b));
}
