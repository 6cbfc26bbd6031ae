import { describe, expect, test } from 'vitest';
import { accessPaths } from './brute-force-paths.ts';
import { completionWitness, violationWitness } from './brute-force-witness.ts';
import { BruteForce } from './brute-force.ts';
import { WorldBuilder } from './world.ts';

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

describe('violations', () => {
  const rules = invoice()
    .action('XK01', { needs: ['p.vendor', 'p.bank'], functions: ['vendor'] })
    .rule(
      'V1',
      [
        ['Function', 'vendor'],
        ['Step', 'release'],
      ],
      { risk: 'CRITICAL' },
    ) // prettier-ignore
    .rule(
      'V2',
      [
        ['Permission', 'p.vendor'],
        ['Action', 'F110'],
        ['Role', 'all'],
      ],
      { sameScope: false },
    ) // prettier-ignore
    .rule('none', [])
    .role('vendors', ['p.vendor'])
    .hasRole('ann', 'all', { scope: ['1000'] })
    .hasRole('ann', 'vendors', { scope: ['2000'] })
    .hasRole('bob', 'all')
    .hasRole('bob', 'vendors')
    .hasPermission('bob', 'p.bank')
    .build();

  test('need every leg, in one scope unless the rule says otherwise', () => {
    const found = new BruteForce(rules, DATE).violations();
    expect(found).toEqual([
      { identity: 'bob', rule: 'V1', mode: 'SOLE', scopes: SOLE_EVERYWHERE },
      { identity: 'ann', rule: 'V2', mode: 'SOLE', scopes: [{ ...SOLE_EVERYWHERE[0], scope: 'any' }] },
      { identity: 'bob', rule: 'V2', mode: 'SOLE', scopes: [{ ...SOLE_EVERYWHERE[0], scope: 'any' }] },
    ]);
  });

  test('have a witness whose legs name their own scopes', () => {
    const found = violationWitness(new BruteForce(rules, DATE), 'ann', 'V2');
    expect(found).toMatchObject({ scope: 'any', amount: Infinity, actAs: 0, edges: 5 });
    expect(found!.steps.map((step) => [step.task.kind, step.scope])).toEqual([
      ['ACTION', '1000'],
      ['PERMISSION', '2000'],
      ['ROLE', '1000'],
    ]);
  });
});

describe('witnesses', () => {
  const world = invoice()
    .role('deep', ['p.enter', 'p.approve', 'p.release'])
    .inherits('top', 'deep')
    .hasRole('ann', 'top')
    .canActAs('ann', 'svc', 'CREDENTIAL')
    .hasRole('svc', 'all')
    .separated('enter', 'release')
    .build();
  const brute = new BruteForce(world, DATE);

  test('act as others as little as possible, then take few edges, then the first names', () => {
    expect(completionWitness(brute, 'ann', 'pay')).toMatchObject({
      scope: '*',
      amount: Infinity,
      mode: 'THROUGH_OTHERS',
      actAs: 1,
      edges: 9,
      steps: [{ account: 'ann' }, { account: 'ann' }, { account: 'svc', action: 'F110' }],
    });
  });

  test('are none where nothing completes, and answer an unnamed scope as *', () => {
    expect(completionWitness(brute, 'svc', 'pay')).toBeNull();
    expect(completionWitness(brute, 'ann', 'pay', { scope: '9', amount: 5 })).toMatchObject({
      scope: '*',
      amount: 5,
    });
  });
});

describe('steps and paths', () => {
  const world = invoice()
    .hasRole('ann', 'all', { limit: 100, scope: ['1000'] })
    .hasRole('svc', 'all')
    .canActAs('bob', 'svc', 'CREDENTIAL')
    .build();
  const brute = new BruteForce(world, DATE);

  test('who can, alone and through others', () => {
    expect(brute.whoCan('enter')).toEqual(['svc']);
    expect(brute.whoCan('enter', { scope: '1000' })).toEqual(['ann', 'svc']);
    expect(brute.whoCan('enter', { scope: '1000', amount: 10_001 })).toEqual(['svc']);
    expect(brute.whoCan('enter', { viaOthers: true })).toEqual(['bob', 'svc']);
    expect(brute.identitySteps('bob', { viaOthers: true })).toEqual(['approve', 'enter', 'release']);
    expect(brute.identitySteps('bob')).toEqual([]);
  });

  test('paths lead through accounts and roles to permission, action and step', () => {
    const kinds = (kind: 'PERMISSION' | 'STEP', id: string) =>
      accessPaths(brute, 'bob', { kind, id }).map((path) => path.map((edge) => edge.kind));
    const way = ['CAN_ACT_AS', 'HAS_ROLE', 'GRANTS'];
    expect(kinds('PERMISSION', 'p.enter')).toEqual([way]);
    expect(kinds('STEP', 'enter')).toEqual([[...way, 'ENABLES', 'PERFORMS']]);
  });
});
