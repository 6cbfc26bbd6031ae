import { describe, expect, it } from 'vitest';
import { elementsOf } from '../../web/src/graph/elements.ts';
import { edge, witness } from './picture-parts.ts';

const WAY = witness(
  [
    edge('CAN_ACT_AS', 'IDENTITY:ann', 'IDENTITY:svc', { via: 'CREDENTIAL' }),
    edge('HAS_ROLE', 'IDENTITY:svc', 'ROLE:r', { activation: 'JIT' }),
    edge('GRANTS', 'ROLE:r', 'PERMISSION:p'),
    edge('ENABLES', 'PERMISSION:p', 'ACTION:a'),
    edge('PERFORMS', 'ACTION:a', 'STEP:one'),
    edge('PERFORMS', 'ACTION:a', 'STEP:two'),
    edge('NEXT', 'STEP:one', 'STEP:two'),
    edge('PART_OF', 'STEP:one', 'WORKFLOW:w'),
  ],
  { one: 'svc', two: 'svc' },
);
const CONTROLS = [
  edge('SEPARATED_FROM', 'STEP:one', 'STEP:two', { control: 'Maker-checker', controlMode: 'PREVENTIVE' }),
  edge('SEPARATED_FROM', 'STEP:two', 'STEP:elsewhere', { control: 'Review', controlMode: 'DETECTIVE' }),
];
const elements = elementsOf(WAY, { origin: 'IDENTITY:ann', controls: CONTROLS });

describe('the elements of a witness', () => {
  it('are all of its nodes but the workflow, each in the lane of its kind', () => {
    const lanes = Object.fromEntries(elements.nodes.map((node) => [node.key, node.lane]));
    expect(lanes).toEqual({
      'IDENTITY:ann': 'identity',
      'IDENTITY:svc': 'account',
      'ROLE:r': 'role',
      'PERMISSION:p': 'permission',
      'ACTION:a': 'action',
      'STEP:one': 'step',
      'STEP:two': 'step',
    });
  });

  it('number the steps in the order of the workflow', () => {
    const steps = elements.nodes.filter((node) => node.lane === 'step');
    expect(steps.map((step) => [step.title, step.place])).toEqual([
      ['1  name of one', 0],
      ['2  name of two', 1],
    ]);
  });

  it('mark what acts by itself', () => {
    expect(elements.nodes.filter((node) => node.nonHuman).map((node) => node.key)).toEqual(['IDENTITY:svc']);
  });

  it('are all edges between drawn nodes, once each, and no other', () => {
    const keys = elements.edges.map((each) => each.key);
    const drawn = WAY.graph.edges.filter((each) => each.kind !== 'PART_OF').map((each) => each.key);
    expect(keys).toEqual([...drawn, CONTROLS[0]?.key]);
  });

  it.each([
    ['CAN_ACT_AS', { look: 'access', actsAs: true, label: 'credential' }],
    ['HAS_ROLE', { look: 'access', jit: true, label: 'just in time' }],
    ['GRANTS', { look: 'access', jit: false, label: '' }],
    ['ENABLES', { look: 'definition', label: '' }],
    ['NEXT', { look: 'next' }],
    ['SEPARATED_FROM', { look: 'preventive', label: 'Maker-checker' }],
  ])('%s looks its own way and says what is out of the ordinary', (kind, expected) => {
    expect(elements.edges.find((each) => each.key.startsWith(kind))).toMatchObject(expected);
  });
});
