import type { Sink } from '../format.ts';
import { cellsOf } from './amounts.ts';
import type { Next } from './contract.ts';
import { dutyOf } from './duty.ts';
import { isAutomatic, isStep, kindOf, titleOf, type Element } from './elements.ts';
import { END, START } from './flow.ts';
import type { Mapping } from './mapping.ts';
import type { Process } from './model.ts';
import { laneName, performersOf, type Performer } from './performers.ts';
import { doersOf, type Workflow } from './workflow.ts';

const SYSTEM = 'Process engine';

/** Where a task stands in a workflow: its own, or one that calls its process. */
interface Standing {
  readonly workflow: Workflow;
  readonly key: string;
}

/** Hands processes and what is in them to the sink, each element of the model as a record. */
export class ProcessWriter {
  readonly #sink: Sink;
  readonly #source: string;
  readonly #mapping: Mapping;
  readonly #workflows: readonly Workflow[];
  readonly #homes = new Map<Element, Process>();
  readonly #standings = new Map<Element, Standing[]>();
  readonly #nextBy = new Map<Element, [Workflow, Next][]>();
  /** All performers that were named, for the mapping. */
  readonly performers = new Map<string, Set<Performer['kind']>>();

  constructor(sink: Sink, source: string, mapping: Mapping, workflows: readonly Workflow[]) {
    this.#sink = sink;
    this.#source = source;
    this.#mapping = mapping;
    this.#workflows = workflows;
    for (const workflow of workflows) {
      for (const element of workflow.process.elements) this.#homes.set(element, workflow.process);
      for (const [key, step] of workflow.stepOf) append(this.#standings, step, { workflow, key });
      for (const next of workflow.order.next)
        if (next.flow) append(this.#nextBy, next.flow, [workflow, next]);
    }
  }

  write(): void {
    for (const workflow of this.#workflows) {
      this.#workflow(workflow);
      const { process } = workflow;
      for (const lane of process.lanes) this.#lane(lane, process);
      for (const element of process.elements) this.#element(element, process);
    }
  }

  /** Id of the role or the user of the process engine that a performer is. */
  idOf(kind: Performer['kind'], name: string): string {
    return `bpmn:${part(this.#source)}/${kind}s/${part(name)}`;
  }

  #workflow(workflow: Workflow): void {
    const { process, order } = workflow;
    const { element, model } = process;
    const own = this.#mapping.workflows[process.id];
    this.#sink.record('process', model.placeOf(element));
    this.#sink.row('workflows.csv', {
      id: this.#workflowId(process),
      name: own?.name ?? process.name,
      process: own?.process,
      materiality: own?.materiality,
      frameworks: own?.frameworks?.join(';'),
    });
    for (const [key, name] of [
      [START, 'Begin'],
      [END, 'End'],
    ] as const)
      if (order.steps.includes(key)) this.#step({ workflow, key }, `${name}: ${process.name}`, 'OTHER');
    for (const next of order.next) if (!next.flow) this.#next(workflow, next);
  }

  #lane(lane: Element, process: Process): void {
    this.#sink.record('lane', process.model.placeOf(lane));
    const name = laneName(lane, process);
    this.#role(name);
    this.#sink.row('functions.csv', { id: this.#elementId(process, lane), name, process: process.name });
  }

  #element(element: Element, process: Process): void {
    this.#sink.record(kindOf(element), process.model.placeOf(element));
    if (isStep(element)) return this.#task(element, process);
    for (const [workflow, next] of this.#nextBy.get(element) ?? []) this.#next(workflow, next);
    if (element.$type.startsWith('bpmn:Data')) this.#sink.setAside('data of the process, which nobody does');
  }

  /** A task is an action with a permission of its own, which its performers have. */
  #task(task: Element, process: Process): void {
    const id = this.#elementId(process, task);
    const name = titleOf(task);
    this.#sink.row('actions.csv', { id, name, system: SYSTEM });
    this.#sink.row('permissions.csv', {
      id,
      name,
      system: SYSTEM,
      description: `May do this in ${process.name}`,
    });
    this.#sink.row('enables.csv', { permission: id, action: id });
    const { named, notUnderstood } = performersOf(task, process);
    for (const what of notUnderstood) this.#sink.notUnderstood(what, process.model.placeOf(task));
    for (const { kind, name: performer } of named) this.#grant(kind, performer, id);
    if (named.length === 0 && !isAutomatic(task))
      this.#sink.notUnderstood(
        'A task that nobody is named for: nobody can do it until its permission is granted',
        process.model.placeOf(task),
      );
    const lane = process.laneOf.get(task);
    if (lane) this.#sink.row('belongs_to.csv', { action: id, function: this.#elementId(process, lane) });
    const duty =
      this.#mapping.duties[task.id ?? ''] ??
      dutyOf(name, isAutomatic(task) ? [] : named.map((one) => one.name));
    for (const standing of this.#standings.get(task) ?? []) this.#step(standing, name, duty);
  }

  #grant(kind: Performer['kind'], name: string, permission: string): void {
    if (kind === 'role') {
      this.#sink.row('grants.csv', { role: this.#role(name), permission });
      return;
    }
    this.#remember('user', name);
    this.#sink.mention('identities.csv', {
      id: this.idOf('user', name),
      name,
      kind: 'USER_ACCOUNT',
      system: SYSTEM,
    });
    this.#sink.row('has_permission.csv', { identity: this.idOf('user', name), permission });
  }

  #role(name: string): string {
    this.#remember('role', name);
    this.#sink.mention('roles.csv', { id: this.idOf('role', name), name, kind: 'Performer', system: SYSTEM });
    return this.idOf('role', name);
  }

  #step({ workflow, key }: Standing, name: string, duty: string): void {
    const id = this.#stepId(workflow.process, key);
    this.#sink.row('steps.csv', {
      id,
      workflow: this.#workflowId(workflow.process),
      name,
      duty,
      system: SYSTEM,
    });
    for (const doer of doersOf(workflow, key))
      this.#sink.row('performs.csv', { action: this.#elementId(this.#homes.get(doer)!, doer), step: id });
  }

  #next({ process }: Workflow, { from, to, amounts }: Next): void {
    for (const range of amounts)
      this.#sink.row('next.csv', {
        from: this.#stepId(process, from),
        to: this.#stepId(process, to),
        ...cellsOf(range),
      });
  }

  #workflowId({ id }: Process): string {
    return `bpmn:${part(this.#source)}/${id}`;
  }

  #elementId(process: Process, { id }: Element): string {
    return `${this.#workflowId(process)}/${id}`;
  }

  #stepId(process: Process, key: string): string {
    return `${this.#workflowId(process)}/${key === START ? '(begin)' : key === END ? '(end)' : key}`;
  }

  #remember(kind: Performer['kind'], name: string): void {
    const kinds = this.performers.get(name) ?? new Set();
    this.performers.set(name, kinds.add(kind));
  }
}

/** A slash or percent sign inside a name is percent-encoded, so that no two things share an id. */
function part(name: string): string {
  return name.replaceAll('%', '%25').replaceAll('/', '%2F');
}

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
