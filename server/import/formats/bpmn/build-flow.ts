import { UnreadableSource } from '../format.ts';
import { ALL_AMOUNTS, complement, union, type Amounts } from './amounts.ts';
import { amountsOf } from './condition.ts';
import {
  isActivity,
  isCall,
  isContainer,
  isEvent,
  isFlowNode,
  isGateway,
  isOf,
  isStep,
  titleOf,
  type Element,
} from './elements.ts';
import { END, Flow, START } from './flow.ts';
import type { Process } from './model.ts';

/** More places than any diagram has; bounds the work that one file can ask for. */
const MOST_PLACES = 2_000;

/** What building a flow asks for, and tells. */
export interface FlowContext {
  /** The process that a call activity calls, where a file has it. */
  called(id: string): Process | undefined;
  /** Variables that the user says are amounts. */
  readonly amountNames: ReadonlySet<string>;
  /** Ends that count as completion; absent: all but those by an error. */
  readonly ends: ReadonlySet<string> | undefined;
  notUnderstood(what: string, element: Element): void;
}

/** Turns the diagram of a process, with its sub-processes and the processes that it calls, into one flow. */
export function buildFlow(process: Process, context: FlowContext): Flow {
  const builder = new FlowBuilder(process, context);
  builder.add(process.element, '', START, END, [process]);
  return builder.flow;
}

class FlowBuilder {
  readonly flow = new Flow();
  readonly #process: Process;
  readonly #context: FlowContext;

  constructor(process: Process, context: FlowContext) {
    this.#process = process;
    this.#context = context;
  }

  /** Adds what is inside a process or sub-process, between two places that are there already. */
  add(container: Element, prefix: string, entry: string, exit: string, within: readonly Process[]): void {
    const all = container.flowElements ?? [];
    const nodes = all.filter((element) => isFlowNode(element) && !this.#isLeftOut(element));
    const flows = all
      .filter(({ $type }) => $type === 'bpmn:SequenceFlow')
      .filter((flow) => this.#isInside(flow, nodes, all));
    const entries = new Map<Element, string>();
    for (const node of nodes) entries.set(node, this.#place(node, `${prefix}${node.id}`, nodes, within));
    for (const node of nodes) {
      const outgoing = flows.filter(({ sourceRef }) => sourceRef === node);
      const from = exitOf(`${prefix}${node.id}`, this.flow);
      if (outgoing.length > 0) this.#leave(node, from, outgoing, entries);
      else this.#end(node, from, exit, prefix === '', nodes, entries);
    }
    this.#begin(container, entry, nodes, flows, entries);
  }

  /** Adds one flow node. @returns the place at which it is entered */
  #place(node: Element, key: string, nodes: readonly Element[], within: readonly Process[]): string {
    if (node.id === undefined)
      throw new UnreadableSource(
        `${this.#process.model.file.name}: process ${this.#process.name} has a ${node.$type} without an id.`,
      );
    if (this.flow.nodes.size > MOST_PLACES)
      throw new UnreadableSource(
        `${this.#process.model.file.name}: process ${this.#process.name} has more than ${MOST_PLACES} activities, gateways and events with those that it calls.`,
      );
    const called = isCall(node) ? this.#context.called(node.calledElement ?? '') : undefined;
    const isInlined = called !== undefined && !within.includes(called);
    let entry = key;
    if (isInlined || (isContainer(node) && !isStep(node))) {
      entry = `${key} begin`;
      this.flow.addNode(entry);
      this.flow.addNode(`${key} done`);
      this.add(
        isInlined ? called.element : node,
        `${key}/`,
        entry,
        `${key} done`,
        isInlined ? [...within, called] : within,
      );
    } else this.flow.addNode(key, isStep(node) ? node : undefined, node.$type === 'bpmn:ParallelGateway');
    if (node.loopCharacteristics)
      this.#context.notUnderstood('An activity is done several times: read as done once', node);
    const instead = nodes.filter((event) => event.attachedToRef === node);
    if (instead.length === 0) return entry;
    // What an event interrupts need not be done by anybody.
    this.flow.addNode(`${key} in`);
    this.flow.connect(`${key} in`, entry);
    // The place of an event is its key: nothing is entered in another way.
    for (const event of instead)
      this.flow.connect(`${key} in`, `${key.slice(0, key.length - (node.id ?? '').length)}${event.id}`);
    return `${key} in`;
  }

  #begin(
    container: Element,
    entry: string,
    nodes: readonly Element[],
    flows: readonly Element[],
    entries: ReadonlyMap<Element, string>,
  ): void {
    const starts = nodes.filter((node) => node.$type === 'bpmn:StartEvent' || isInstantiating(node));
    const entered = new Set(flows.map(({ targetRef }) => targetRef));
    const open = nodes.filter(
      (node) => !entered.has(node) && node.$type !== 'bpmn:BoundaryEvent' && !isOf(node, 'Link'),
    );
    for (const node of starts.length > 0 ? starts : open) this.flow.connect(entry, entries.get(node)!);
    if (container.$type === 'bpmn:AdHocSubProcess')
      this.#context.notUnderstood(
        'An ad-hoc sub-process: read as one of its activities, and what follows it',
        container,
      );
    else if (starts.length === 0 && open.length > 1) this.flow.makeParallel(entry);
  }

