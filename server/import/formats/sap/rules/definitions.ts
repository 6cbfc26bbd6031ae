import { needsOfAction, type Need } from './need.ts';
import { needId, POSTING_AMOUNT, SYSTEM, type Reading } from '../reading.ts';
import { legOf } from './rule-set.ts';

/**
 * Tells what the rule set defines: permissions, the actions that need them all, functions, steps of workflows and
 * rules. An action that posts needs the posting amount too where the extract says who may post how much.
 */
export function tellDefinitions(reading: Reading, hasLimits: boolean): void {
  const { rules, sink } = reading;
  const id = (key: string): string => `${rules.prefix}${key}`;
  const steps = new Map<string, string>();
  for (const [key, action] of rules.actions) {
    sink.record('action', action.place);
    sink.row('actions.csv', { id: id(key), name: `${action.name} (${key})`, system: SYSTEM });
    for (const need of needsOfAction(key, action)) {
      tellPermission(reading, need);
      sink.row('enables.csv', { permission: needId(reading, need.key), action: id(key) });
    }
    if (!hasLimits || !action.toleranceGroup) continue;
    mentionPostingAmount(reading);
    sink.row('enables.csv', { permission: id(POSTING_AMOUNT), action: id(key) });
  }
  for (const [key, { place, name, process, actions }] of rules.functions) {
    sink.record('function', place);
    sink.row('functions.csv', { id: id(key), name, process });
    for (const action of actions) sink.row('belongs_to.csv', { action: id(action), function: id(key) });
  }
  for (const key of rules.workflows.keys()) tellWorkflow(reading, key, id, steps);
  for (const [key, rule] of rules.rules) {
    sink.record('rule', rule.place);
    const references = rule.references.join(';');
    sink.row('toxic_combinations.csv', {
      id: id(key),
      name: rule.name,
      risk: rule.risk,
      same_scope: String(rule.sameScope),
      rationale: rule.rationale,
      references,
    });
    for (const leg of rule.legs) {
      const [kind, item] = legOf(leg);
      sink.row('combined_in.csv', { kind, item: steps.get(item) ?? id(item), combination: id(key) });
    }
  }
}

function tellWorkflow(
  { rules, sink }: Reading,
  key: string,
  id: (key: string) => string,
  told: Map<string, string>,
): void {
  const { place, name, process, materiality, frameworks, steps, order, controls } = rules.workflows.get(key)!;
  const stepId = (step: string): string => id(`${key}/${step}`);
  sink.record('workflow', place);
  sink.row('workflows.csv', { id: id(key), name, process, materiality, frameworks: frameworks.join(';') });
  const names = Object.keys(steps);
  for (const [step, { name, duty, by, through }] of Object.entries(steps)) {
    told.set(`${key}/${step}`, stepId(step));
    sink.row('steps.csv', { id: stepId(step), workflow: id(key), name, duty, system: SYSTEM });
    for (const action of by) sink.row('performs.csv', { action: id(action), step: stepId(step) });
    for (const of of through) sink.row('performs.csv', { function: id(of), step: stepId(step) });
  }
  const pairs = order ?? names.slice(1).map((step, at) => [names[at], step] as const);
  for (const [from, to] of pairs) sink.row('next.csv', { from: stepId(from), to: stepId(to) });
  for (const { between, control, mode } of controls) {
    const [a, b] = between;
    sink.row('separations.csv', { step_a: stepId(a), step_b: stepId(b), control, mode });
  }
}

function tellPermission(reading: Reading, need: Need): void {
  const asked = need.fields.map(({ name, values }) => `${name} ${values.join(' or ')}`).join(', ');
  const about = reading.rules.objects.get(need.object)?.name;
  reading.sink.mention('permissions.csv', {
    id: needId(reading, need.key),
    name: asked === '' ? need.object : `${need.object}: ${asked}`,
    system: SYSTEM,
    description: about,
  });
}

/** The permission that a posting needs beside its objects. */
export function mentionPostingAmount(reading: Reading): void {
  reading.sink.mention('permissions.csv', {
    id: needId(reading, POSTING_AMOUNT),
    name: 'Amount per document of the tolerance group',
    system: SYSTEM,
    description: 'Postings beyond it are refused by the system (T043T, MAXBT)',
  });
}

/** Needs that some action has, once each, with where the rule set says so. */
export function neededByActions({ rules }: Reading): Map<string, Need> {
  const needs = new Map<string, Need>();
  for (const [key, action] of rules.actions) {
    for (const need of needsOfAction(key, action)) needs.set(need.key, need);
  }
  return needs;
}
