import { describe, expect, test } from 'vitest';
import type { ReviewWorld } from '../../../seed/world-reviews.ts';
import { classOf, failures, reviewed, smallCompany, testOf } from '../../support/review/small-review.ts';
import type { WorldBuilder } from '../../support/world.ts';

type Run = ReviewWorld['controlRuns'][number];

const PATH = 'IDENTITY:clerk WORKFLOW:p2p';

describe('SOX-8: what a preventive control alone keeps back', () => {
  const kept = () =>
    smallCompany()
      .separated('enter', 'pay', { control: 'four eyes' })
      .workflow('setup', {
        steps: [{ id: 'configure', system: 'erp', duty: 'CONFIGURE' }],
        frameworks: ['SOC'],
      })
      .action('SPRO', { needs: ['Customise'], steps: ['configure'] });
  const run = (performer: string): Run => ({
    ...{ control: 'four eyes', workflow: 'p2p', performedAt: '2026-08-01T10:00:00Z', result: 'EFFECTIVE' },
    performer,
  });
  const CONTROL = 'CONTROL:four eyes STEP:enter STEP:pay';
  test.each<[string, (company: WorldBuilder) => WorldBuilder, string[]]>([
    ['without a run', (company) => company, [CONTROL]],
    ['shown to work', (company) => company.review('controlRuns', run('auditor')), []],
    ['shown by whom it keeps back', (company) => company.review('controlRuns', run('clerk')), [CONTROL]],
    [
      'that whom it keeps back can change',
      (company) => company.review('controlRuns', run('auditor')).hasPermission('clerk', 'Customise'),
      [CONTROL],
    ],
    [
      'that they can change through an account, once activated',
      (company) =>
        company
          .review('controlRuns', run('auditor'))
          .hasPermission('admin', 'Customise')
          .canActAs('clerk', 'admin', 'CREDENTIAL', { activation: 'JIT' }),
      [CONTROL],
    ],
    [
      'that others can change',
      (company) => company.review('controlRuns', run('auditor')).hasPermission('manager', 'Customise'),
      [],
    ],
  ])('a control %s', (_, change, expected) => {
    const answer = reviewed(change(kept()).build(), { frameworks: ['SOX', 'SOC'] });
    expect(classOf(answer)).toBe('PREVENTED');
    expect(testOf(answer, 'SOX-8').population).toBe(1);
    expect(failures(answer, 'SOX-8')).toEqual(expected);
    expect(failures(answer, 'SOX-6')).not.toContain(PATH);
  });

  test('a control without a name can have no run, and is a member of its own', () => {
    const answer = reviewed(kept().separated('pay', 'enter').review('controlRuns', run('auditor')).build());
    expect(testOf(answer, 'SOX-8').population).toBe(2);
    expect(failures(answer, 'SOX-8')).toEqual(['CONTROL: STEP:enter STEP:pay']);
  });
});