  #leave(
    node: Element,
    from: string,
    outgoing: readonly Element[],
    entries: ReadonlyMap<Element, string>,
  ): void {
    const isPlain =
      !isGateway(node) && !outgoing.some(({ conditionExpression }) => conditionExpression) && !node.default;
    if (outgoing.length > 1 && isPlain) {
      // Several flows out of an activity are all taken, as if a parallel gateway stood there.
      this.flow.addNode(`${from} split`, undefined, true);
      this.flow.connect(from, `${from} split`);
      for (const flow of outgoing) this.flow.connect(`${from} split`, entries.get(flow.targetRef!)!, flow);
      return;
    }
    const isChoice = ['bpmn:ExclusiveGateway', 'bpmn:EventBasedGateway', 'bpmn:ParallelGateway'].includes(
      node.$type,
    );
    if (outgoing.length > 1 && !isChoice)
      this.#context.notUnderstood(
        'Several of the ways from here may be taken together: read as one of them',
        node,
      );
    const amounts = node.$type === 'bpmn:ParallelGateway' ? undefined : this.#amounts(node, outgoing);
    for (const flow of outgoing)
      this.flow.connect(from, entries.get(flow.targetRef!)!, flow, amounts?.get(flow));
  }

  /** For which amounts each way is taken; the default is taken where no condition holds. */
  #amounts(node: Element, outgoing: readonly Element[]): ReadonlyMap<Element, Amounts> {
    const found = new Map<Element, Amounts>();
    let others: Amounts | undefined = [];
    for (const flow of outgoing) {
      const condition = flow.conditionExpression?.body;
      if (flow === node.default || condition === undefined) continue;
      const amounts = amountsOf(condition, this.#context.amountNames);
      if (!amounts)
        this.#context.notUnderstood(
          'A condition that is no plain comparison of an amount: this way is always open',
          flow,
        );
      found.set(flow, amounts ?? ALL_AMOUNTS);
      others = amounts && others && union(others, amounts);
    }
    if (node.default && others && found.size > 0) found.set(node.default, complement(others));
    return found;
  }

  #end(
    node: Element,
    from: string,
    exit: string,
    isOutermost: boolean,
    nodes: readonly Element[],
    entries: ReadonlyMap<Element, string>,
  ): void {
    if (isOf(node, 'Link')) {
      const target = nodes.find(
        (one) =>
          one !== node &&
          one.$type === 'bpmn:IntermediateCatchEvent' &&
          isOf(one, 'Link') &&
          linkOf(one) === linkOf(node),
      );
      if (target && node.$type === 'bpmn:IntermediateThrowEvent')
        return this.flow.connect(from, entries.get(target)!);
    }
    if (isOutermost && this.#context.ends && !this.#context.ends.has(node.id ?? '')) return;
    if (['Error', 'Cancel', 'Compensate'].some((type) => node.$type === 'bpmn:EndEvent' && isOf(node, type)))
      return this.#context.notUnderstood(
        'An end by an error, cancellation or compensation: no completion',
        node,
      );
    this.flow.connect(from, exit);
  }

  /** What happens beside the flow, which completes without it. */
  #isLeftOut(node: Element): boolean {
    if (node.triggeredByEvent || (isActivity(node) && node.isForCompensation)) {
      this.#context.notUnderstood(
        'An event sub-process or compensation: the process completes without it',
        node,
      );
      return true;
    }
    if (node.$type !== 'bpmn:BoundaryEvent') return false;
    if (node.cancelActivity !== false && !isOf(node, 'Compensate')) return false;
    this.#context.notUnderstood(
      'A boundary event that does not interrupt: the process completes without what follows it',
      node,
    );
    return true;
  }

  #isInside(flow: Element, nodes: readonly Element[], all: readonly Element[]): boolean {
    const { sourceRef, targetRef } = flow;
    const isInside =
      sourceRef !== undefined &&
      targetRef !== undefined &&
      nodes.includes(sourceRef) &&
      nodes.includes(targetRef);
    const leadsOut = [sourceRef, targetRef].some((end) => !end || !all.includes(end));
    if (leadsOut)
      this.#context.notUnderstood('A sequence flow that begins or ends nowhere, or in another process', flow);
    return isInside;
  }
}

function exitOf(key: string, flow: Flow): string {
  return flow.nodes.has(`${key} done`) ? `${key} done` : key;
}

function linkOf(event: Element): string {
  const link = event.eventDefinitions?.find(({ $type }) => $type === 'bpmn:LinkEventDefinition');
  return link?.name ?? titleOf(event);
}

function isInstantiating(node: Element): boolean {
  return (node as { instantiate?: boolean }).instantiate === true && !isEvent(node);
}
