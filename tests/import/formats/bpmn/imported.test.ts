import { describe, expect, test } from 'vitest';
import { expectNoSecrets, secretIn } from '../secrets.ts';
import { imported } from '../imported.ts';
import { drawn, model } from './model.ts';

const CHOICES = 'start -> a\na -> x\nx -> b: ${amount > 100}\nx -> c (default)\nb -> end\nc -> end';

describe('a process that is imported', () => {
  test('is recognised, and stands every check of a bundle', async () => {
    const { report, store } = await imported({ 'm.bpmn': drawn(CHOICES) });
    expect(report.refused).toBeNull();
    expect(report.format).toMatchObject({
      name: 'bpmn',
      recognised: 'm.bpmn has definitions in the namespace of BPMN 2.0',
    });
    const bounds = store
      .openEdges('NEXT')
      .map(({ properties }) => [properties['aboveCents'], properties['upToCents']]);
    expect(bounds.map((pair) => pair.map((bound) => bound ?? 'open'))).toEqual([
      [10_000, 'open'],
      ['open', 10_000],
    ]);
    for (const { rowsRead, imported: kept, duplicates, rejected } of report.files)
      expect(rowsRead).toBe(kept + duplicates + rejected);
  });

  test.each([
    ['a choice without a task before it', 'start -> x\nx -> a\nx -> b\na -> end\nb -> end'],
    ['a task left out at the end', 'start -> a\na -> x\nx -> b\nx -> end\nb -> end'],
    ['a loop with no way out', 'start -> a\na -> b\nb -> a'],
    ['no task', 'start -> end'],
    ['a dead end beside the flow', 'start -> a\na -> end\nz -> y'],
  ])('stands them with %s', async (_, lines) => {
    expect((await imported({ 'm.bpmn': drawn(lines) })).report.refused).toBeNull();
  });

  test('is refused with more than 1,000 routes', async () => {
    const lines = Array.from(
      { length: 11 },
      (_, at) => `x${at} -> a${at}\nx${at} -> b${at}\na${at} -> x${at + 1}\nb${at} -> x${at + 1}`,
    );
    const { report } = await imported({
      'm.bpmn': drawn(['start -> x0', ...lines, 'x11 -> end'].join('\n')),
    });
    expect(report.refused).toContain('rejected');
    expect(report.rejects[0].reason).toContain('1,000 routes');
  });

  test('twice under two names is two processes, with performers of their own', async () => {
    const files = {
      'm.bpmn': model(
        '<process id="p1"><userTask id="a" camunda:candidateGroups="g" camunda:assignee="u"/></process>',
      ),
    };
    const { store } = await imported(files, { source: 'one' });
    expect((await imported(files, { source: 'two' }, store)).report).toMatchObject({
      refused: null,
      changed: true,
    });
    expect([...store.openNodes().keys()]).toEqual(
      expect.arrayContaining(['ROLE:bpmn:one/roles/g', 'ROLE:bpmn:two/roles/g']),
    );
  });

  test('the same again changes nothing', async () => {
    const { store } = await imported({ 'm.bpmn': drawn(CHOICES) });
    expect((await imported({ 'm.bpmn': drawn(CHOICES) }, {}, store)).report).toMatchObject({
      refused: null,
      changed: false,
    });
  });

  test('gives no secret away', async () => {
    const secret = secretIn('bpmn');
    const fields = `<extensionElements><camunda:field name="password" stringValue="${secret}"/><camunda:inputParameter name="token">${secret}</camunda:inputParameter></extensionElements>`;
    const text = model(
      `<process id="p"><documentation>${secret}</documentation><userTask id="b"/><serviceTask id="a" camunda:password="${secret}">${fields}</serviceTask><sequenceFlow id="f" sourceRef="b" targetRef="a"><conditionExpression>\${token == '${secret}'}</conditionExpression></sequenceFlow></process>`,
    );
    expect((await expectNoSecrets({ 'm.bpmn': text })).refused).toBeNull();
  });
});
