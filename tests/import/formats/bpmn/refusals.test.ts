import { describe, expect, test } from 'vitest';
import { bpmn } from '../../../../server/import/formats/bpmn.ts';
import { UnreadableSource } from '../../../../server/import/formats/format.ts';
import { read, recognised } from '../recording-sink.ts';
import { drawn, model } from './model.ts';

const WHOLE = drawn('start -> a\na -> end');
const LAUGHS = `<?xml version="1.0"?><!DOCTYPE definitions [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>${WHOLE.replace(/^.*\n/, '')}`;
const OUTSIDE = WHOLE.replace('?>', '?><!DOCTYPE d SYSTEM "file:///etc/passwd">');

/** What it is, the file, and what is said. */
const HOSTILE: readonly [string, string | Uint8Array, string][] = [
  ['entities that multiply', LAUGHS, 'document type declaration'],
  ['an entity from outside', OUTSIDE, 'document type declaration'],
  ['a document type in small letters', WHOLE.replace('?>', '?><!doctype d>'), 'document type declaration'],
  ['a file that is cut off', WHOLE.slice(0, -40), 'cut off'],
  ['a file that is cut off in a tag', WHOLE.slice(0, WHOLE.indexOf('userTask') + 4), 'does not end'],
  ['a comment that does not end', `${WHOLE}<!-- `, 'a comment does not end'],
  [
    'tags that cross',
    model('<process id="p"><userTask id="a"></process></userTask>'),
    'closes what is not open',
  ],
  ['a second root', `${WHOLE}<definitions/>`, 'second root'],
  ['deep nesting', model('<subProcess>'.repeat(300) + '</subProcess>'.repeat(300)), 'nested deeper'],
  ['a name __proto__', model('<process id="__proto__"><userTask id="a"/></process>'), '__proto__'],
  ['an id twice', model('<process id="p"><userTask id="a"/><userTask id="a"/></process>'), 'duplicate ID'],
  ['an element without an id', model('<process id="p"><userTask/></process>'), 'without an id'],
  ['a NUL', WHOLE.replace('Process', 'Pro\0cess'), 'NUL'],
  ['another encoding', Buffer.from(WHOLE.replace('Process', 'Prüfung'), 'latin1'), 'UTF-8'],
  ['no XML', 'id,name\n1,2\n', 'no XML'],
  ['another XML', '<html xmlns="http://www.w3.org/1999/xhtml"><body/></html>', 'no BPMN 2.0 model'],
  ['no process', model(''), 'No file has a process'],
  [
    'too many elements',
    model(
      `<process id="p">${Array.from({ length: 2100 }, (_, at) => `<userTask id="t${at}"/>`).join('')}</process>`,
    ),
    'more than 2000',
  ],
];

describe('a process model', () => {
  test('is recognised by its namespace', () => {
    expect(recognised(bpmn, { 'm.xml': WHOLE })).toBe('m.xml has definitions in the namespace of BPMN 2.0');
    expect(
      recognised(bpmn, { 'm.xml': '<definitions xmlns="http://schemas.xmlsoap.org/wsdl/">' }),
    ).toBeNull();
  });

  test.each(HOSTILE)('is refused with %s', async (_, content, why) => {
    await expect(read(bpmn, { 'm.bpmn': content })).rejects.toThrow(UnreadableSource);
    await expect(read(bpmn, { 'm.bpmn': content })).rejects.toThrow(why);
  });

  test('is read in the encoding that it declares, with entities of XML itself', async () => {
    const text = WHOLE.replace('UTF-8', 'ISO-8859-1').replace('"Process"', '"Prüfung &amp; &#x5a;ahlung"');
    const sink = await read(bpmn, { 'm.bpmn': Buffer.from(text, 'latin1') });
    expect(sink.rowsOf('workflows.csv')).toEqual(['id=bpmn:model/p1 name=Prüfung & Zahlung']);
  });

  test('takes an entity that it does not know for text', async () => {
    const sink = await read(bpmn, { 'm.bpmn': WHOLE.replace('"Process"', '"&lol;"') });
    expect(sink.rowsOf('workflows.csv')).toEqual(['id=bpmn:model/p1 name=&lol;']);
  });

  test('gives the line of each element as evidence', async () => {
    const sink = await read(bpmn, { 'm.bpmn': WHOLE });
    const lines = WHOLE.split('\n');
    for (const { kind, at } of sink.records)
      expect(lines[at.row! - 1], kind).toContain(kind === 'process' ? '<process' : 'id=');
    expect(sink.records.map(({ kind }) => kind)).toEqual([
      'process',
      'start event',
      'user task',
      'end event',
      'sequence flow',
      'sequence flow',
    ]);
  });

  test('gives no secret of its connectors away', async () => {
    const CANARY = 'CanaryThatNobodyMaySee';
    const secret = `<extensionElements><camunda:field name="password" stringValue="${CANARY}"/><camunda:inputParameter name="token">${CANARY}</camunda:inputParameter></extensionElements>`;
    const text = model(
      `<process id="p"><documentation>${CANARY}</documentation><userTask id="b"/><serviceTask id="a" camunda:password="${CANARY}" camunda:expression="\${api.call('${CANARY}')}">${secret}</serviceTask><sequenceFlow id="f" sourceRef="b" targetRef="a"><conditionExpression>\${token == '${CANARY}'}</conditionExpression></sequenceFlow></process>`,
    );
    const sink = await read(bpmn, { 'm.bpmn': text });
    expect(sink.rejected).toEqual([]);
    expect(sink.everything).not.toContain(CANARY);
  });
});
