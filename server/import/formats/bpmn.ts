import { chooseFiles } from './choose-files.ts';
import { isFlowNode, titleOf } from './bpmn/elements.ts';
import { readMapping, type MappingFile } from './bpmn/mapping.ts';
import { processesOf, readModel, type Model, type Process } from './bpmn/model.ts';
import { workflowOf, type Workflow } from './bpmn/workflow.ts';
import { ProcessWriter } from './bpmn/write.ts';
import {
  UnreadableSource,
  type FormatOptions,
  type Sink,
  type SourceFile,
  type SourceFormat,
} from './format.ts';

const NAMESPACE = 'http://www.omg.org/spec/BPMN/20100524/MODEL';

/**
 * Process models in BPMN 2.0 XML (docs/import/bpmn.md): each process is a workflow, its tasks are steps, and who may do a
 * task is a role or user. A model is drawn by hand, so it is read as a whole.
 */
export const bpmn: SourceFormat = {
  name: 'bpmn',

  recognise(files) {
    const file = files.find(
      ({ head }) => head.includes(NAMESPACE) && /<(?:[\w.-]+:)?definitions[\s>]/.test(head),
    );
    return file ? `${file.name} has definitions in the namespace of BPMN 2.0` : null;
  },

  async read(files, options, sink) {
    const mapping = readMapping(options.mapping);
    const models: Model[] = [];
    let bytes = 0;
    for (const file of chooseFiles(files, ['.bpmn', '.bpmn2', '.xml', '.bpmn20.xml'])) {
      models.push(await modelOf(file, options, sink));
      sink.progress((bytes += file.bytes));
    }
    const processes = processesOf(models).filter((process) => hasContent(process, sink));
    if (processes.length === 0)
      throw new UnreadableSource(
        'No file has a process with activities: there is nothing that could be a workflow.',
      );
    checkMapping(mapping, processes);
    const workflows = processes.map((process) => workflowFrom(process, processes, mapping, sink));
    for (const model of models) writePools(model, sink);
    const writer = new ProcessWriter(sink, options.source ?? 'model', mapping.mapping, workflows);
    writer.write();
    writeMapping(mapping, writer, sink);
  },
};

async function modelOf(file: SourceFile, options: FormatOptions, sink: Sink): Promise<Model> {
  const { model, warnings } = await readModel(file, options.encoding);
  for (const warning of warnings) sink.notUnderstood(warning, { file: file.name });
  return model;
}

function hasContent(process: Process, sink: Sink): boolean {
  if (process.elements.some(isFlowNode)) return true;
  const { model, element } = process;
  sink.record('process', model.placeOf(element));
  sink.setAside('a process without content');
  return false;
}

/** What a mapping speaks of must be there: a name that is mistyped would change nothing, silently. */
function checkMapping({ mapping }: MappingFile, processes: readonly Process[]): void {
  const ids = new Set(processes.flatMap(({ elements }) => elements.map(({ id }) => id)));
  const faults = Object.keys(mapping.duties)
    .filter((id) => !ids.has(id))
    .map((id) => `duties: no task has the id ${id}`);
  for (const [id, { ends }] of Object.entries(mapping.workflows)) {
    const process = processes.find((one) => one.id === id);
    if (!process)
      faults.push(
        `workflows: there is no process ${id}; there are ${processes.map((one) => one.id).join(', ')}`,
      );
    for (const end of ends ?? [])
      if (process?.elements.every((element) => element.id !== end))
        faults.push(`workflows: ${id} has no element ${end}`);
  }
  if (faults.length > 0)
    throw new UnreadableSource(`The mapping does not fit the model. ${faults.join('. ')}.`);
}

function workflowFrom(
  process: Process,
  all: readonly Process[],
  { mapping }: MappingFile,
  sink: Sink,
): Workflow {
  const ends = mapping.workflows[process.id]?.ends;
  const places = new Map(all.flatMap((one) => one.elements.map((element) => [element, one.model] as const)));
  const seen = new Set<string>();
  const workflow = workflowOf(process, {
    called: (id) => all.find(({ element }) => element.id === id),
    amountNames: new Set(mapping.amounts),
    ends: ends && new Set(ends),
    notUnderstood(what, element) {
      // A process that is called is looked through again for each workflow that calls it.
      const model = places.get(element) ?? process.model;
      if (model === process.model && process.elements.includes(element) && !seen.has(`${what} ${element.id}`))
        sink.notUnderstood(what, model.placeOf(element));
      seen.add(`${what} ${element.id}`);
    },
  });
  tell(workflow, sink);
  return workflow;
}

function tell({ process, cut, tangled, unreachable, order, stepOf }: Workflow, sink: Sink): void {
  const { name } = process;
  for (const { flow, from } of cut)
    sink.notice(
      `${name}: the loop back by ${flow ? `sequence flow ${flow.id}` : from} is cut, so that each step is done once.`,
    );
  for (const split of tangled)
    sink.notice(
      `${name}: the branches after ${split} run into one another before they join; each is read as a way of its own.`,
    );
  for (const { step } of unreachable)
    sink.notice(`${name}: ${titleOf(step!)} is on no way from the start to an end, so it is no step.`);
  if (stepOf.size === 0)
    sink.notice(`${name} has no way from its start to an end with a task on it: nobody can complete it.`);
  const ends = process.elements.filter(({ $type }) => $type === 'bpmn:EndEvent');
  if (order.last.length > 1 && ends.length > 1)
    sink.notice(
      `${name} ends in several ways (${ends.map(titleOf).join(', ')}); each counts as completed. Name in a mapping those that do (workflows, ends).`,
    );
}

function writePools(model: Model, sink: Sink): void {
  const { definitions } = model;
  for (const collaboration of (definitions.rootElements ?? []).filter(
    ({ $type }) => $type === 'bpmn:Collaboration',
  )) {
    for (const pool of collaboration.participants ?? []) {
      sink.record('participant', model.placeOf(pool));
      if (!pool.processRef) sink.setAside('a pool without a process in the file');
    }
    for (const message of collaboration.messageFlows ?? []) {
      sink.record('message flow', model.placeOf(message));
      sink.setAside('messages between pools are no order of steps');
    }
  }
}

function writeMapping({ mapping, placeOf }: MappingFile, writer: ProcessWriter, sink: Sink): void {
  for (const [name, { roles, identities }] of Object.entries(mapping.performers)) {
    const kinds = writer.performers.get(name);
    if (!kinds)
      throw new UnreadableSource(
        `The mapping does not fit the model. performers: nobody is called ${name}; there are ${[...writer.performers.keys()].join(', ')}.`,
      );
    sink.record('performer of the mapping', placeOf(name));
    for (const role of roles) {
      if (kinds.has('role')) sink.row('inherits.csv', { role, inherits: writer.idOf('role', name) });
      else
        sink.reject(
          'is a user of the process engine, whom a role cannot have; name identities',
          'performers',
          name,
        );
    }
    for (const identity of identities) {
      if (kinds.has('role')) sink.row('has_role.csv', { identity, role: writer.idOf('role', name) });
      if (kinds.has('user'))
        sink.row('can_act_as.csv', { identity, target: writer.idOf('user', name), via: 'OWN_ACCOUNT' });
    }
  }
}
