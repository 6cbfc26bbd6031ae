import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bpmn } from '../../../../server/import/formats/bpmn.ts';
import { read } from '../recording-sink.ts';
import { drawn, model, routes } from './model.ts';

const flow = (id: string, from: string, to: string): string =>
  `<sequenceFlow id="${id}" sourceRef="${from}" targetRef="${to}"/>`;
const LINE = `<startEvent id="s"/><userTask id="a"/><userTask id="c"/><endEvent id="e"/>`;
const inProcess = (content: string): string => model(`<process id="p1" name="Process">${content}</process>`);

describe('what is inside an activity', () => {
  test('of a sub-process is done where it stands', async () => {
    const sub = `<subProcess id="sub"><startEvent id="s2"/><userTask id="b1"/><userTask id="b2"/><endEvent id="e2"/>${flow('g1', 's2', 'b1')}${flow('g2', 'b1', 'b2')}${flow('g3', 'b2', 'e2')}</subProcess>`;
    const flows = [
      flow('f1', 's', 'a'),
      flow('f2', 'a', 'sub'),
      flow('f3', 'sub', 'c'),
      flow('f4', 'c', 'e'),
    ].join('');
    const sink = await read(bpmn, { 'm.bpmn': inProcess(LINE + sub + flows) });
    expect(routes(sink)).toEqual(['a sub/b1 sub/b2 c']);
  });

  test('of a sub-process without content is one step', async () => {
    const sink = await read(bpmn, { 'm.bpmn': inProcess(`<subProcess id="sub" name="Pay"/>`) });
    expect(routes(sink)).toEqual(['sub']);
  });

  test('of an event sub-process and a compensation is not needed', async () => {
    const beside = `<subProcess id="on" triggeredByEvent="true"><startEvent id="s2"/><userTask id="b"/></subProcess><userTask id="undo" isForCompensation="true"/>`;
    const sink = await read(bpmn, {
      'm.bpmn': inProcess(
        `${LINE}${beside}${flow('f1', 's', 'a')}${flow('f2', 'a', 'c')}${flow('f3', 'c', 'e')}`,
      ),
    });
    expect(routes(sink)).toEqual(['a c']);
    expect(sink.unread.get('An event sub-process or compensation: the process completes without it')).toBe(2);
  });

  test('of a process that another file has is done by its performers, in the workflow that calls it', async () => {
    const caller = inProcess(
      `${LINE}<callActivity id="call" calledElement="p2"/>${flow('f1', 's', 'a')}${flow('f2', 'a', 'call')}${flow('f3', 'call', 'e')}`,
    );
    const called = model(`<process id="p2"><userTask id="b" camunda:assignee="ben"/></process>`);
    const sink = await read(bpmn, { 'm.bpmn': caller, 'n.bpmn': called }, { source: 'x' });
    expect(sink.rowsOf('performs.csv')).toContain('action=bpmn:x/p2/b step=bpmn:x/p1/call/b');
    expect(sink.rowsOf('has_permission.csv')).toEqual(['identity=bpmn:x/users/ben permission=bpmn:x/p2/b']);
  });

  test.each([
    ['a process that no file has', 'elsewhere', 'a call c'],
    ['itself', 'p1', 'a call c'],
  ])('of a call of %s is one step', async (_, calledElement, route) => {
    const call = `<callActivity id="call" calledElement="${calledElement}"/>`;
    const flows = [
      flow('f1', 's', 'a'),
      flow('f2', 'a', 'call'),
      flow('f3', 'call', 'c'),
      flow('f4', 'c', 'e'),
    ].join('');
    const sink = await read(bpmn, { 'm.bpmn': inProcess(LINE + call + flows) });
    expect(routes(sink)).toEqual([route]);
  });

  test.each([
    ['interrupts it: what it interrupts need not be done', '', ['a b', 'a c']],
    ['does not interrupt it: the process completes without what follows', ' cancelActivity="false"', ['a b']],
  ])('is left by a boundary event that %s', async (_, attribute, expected) => {
    const nodes = `<startEvent id="s"/><userTask id="a"/><userTask id="b"/><userTask id="c"/><endEvent id="e"/><boundaryEvent id="late" attachedToRef="b"${attribute}><timerEventDefinition/></boundaryEvent>`;
    const flows = [
      flow('f1', 's', 'a'),
      flow('f2', 'a', 'b'),
      flow('f3', 'b', 'e'),
      flow('f4', 'late', 'c'),
      flow('f5', 'c', 'e'),
    ].join('');
    expect(routes(await read(bpmn, { 'm.bpmn': inProcess(nodes + flows) }))).toEqual(expected);
  });

  test('ends no route by an error', async () => {
    const error = `<exclusiveGateway id="x"/><endEvent id="bad"><errorEventDefinition/></endEvent>`;
    const flows = [
      flow('f1', 's', 'a'),
      flow('f2', 'a', 'x'),
      flow('f3', 'x', 'c'),
      flow('f4', 'x', 'bad'),
      flow('f5', 'c', 'e'),
    ].join('');
    expect(routes(await read(bpmn, { 'm.bpmn': inProcess(LINE + error + flows) }))).toEqual(['a c']);
  });

  test('goes on from one link event to the other of its name', async () => {
    const link = (tag: string, id: string): string =>
      `<${tag} id="${id}"><linkEventDefinition id="d${id}" name="L"/></${tag}>`;
    const nodes = LINE + link('intermediateThrowEvent', 'out') + link('intermediateCatchEvent', 'in');
    const flows = [
      flow('f1', 's', 'a'),
      flow('f2', 'a', 'out'),
      flow('f3', 'in', 'c'),
      flow('f4', 'c', 'e'),
    ].join('');
    expect(routes(await read(bpmn, { 'm.bpmn': inProcess(nodes + flows) }))).toEqual(['a c']);
  });

  test('is kept apart where two files have processes of one id', async () => {
    const sink = await read(
      bpmn,
      { 'a.bpmn': drawn('start -> a\na -> end'), 'b.bpmn': drawn('start -> b\nb -> end') },
      { source: 'x' },
    );
    expect(sink.rowsOf('workflows.csv')).toEqual([
      'id=bpmn:x/a.bpmn/p1 name=Process',
      'id=bpmn:x/b.bpmn/p1 name=Process',
    ]);
  });
});

