import { BpmnModdle } from 'bpmn-moddle';
import { UnreadableSource, type Place, type SourceFile } from '../format.ts';
import {
  isContainer,
  isFlowNode,
  titleOf,
  type Definitions,
  type Element,
  type Lane,
  type LaneSet,
} from './elements.ts';
import { readXml } from './xml.ts';

/** A process of a file, with what is inside it at any depth. */
export interface Process {
  readonly element: Element;
  /** Id within the import: that of the element, with its file where several files have it. */
  readonly id: string;
  readonly name: string;
  /** The participant that the process is drawn for. */
  readonly pool: string | undefined;
  readonly elements: readonly Element[];
  readonly lanes: readonly Lane[];
  /** The innermost lane of each flow node. */
  readonly laneOf: ReadonlyMap<Element, Lane>;
  readonly model: Model;
}

/** One file, parsed. */
export interface Model {
  readonly file: SourceFile;
  readonly definitions: Definitions;
  placeOf(element: Element): Place;
}

/** Reads one file; throws `UnreadableSource` where it is no BPMN 2.0. @returns with what the parser could not place */
export async function readModel(
  file: SourceFile,
  encoding: string | undefined,
): Promise<{ model: Model; warnings: readonly string[] }> {
  const { text, lineOf } = await readXml(file, encoding);
  try {
    const { rootElement, warnings } = await new BpmnModdle().fromXML(text);
    const twice = warnings
      .map(({ message }) => /duplicate ID .*/.exec(message)?.[0])
      .find((one) => one !== undefined);
    if (twice !== undefined) throw new Error(`${twice}: what refers to it cannot be told`);
    const placeOf = ({ id }: Element): Place => ({ file: file.name, row: lineOf.get(id ?? '') ?? 1 });
    return {
      model: { file, definitions: rootElement as Definitions, placeOf },
      warnings: warnings.map(({ message }) => message.split('\n')[0].slice(0, 200)),
    };
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n')[0] : '';
    throw new UnreadableSource(`${file.name} is no BPMN 2.0 model: ${(why ?? '').slice(0, 300)}`);
  }
}

/** The processes of all files, by the id that they have in the import. */
export function processesOf(models: readonly Model[]): Process[] {
  const found = models.flatMap((model) =>
    (model.definitions.rootElements ?? [])
      .filter(({ $type }) => $type === 'bpmn:Process')
      .map((element) => ({ model, element })),
  );
  const times = new Map<string, number>();
  for (const { element } of found) times.set(element.id ?? '', (times.get(element.id ?? '') ?? 0) + 1);
  return found.map(({ model, element }) => {
    const own = element.id ?? 'process';
    const id = (times.get(element.id ?? '') ?? 0) > 1 ? `${model.file.name}/${own}` : own;
    const pool = poolOf(model, element);
    const lanes = lanesIn(element.laneSets);
    const laneOf = new Map<Element, Lane>();
    // Outer lanes come before those inside them, so the innermost holds.
    for (const lane of lanes) for (const node of lane.flowNodeRef ?? []) laneOf.set(node, lane);
    const name = element.name === undefined ? (pool ?? own) : titleOf(element);
    return { element, id, name, pool, elements: elementsIn(element), lanes, laneOf, model };
  });
}

function poolOf({ definitions }: Model, process: Element): string | undefined {
  const collaborations = (definitions.rootElements ?? []).filter(
    ({ $type }) => $type === 'bpmn:Collaboration',
  );
  const pool = collaborations
    .flatMap(({ participants }) => participants ?? [])
    .find(({ processRef }) => processRef === process);
  return pool?.name === undefined ? undefined : titleOf(pool);
}

function lanesIn(sets: readonly LaneSet[] | undefined): Lane[] {
  return (sets ?? []).flatMap(({ lanes }) =>
    (lanes ?? []).flatMap((lane) => [lane, ...lanesIn(lane.childLaneSet && [lane.childLaneSet])]),
  );
}

function elementsIn(container: Element): Element[] {
  return (container.flowElements ?? []).flatMap((element) => [
    element,
    ...(isContainer(element) && isFlowNode(element) ? elementsIn(element) : []),
  ]);
}
