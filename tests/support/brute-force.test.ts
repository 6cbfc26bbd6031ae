import { describe, expect, test } from 'vitest';
import { BruteForce } from './brute-force.ts';
import { WorldBuilder, type AccessColumns, type World } from './world.ts';

const DATE = '2026-11-20';
const SOLE_EVERYWHERE = [{ scope: '*', ranges: [{ above: 0, upTo: Infinity, mode: 'SOLE' }] }];

/** Enter, approve and pay an invoice, each by one action that one permission enables. */
function invoice(): WorldBuilder {
  return new WorldBuilder()
    .workflow('pay', { steps: ['enter', 'approve', 'release'], materiality: 1000 })
    .action('FB60', { needs: ['p.enter'], steps: ['enter'] })
    .action('MRBR', { needs: ['p.approve'], steps: ['approve'] })
    .action('F110', { needs: ['p.release'], steps: ['release'] })
    .role('all', ['p.enter', 'p.approve', 'p.release']);
}

function answer(world: World, includeJit = false) {
  return new BruteForce(world, DATE, { includeJit }).completions();
}

/** What happens to the one completion of ann's role when its assignment has these columns. */
function throughAssignment(access: AccessColumns, includeJit = false) {
  return answer(invoice().hasRole('ann', 'all', access).build(), includeJit)[0]?.scopes;
}

describe('usable edges', () => {
  test.each<[string, AccessColumns, boolean]>([
    ['without columns', {}, true],
    ['valid to the day itself', { validTo: DATE }, true],
    ['valid from the day itself', { validFrom: DATE }, true],
    ['expired the day before', { validTo: '2026-11-19' }, false],
    ['from tomorrow', { validFrom: '2026-11-21' }, false],
    ['to be activated', { activation: 'JIT' }, false],
    ['everywhere by *', { scope: ['1000', '*'] }, true],
  ])('%s', (_, access, usable) => {
    expect(throughAssignment(access)).toEqual(usable ? SOLE_EVERYWHERE : undefined);
  });

  test('count where just-in-time access is included', () => {
    expect(throughAssignment({ activation: 'JIT' }, true)).toEqual(SOLE_EVERYWHERE);
  });

  test('are good up to the limit and in the scope', () => {
    expect(throughAssignment({ limit: 0.29, scope: ['1000'] })).toEqual([
      { scope: '1000', ranges: [{ above: 0, upTo: 29, mode: 'SOLE' }] },
    ]);
  });
});

