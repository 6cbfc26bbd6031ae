import type { RecordingSink } from '../recording-sink.ts';

/** A BPMN file with these processes; each element on a line of its own, so that lines are evidence. */
export function model(content: string, around = ''): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="definitions" targetNamespace="t">',
    around,
    content,
    '</definitions>',
  ].join('\n');
}

/**
 * A process drawn in short: `a -> b`, one way a line, with a condition after a colon. Names beginning with `x` are exclusive
 * gateways, with `p` parallel ones, with `o` inclusive ones, `start` and `end…` are events, all others user tasks.
 */
export function drawn(lines: string, more = ''): string {
  const ways = lines
    .trim()
    .split('\n')
    .map((line) => /^\s*(\S+) -> (\S+?)(?:: (.*?))?(?: \(default\))?$/.exec(line)!);
  const defaults = new Map(
    lines
      .trim()
      .split('\n')
      .flatMap((line, at) => (line.endsWith('(default)') ? [[ways[at][1], `f${at}`] as const] : [])),
  );
  const names = [...new Set(ways.flatMap(([, from, to]) => [from, to]))];
  const flows = ways.map(
    ([, from, to, condition], at) =>
      `<sequenceFlow id="f${at}" sourceRef="${from}" targetRef="${to}">${condition === undefined ? '' : `<conditionExpression>${escaped(condition)}</conditionExpression>`}</sequenceFlow>`,
  );
  const nodes = names.map(
    (name) =>
      `<${tagOf(name)} id="${name}" name="${name}"${defaults.has(name) ? ` default="${defaults.get(name)}"` : ''}/>`,
  );
  return model(`<process id="p1" name="Process">\n${[...nodes, ...flows].join('\n')}\n${more}</process>`);
}

/** All routes of a workflow as the model defines them (MODEL.md section 4), for one amount, steps by their own names. */
export function routes(sink: RecordingSink, amount = 1): string[] {
  const short = (id: string): string => id.replace(/^bpmn:model\/[^/]*\//, '');
  const cell = (row: string, column: string): string | undefined =>
    new RegExp(`(?:^| )${column}=(\\S+)`).exec(row)?.[1];
  const steps = sink.rowsOf('steps.csv').map((row) => short(cell(row, 'id')!));
  const next = sink.rowsOf('next.csv').map((row) => ({
    from: short(cell(row, 'from')!),
    to: short(cell(row, 'to')!),
    above: Number(cell(row, 'above') ?? 0),
    upTo: Number(cell(row, 'up_to') ?? Infinity),
  }));
  if (next.length === 0) return steps.length === 0 ? [] : [steps.join(' ')];
  const found: string[] = [];
  const walk = (path: string[]): void => {
    const last = path.at(-1)!;
    if (!next.some(({ from }) => from === last)) found.push(path.join(' '));
    const on = next.filter(
      ({ from, to, above, upTo }) => from === last && !path.includes(to) && above < amount && amount <= upTo,
    );
    for (const to of new Set(on.map((edge) => edge.to))) walk([...path, to]);
  };
  for (const step of steps) if (!next.some(({ to }) => to === step)) walk([step]);
  return found.sort();
}

function tagOf(name: string): string {
  if (name.startsWith('start')) return 'startEvent';
  if (name.startsWith('end')) return 'endEvent';
  if (name.startsWith('x')) return 'exclusiveGateway';
  if (name.startsWith('p')) return 'parallelGateway';
  if (name.startsWith('o')) return 'inclusiveGateway';
  if (name.startsWith('auto')) return 'serviceTask';
  return 'userTask';
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
