import { titleOf, type Element, type ResourceRole } from './elements.ts';
import type { Process } from './model.ts';

/** Who a model says does a task: a role (lane, pool, resource, group) or a user of the process engine. */
export interface Performer {
  readonly kind: 'role' | 'user';
  readonly name: string;
}

/** The performers of a task, and what of them is only known when the process runs. */
export interface Performers {
  readonly named: readonly Performer[];
  readonly notUnderstood: readonly string[];
}

/** Attributes by which engines name performers (Camunda, Activiti, Flowable; Zeebe in an extension element). */
const ASSIGNED: Readonly<Record<string, Performer['kind']>> = {
  assignee: 'user',
  candidateUsers: 'user',
  candidateGroups: 'role',
};
const DYNAMIC = /[$#]\{|^\s*=/;
const TEXT_IN_FEEL = /^\s*=\s*"([^"\\]*)"\s*$/;
const CALL = /^(user|group)\(([^()]*)\)$/;

/**
 * Who does a task: all that its attributes, resources and lane name. A task that none of them speaks of belongs to its
 * pool.
 */
export function performersOf(task: Element, process: Process): Performers {
  const named: Performer[] = [];
  const notUnderstood: string[] = [];
  const take = (kind: Performer['kind'], text: string): void => {
    const plain = TEXT_IN_FEEL.exec(text)?.[1] ?? text;
    if (DYNAMIC.test(plain))
      notUnderstood.push('A performer that is only known when the process runs (an expression)');
    else named.push(...namesIn(plain).map((name) => ({ kind, name })));
  };
  for (const [attribute, text] of assignments(task)) take(ASSIGNED[attribute], text);
  for (const resource of task.resources ?? []) {
    const { expression } = resource.resourceAssignmentExpression ?? {};
    if (resource.resourceRef) take('role', titleOf(resource.resourceRef));
    else if (expression?.body !== undefined) takeExpression(resource, expression.body, take);
  }
  const lane = process.laneOf.get(task);
  if (lane) take('role', laneName(lane, process));
  if (named.length === 0 && process.pool !== undefined) take('role', process.pool);
  const keys = new Set<string>();
  return {
    named: named.filter(({ kind, name }) => !keys.has(`${kind} ${name}`) && keys.add(`${kind} ${name}`)),
    notUnderstood,
  };
}

/** The name of a lane; one without a name stands for its pool. */
export function laneName(lane: Element, process: Process): string {
  return lane.name === undefined || lane.name.trim() === '' ? (process.pool ?? process.name) : titleOf(lane);
}

function assignments(task: Element): [attribute: string, text: string][] {
  const definitions = (task.extensionElements?.values ?? []).filter(({ $type }) =>
    $type.endsWith(':assignmentDefinition'),
  );
  const attributes = [task.$attrs ?? {}, ...definitions.map((definition) => ({ ...definition }))];
  return attributes.flatMap((found) =>
    Object.entries(found).flatMap(([name, value]): [string, string][] => {
      const local = name.slice(name.indexOf(':') + 1);
      return Object.hasOwn(ASSIGNED, local) && typeof value === 'string' ? [[local, value]] : [];
    }),
  );
}

/** `user(anna), group(accounting)`; a bare name is a group, and for a human performer a user. */
function takeExpression(
  { $type }: ResourceRole,
  text: string,
  take: (kind: Performer['kind'], text: string) => void,
): void {
  if (DYNAMIC.test(text)) return take('role', text);
  for (const name of namesIn(text)) {
    const [, kind, inner] = CALL.exec(name) ?? [];
    if (inner !== undefined) take(kind === 'user' ? 'user' : 'role', inner);
    else take($type === 'bpmn:HumanPerformer' ? 'user' : 'role', name);
  }
}

function namesIn(text: string): string[] {
  return text
    .split(',')
    .map((name) => name.replace(/\s+/g, ' ').trim())
    .filter((name) => name !== '');
}