describe('completions', () => {
  test('one account that has it all completes alone; half of it completes nothing', () => {
    const world = invoice()
      .role('half', ['p.enter', 'p.approve'])
      .hasRole('ann', 'all')
      .hasRole('bob', 'half')
      .build();
    expect(answer(world)).toEqual([
      {
        identity: 'ann',
        workflow: 'pay',
        mode: 'SOLE',
        maxAmount: Infinity,
        material: true,
        modes: [{ mode: 'SOLE', maxAmount: Infinity, material: true }],
        scopes: SOLE_EVERYWHERE,
      },
    ]);
  });

  test('an action that no permission enables is performed by nobody', () => {
    const world = invoice()
      .workflow('other', { steps: ['only'] })
      .action('free', { steps: ['only'] });
    expect(answer(world.hasRole('ann', 'all').build()).map((found) => found.workflow)).toEqual(['pay']);
  });

  test('a preventive control blocks one account and lets two through; a detective one changes nothing', () => {
    const separated = (mode: 'PREVENTIVE' | 'DETECTIVE') =>
      answer(
        invoice()
          .separated('release', 'enter', { mode })
          .hasRole('ann', 'all')
          .hasRole('bob', 'all')
          .hasRole('bob2', 'all')
          .canActAs('bob', 'bob2', 'OWN_ACCOUNT')
          .hasRole('cem', 'all')
          .canActAs('cem', 'svc', 'CREDENTIAL')
          .canActAs('svc', 'bob2', 'OWN_ACCOUNT')
          .build(),
      ).map((found) => [found.identity, found.mode]);
    expect(separated('PREVENTIVE')).toEqual([
      ['bob', 'OWN_ACCOUNTS'],
      ['cem', 'THROUGH_OTHERS'],
      ['ann', 'BLOCKED_BY_CONTROL'],
      ['bob2', 'BLOCKED_BY_CONTROL'],
      ['svc', 'BLOCKED_BY_CONTROL'],
    ]);
    expect(separated('DETECTIVE')).toContainEqual(['ann', 'SOLE']);
  });

  test('the approval that only large amounts need divides the ranges', () => {
    const world = new WorldBuilder()
      .workflow('pay', { steps: ['enter', 'approve', 'release'], materiality: 5000, order: 'none' })
      .next('enter', 'release', { upTo: 1000 })
      .next('enter', 'approve', { above: 1000 })
      .next('approve', 'release')
      .action('FB60', { needs: ['p.enter'], steps: ['enter'] })
      .action('MRBR', { needs: ['p.approve'], steps: ['approve'] })
      .action('F110', { needs: ['p.release'], steps: ['release'] })
      .role('small', ['p.enter', 'p.release'])
      .hasRole('ann', 'small')
      .hasRole('bob', 'small')
      .canActAs('bob', 'boss', 'DELEGATION', { limit: 5000 })
      .hasPermission('boss', 'p.approve')
      .build();
    const [bob, ann] = answer(world);
    expect(ann).toMatchObject({ identity: 'ann', maxAmount: 100_000, material: false });
    expect(bob).toMatchObject({
      identity: 'bob',
      mode: 'SOLE',
      maxAmount: 500_000,
      material: true,
      modes: [
        { mode: 'SOLE', maxAmount: 100_000, material: false },
        { mode: 'THROUGH_OTHERS', maxAmount: 500_000, material: true },
      ],
      scopes: [
        {
          scope: '*',
          ranges: [
            { above: 0, upTo: 100_000, mode: 'SOLE' },
            { above: 100_000, upTo: 500_000, mode: 'THROUGH_OTHERS' },
          ],
        },
      ],
    });
  });

  test('halves in two company codes complete nothing; a code that adds nothing to * is left out', () => {
    const world = invoice()
      .role('enterer', ['p.enter'])
      .role('payer', ['p.approve', 'p.release'])
      .hasRole('ann', 'enterer', { scope: ['1000'] })
      .hasRole('ann', 'payer', { scope: ['2000'] })
      .hasRole('bob', 'all')
      .hasRole('cem', 'all', { limit: 500 })
      .hasRole('cem', 'all', { scope: ['1000'] });
    const found = answer(world.build());
    expect(found.map(({ identity }) => identity)).toEqual(['bob', 'cem']);
    expect(found[0].scopes).toEqual(SOLE_EVERYWHERE);
    expect(found[1].scopes).toEqual([
      { scope: '*', ranges: [{ above: 0, upTo: 50_000, mode: 'SOLE' }] },
      { scope: '1000', ranges: [{ above: 0, upTo: Infinity, mode: 'SOLE' }] },
    ]);
  });

  test('a workflow without order needs all steps; one without steps, or only in a circle, nobody completes', () => {
    const world = new WorldBuilder()
      .workflow('free', { steps: ['a', 'b'], order: 'none' })
      .workflow('empty', { steps: [] })
      .workflow('circle', { steps: ['c', 'd'] })
      .next('d', 'c')
      .action('do', { needs: ['p'], steps: ['a', 'b', 'c', 'd'] })
      .hasPermission('ann', 'p')
      .build();
    expect(answer(world).map(({ workflow }) => workflow)).toEqual(['free']);
  });

  test.each(['DISABLED', 'DORMANT'] as const)('a relay that is %s', (status) => {
    const world = invoice()
      .hasRole('svc', 'all')
      .identity('relay', { status })
      .canActAs('ann', 'relay', 'CREDENTIAL')
      .canActAs('relay', 'svc', 'RUNS_AS')
      .canActAs('svc', 'ann', 'RUNS_AS')
      .build();
    const through = status === 'DISABLED' ? [] : ['ann', 'relay'];
    expect(answer(world).map(({ identity }) => identity)).toEqual(['svc', ...through]);
  });
});
