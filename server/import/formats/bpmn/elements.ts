/** An element of a BPMN 2.0 model as `bpmn-moddle` gives it, as far as it is read (BPMN 2.0.2, sections 7 to 10). */
export interface Element {
  readonly $type: string;
  /** Attributes that BPMN does not define, such as `camunda:assignee`. */
  readonly $attrs?: Readonly<Record<string, unknown>>;
  readonly id?: string;
  readonly name?: string;
  readonly flowElements?: readonly Element[];
  readonly laneSets?: readonly LaneSet[];
  readonly sourceRef?: Element;
  readonly targetRef?: Element;
  readonly default?: Element;
  readonly conditionExpression?: { readonly body?: string };
  readonly attachedToRef?: Element;
  readonly cancelActivity?: boolean;
  readonly triggeredByEvent?: boolean;
  readonly isForCompensation?: boolean;
  readonly loopCharacteristics?: Element;
  readonly calledElement?: string;
  readonly eventDefinitions?: readonly Element[];
  readonly resources?: readonly ResourceRole[];
  readonly processRef?: Element;
  readonly participants?: readonly Element[];
  readonly messageFlows?: readonly Element[];
  readonly extensionElements?: { readonly values?: readonly Element[] };
}

export interface LaneSet {
  readonly lanes?: readonly Lane[];
}

export interface Lane extends Element {
  readonly flowNodeRef?: readonly Element[];
  readonly childLaneSet?: LaneSet;
}

/** `potentialOwner`, `humanPerformer`, `performer`: a resource that is named, or an expression that says who. */
export interface ResourceRole extends Element {
  readonly resourceRef?: Element;
  readonly resourceAssignmentExpression?: { readonly expression?: { readonly body?: string } };
}

export interface Definitions extends Element {
  readonly rootElements?: readonly Element[];
}

/** Tasks that people do; a task without a type is one too. */
const MANUAL = new Set(['bpmn:Task', 'bpmn:UserTask', 'bpmn:ManualTask']);
/** Tasks that the process engine does once the flow comes to them. */
const AUTOMATIC = new Set([
  'bpmn:ServiceTask',
  'bpmn:ScriptTask',
  'bpmn:BusinessRuleTask',
  'bpmn:SendTask',
  'bpmn:ReceiveTask',
]);
const CONTAINERS = new Set(['bpmn:SubProcess', 'bpmn:Transaction', 'bpmn:AdHocSubProcess']);

export function isAutomatic({ $type }: Element): boolean {
  return AUTOMATIC.has($type);
}

export function isCall({ $type }: Element): boolean {
  return $type === 'bpmn:CallActivity';
}

export function isContainer({ $type }: Element): boolean {
  return CONTAINERS.has($type);
}

/** An activity that somebody or something does: a step. A sub-process without content is drawn for one. */
export function isStep(element: Element): boolean {
  const isEmpty = isContainer(element) && !element.flowElements?.some(isFlowNode);
  return MANUAL.has(element.$type) || AUTOMATIC.has(element.$type) || isCall(element) || isEmpty;
}

export function isActivity(element: Element): boolean {
  return isStep(element) || isContainer(element);
}

export function isGateway({ $type }: Element): boolean {
  return $type.endsWith('Gateway');
}

export function isEvent({ $type }: Element): boolean {
  return $type.endsWith('Event');
}

export function isFlowNode(element: Element): boolean {
  return isActivity(element) || isGateway(element) || isEvent(element);
}

/** Does the event have a definition of this type, such as `Error`? */
export function isOf(event: Element, type: string): boolean {
  return event.eventDefinitions?.some(({ $type }) => $type === `bpmn:${type}EventDefinition`) ?? false;
}

/** `UserTask` as the report calls it: "user task". */
export function kindOf({ $type }: Element): string {
  return $type
    .replace(/^[^:]*:/, '')
    .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .toLowerCase();
}

/** The name without the line breaks of its drawing; the id where it has none. */
export function titleOf({ id, name }: Element): string {
  const title = (name ?? '').replace(/\s+/g, ' ').trim();
  return title === '' ? (id ?? '') : title;
}
