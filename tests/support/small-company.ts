import { WorldBuilder, type World } from './world.ts';

/**
 * Two workflows and a handful of people, each with another outcome. Paying wants entering and approving by two accounts.
 * - carl (a bot) writes and posts journals alone, everywhere, without limit
 * - amy pays in 1000 up to 50,000, because she can read the key of svc-approve
 * - dora writes and posts journals alone, in 2000 up to 100
 * - bob could pay up to 5,000, if it were not for the preventive control
 * - eve pays up to 500 with her second account, which is below the materiality of 10,000
 * - jim writes and posts journals with access that must be activated each time
 */
export function smallCompany(): World {
  return new WorldBuilder()
    .identity('amy', {
      name: 'Amy Adams',
      kind: 'PERSON',
      owner: 'boss',
      department: 'Payables',
      email: 'amy@example.org',
    })
    .identity('boss', { name: 'Bea Boss', kind: 'PERSON' })
    .identity('bob', { name: 'Bob', kind: 'PERSON', status: 'DORMANT', validTo: '2030-12-31' })
    .identity('carl', { name: 'Carl', kind: 'BOT' })
    .identity('dora', { name: 'Dora', kind: 'PERSON' })
    .identity('eve', { name: 'Eve', kind: 'PERSON' })
    .identity('eve2', { name: 'Eve (second)', kind: 'USER_ACCOUNT' })
    .identity('jim', { name: 'Jim', kind: 'PERSON' })
    .identity('svc-approve', { name: 'Approval service', kind: 'SERVICE_ACCOUNT', system: 'ERP' })
    .workflow('pay', {
      name: 'Procure to pay',
      process: 'procure to pay',
      materiality: 10_000,
      frameworks: ['SOX'],
      steps: [
        { id: 'pay.enter', name: 'Enter invoice', duty: 'INITIATE' },
        { id: 'pay.approve', name: 'Approve invoice', duty: 'APPROVE' },
        { id: 'pay.book', name: 'Book payment', duty: 'POST', system: 'ERP' },
      ],
    })
    .workflow('journal', { name: 'Journal entries', steps: ['journal.write', 'journal.post'], order: 'none' })
    .separated('pay.enter', 'pay.approve', { control: 'four eyes', mode: 'PREVENTIVE' })
    .separated('pay.enter', 'pay.book', { control: 'monthly review', mode: 'DETECTIVE' })
    .separated('pay.book', 'pay.enter', { control: 'monthly review', mode: 'DETECTIVE' })
    .separated('pay.approve', 'pay.book', { control: 'bank statement', mode: 'DETECTIVE' })
    .action('FB60', { needs: ['p.enter', 'p.vendor'], steps: ['pay.enter'] })
    .action('MRBR', { needs: ['p.approve'], steps: ['pay.approve'] })
    .action('F110', { needs: ['p.book'], functions: ['payments'] })
    .action('F111', { needs: ['p.book'], functions: ['payments'], steps: ['pay.book'] })
    .function('payments', { name: 'Payments', process: 'procure to pay', steps: ['pay.book'] })
    .action('FB50', { needs: ['p.write'], steps: ['journal.write'] })
    .action('FBV0', { needs: ['p.post'], steps: ['journal.post'] })
    .role('clerk', ['p.enter', 'p.vendor', 'p.book'])
    .role('journals', ['p.write', 'p.post'])
    .hasRole('amy', 'clerk', {
      grantedBy: 'boss',
      grantedAt: '2026-03-02T08:00:00Z',
      ticket: 'T-1',
      rationale: 'joined',
    })
    .hasPermission('svc-approve', 'p.approve', { scope: ['1000'], limit: 50_000 })
    .canActAs('amy', 'svc-approve', 'CREDENTIAL')
    .hasRole('bob', 'clerk', { limit: 5_000 })
    .hasPermission('bob', 'p.approve')
    .hasRole('carl', 'journals')
    .hasRole('dora', 'journals', { scope: ['2000'], limit: 100 })
    .hasRole('eve', 'clerk')
    .canActAs('eve', 'eve2', 'OWN_ACCOUNT')
    .hasPermission('eve2', 'p.approve', { limit: 500 })
    .hasRole('jim', 'journals', { activation: 'JIT' })
    .rule(
      'enter-and-book',
      [
        ['Step', 'pay.enter'],
        ['Function', 'payments'],
      ],
      { name: 'Enter and book', risk: 'MEDIUM' },
    )
    .rule(
      'clerk-approves',
      [
        ['Role', 'clerk'],
        ['Permission', 'p.approve'],
      ],
      {
        risk: 'CRITICAL',
        sameScope: false,
        rationale: 'who enters must not approve',
        references: ['SOX 404'],
      },
    )
    .build();
}
