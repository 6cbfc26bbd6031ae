import { describe, expect, test } from 'vitest';
import { bpmn } from '../../../../server/import/formats/bpmn.ts';
import { read, type RecordingSink } from '../recording-sink.ts';
import { drawn, model } from './model.ts';

const task = (attributes: string, content = '', more = ''): string =>
  model(
    `<process id="p1"><userTask id="a" ${attributes}>${content}</userTask>${more}</process>`,
    '<resource id="r1" name="Treasurer"/>',
  );
const owner = (tag: string, body: string): string =>
  `<${tag} id="o"><resourceAssignmentExpression><formalExpression>${body}</formalExpression></resourceAssignmentExpression></${tag}>`;

const performers = (sink: RecordingSink): string[] =>
  [...sink.rowsOf('grants.csv'), ...sink.rowsOf('has_permission.csv')].map((row) =>
    row.replace(/^(?:role|identity)=bpmn:x\/(.*) permission=.*$/, '$1'),
  );

/** What the model says, and who may do the task. */
const NAMED: readonly [string, string, string[]][] = [
  ['an assignee', task('camunda:assignee="demo"'), ['users/demo']],
  [
    'an assignee of another engine',
    task('xmlns:flowable="http://flowable.org/bpmn" flowable:assignee="demo"'),
    ['users/demo'],
  ],
  ['candidate users', task('camunda:candidateUsers="ann, ben"'), ['users/ann', 'users/ben']],
  [
    'candidate groups',
    task('camunda:candidateGroups="accounting,  team a"'),
    ['roles/accounting', 'roles/team a'],
  ],
  ['a name with a slash', task('camunda:candidateGroups="a/b%"'), ['roles/a%2Fb%25']],
  [
    'a definition of Zeebe',
    task(
      '',
      '<extensionElements><z:assignmentDefinition xmlns:z="http://camunda.org/schema/zeebe/1.0" assignee="=&quot;ann&quot;" candidateGroups="accounting"/></extensionElements>',
    ),
    ['roles/accounting', 'users/ann'],
  ],
  [
    'a potential owner by resource',
    task('', '<potentialOwner id="o"><resourceRef>r1</resourceRef></potentialOwner>'),
    ['roles/Treasurer'],
  ],
  [
    'a potential owner by expression',
    task('', owner('potentialOwner', 'user(ann), group(accounting), managers')),
    ['roles/accounting', 'roles/managers', 'users/ann'],
  ],
  ['a human performer by expression', task('', owner('humanPerformer', 'ann')), ['users/ann']],
  ['an expression', task('camunda:assignee="${initiator}"'), []],
  [
    'an expression and a group',
    task('camunda:assignee="${initiator}" camunda:candidateGroups="accounting"'),
    ['roles/accounting'],
  ],
  [
    'a lane',
    task(
      '',
      '',
      '<laneSet id="ls"><lane id="l" name="Accounts&#10;payable"><flowNodeRef>a</flowNodeRef></lane></laneSet>',
    ),
    ['roles/Accounts payable'],
  ],
  [
    'a lane in a lane',
    task(
      '',
      '',
      '<laneSet id="ls"><lane id="l" name="Finance"><flowNodeRef>a</flowNodeRef><childLaneSet id="cs"><lane id="l2" name="Payables"><flowNodeRef>a</flowNodeRef></lane></childLaneSet></lane></laneSet>',
    ),
    ['roles/Payables'],
  ],
  [
    'a lane and a group',
    task(
      'camunda:candidateGroups="ap"',
      '',
      '<laneSet id="ls"><lane id="l" name="Payables"><flowNodeRef>a</flowNodeRef></lane></laneSet>',
    ),
    ['roles/ap', 'roles/Payables'],
  ],
];

describe('the performers of a task', () => {
  test.each(NAMED)('by %s', async (_, xml, expected) => {
    expect(performers(await read(bpmn, { 'm.bpmn': xml }, { source: 'x' }))).toEqual(expected);
  });

  test('are those of its pool where nothing else is said', async () => {
    const pools =
      '<collaboration id="c"><participant id="pt" name="Finance" processRef="p1"/></collaboration>';
    const sink = await read(
      bpmn,
      { 'm.bpmn': model('<process id="p1"><userTask id="a"/></process>', pools) },
      { source: 'x' },
    );
    expect(performers(sink)).toEqual(['roles/Finance']);
  });

  test('of an automatic task are those of the tasks before it, else those after it, and itself', async () => {
    const sink = await read(bpmn, {
      'm.bpmn': drawn('start -> auto1\nauto1 -> a\na -> auto2\nauto2 -> auto3\nauto3 -> end'),
    });
    expect(sink.rowsOf('performs.csv').map((row) => row.replaceAll('bpmn:model/p1/', ''))).toEqual([
      'action=auto1 step=auto1',
      'action=a step=auto1',
      'action=a step=a',
      'action=auto2 step=auto2',
      'action=a step=auto2',
      'action=auto3 step=auto3',
      'action=a step=auto3',
    ]);
  });

  test('are reported where only the running process knows them, and where nobody is named', async () => {
    const sink = await read(bpmn, { 'm.bpmn': task('camunda:assignee="${initiator}"') });
    expect([...sink.unread.keys()]).toEqual([
      'A performer that is only known when the process runs (an expression)',
      'A task that nobody is named for: nobody can do it until its permission is granted',
    ]);
  });
});

describe('the duty of a step', () => {
  test.each([
    ['Approve invoice', 'APPROVE'],
    ['Rechnung freigeben', 'APPROVE'],
    ['Assign approver', 'INITIATE'],
    ['Prepare bank transfer', 'PAY'],
    ['Post journal entry', 'POST'],
    ['Rechnung klären', 'REVIEW'],
    ['Sing', 'OTHER'],
  ])('%s is %s', async (name, duty) => {
    const sink = await read(bpmn, {
      'm.bpmn': model(`<process id="p1"><userTask id="a" name="${name}"/></process>`),
    });
    expect(sink.rowsOf('steps.csv')[0]).toContain(`duty=${duty}`);
  });
});
