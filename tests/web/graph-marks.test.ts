import { describe, expect, it } from 'vitest';
import { controlsHold } from '../../web/src/graph/control-holds.ts';
import { elementsOf } from '../../web/src/graph/elements.ts';
import { endsSoon, pictureEdge } from '../../web/src/graph/picture-edge.ts';
import { crossings } from '../../web/src/graph/rows.ts';
import { edge, witness } from './picture-parts.ts';

const DATE = '2026-11-23';
const marked = (own: Parameters<typeof edge>[3], kind: Parameters<typeof edge>[0] = 'HAS_ROLE') =>
  pictureEdge(edge(kind, 'IDENTITY:a', 'ROLE:r', own), { date: DATE, holds: undefined });

describe('an edge of the picture', () => {
  it.each([
    [null, false],
    ['2026-11-22', false],
    ['2026-11-23', true],
    ['2027-02-21', true],
    ['2027-02-22', false],
  ])('valid to %s ends soon on the day: %s', (validTo, soon) => expect(endsSoon(validTo, DATE)).toBe(soon));

  it.each([
    [{ validTo: '2026-12-31' }, { expiring: true, label: 'ends 2026-12-31' }],
    [{ activation: 'JIT' }, { jit: true, label: 'just in time' }],
    [{ activation: 'JIT', validTo: '2026-12-31' }, { label: 'just in time, ends 2026-12-31' }],
    [{}, { expiring: false, jit: false, rare: false, label: '' }],
  ] as const)('%o is marked %o', (own, mark) => expect(marked(own)).toMatchObject(mark));

  it.each([
    ['OWN_ACCOUNT', false],
    ['CREDENTIAL', true],
    ['IMPERSONATION', true],
    ['DELEGATION', true],
  ] as const)('use of another identity by %s is rare: %s', (via, rare) => {
    expect(marked({ via }, 'CAN_ACT_AS')).toMatchObject({ actsAs: true, rare });
  });
});

describe('a control between two steps', () => {
  const control = (controlMode: 'PREVENTIVE' | 'DETECTIVE') =>
    edge('SEPARATED_FROM', 'STEP:one', 'STEP:two', { control: 'Maker-checker', controlMode });
  const way = (first: string, second: string) =>
    witness([edge('NEXT', 'STEP:one', 'STEP:two')], { one: first, two: second });

  it.each([
    ['PREVENTIVE', 'ann', 'ann', 'stops', 'Maker-checker\n✓ stops it'],
    ['PREVENTIVE', 'ann', 'bob', 'passed', 'Maker-checker\n✕ passed by'],
    ['DETECTIVE', 'ann', 'ann', 'may discover', 'Maker-checker\n✓ may discover it'],
    ['DETECTIVE', 'ann', 'bob', 'sees nothing', 'Maker-checker\n✕ sees nothing'],
  ] as const)('%s, done by %s and %s: %s', (mode, first, second, holds, label) => {
    const controls = [control(mode)];
    const found = controlsHold(controls, way(first, second).steps);
    expect([...found.values()]).toEqual([holds]);
    const elements = elementsOf(way(first, second), { origin: 'IDENTITY:ann', controls, holds: found });
    expect(elements.edges.find((each) => each.look !== 'next')?.label).toBe(label);
  });

  it('says nothing where the way does not pass both steps', () => {
    expect(controlsHold([control('PREVENTIVE')], [way('ann', 'bob').steps[0]]).size).toBe(0);
  });
});

describe('a role that includes another', () => {
  it('stands in a lane of its own, left of what it includes', () => {
    const way = witness(
      [edge('INHERITS', 'ROLE:whole', 'ROLE:part'), edge('GRANTS', 'ROLE:part', 'PERMISSION:p')],
      {},
    );
    const lanes = elementsOf(way, { origin: 'IDENTITY:a', controls: [] }).nodes.map((node) => node.lane);
    expect(lanes).toEqual(['composite', 'role', 'permission']);
  });
});

describe('crossings', () => {
  const cell = (id: string, column: number) => ({ id, column, passing: false });
  const left = ['a', 'b', 'c'].map((id) => cell(id, 0));
  const right = ['x', 'y', 'z'].map((id) => cell(id, 1));
  it.each([
    ['none, side by side', ['00', '11', '22'], 0],
    ['none at a shared end', ['00', '01', '02', '12'], 0],
    ['one of two', ['01', '10'], 1],
    ['three of three', ['02', '11', '20'], 3],
  ])('%s', (_name, pairs, expected) => {
    const links = pairs.map((pair) => [left[Number(pair[0])], right[Number(pair[1])]] as const);
    expect(crossings([left, right], links)).toBe(expected);
  });
});