describe('a mapping', () => {
  const XML = drawn(
    'start -> a\na -> x\nx -> b: ${sum_of_it > 5}\nx -> c (default)\nb -> end1\nc -> end2',
    '<laneSet id="ls"><lane id="l" name="Clerks"><flowNodeRef>a</flowNodeRef><flowNodeRef>b</flowNodeRef><flowNodeRef>c</flowNodeRef></lane></laneSet>',
  );
  const withMapping = (text: string): Promise<Awaited<ReturnType<typeof read>>> => {
    const mapping = join(tmpdir(), `foureyes-bpmn-${process.pid}.yaml`);
    writeFileSync(mapping, text);
    return read(bpmn, { 'm.bpmn': XML }, { mapping, source: 'x' });
  };

  test('says who performs, what is an amount, which ends count, duties and materiality', async () => {
    const sink = await withMapping(
      'performers: { Clerks: { roles: [kc:clerks], identities: [hr:ann] } }\namounts: [sum_of_it]\nduties: { b: APPROVE }\nworkflows: { p1: { materiality: 1000, frameworks: [SOX], ends: [end1] } }',
    );
    expect(sink.rowsOf('inherits.csv')).toEqual(['role=kc:clerks inherits=bpmn:x/roles/Clerks']);
    expect(sink.rowsOf('has_role.csv')).toEqual(['identity=hr:ann role=bpmn:x/roles/Clerks']);
    expect(sink.rowsOf('workflows.csv')).toEqual([
      'id=bpmn:x/p1 name=Process materiality=1000 frameworks=SOX',
    ]);
    expect(sink.rowsOf('steps.csv').find((row) => row.includes('p1/b'))).toContain('duty=APPROVE');
    expect(sink.rowsOf('next.csv')).toEqual(['from=bpmn:x/p1/a to=bpmn:x/p1/b above=5']);
  });

  test.each([
    ['performers: { Nobody: { roles: [r] } }', 'nobody is called Nobody; there are Clerks'],
    ['duties: { z: PAY }', 'no task has the id z'],
    ['workflows: { p9: {} }', 'there is no process p9; there are p1'],
    ['workflows: { p1: { ends: [z] } }', 'p1 has no element z'],
    ['extra: 1', 'extra'],
  ])('is refused that does not fit: %s', async (text, why) => {
    await expect(withMapping(text)).rejects.toThrow(why);
  });
});
