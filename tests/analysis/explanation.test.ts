import { expect, test } from 'vitest';
import { explain } from '../../server/analysis/explanation.ts';
import { witnessOf } from '../../server/analysis/witness.ts';
import { edgeRecords } from '../support/fake-records.ts';
import { WorldBuilder } from '../support/world.ts';
import { populationOf } from './survey-of.ts';

const company = new WorldBuilder()
  .identity('weber', { name: 'A. Weber', kind: 'PERSON' })
  .identity('svc-pay', { kind: 'SERVICE_ACCOUNT' })
  .workflow('p2p', {
    name: 'Procure to pay',
    steps: [
      { id: 'enter', name: 'Enter the invoice' },
      { id: 'pay', name: 'Pay it' },
    ],
  })
  .action('FB60', { needs: ['Enter invoices'], steps: ['enter'] })
  .action('F110', { needs: ['Run payments', 'Read payment proposals'], steps: ['pay'] })
  .role('Clerk')
  .role('Invoice entry', ['Enter invoices'], { limit: 50_000 })
  .inherits('Clerk', 'Invoice entry')
  .hasRole('weber', 'Clerk', {
    scope: ['1000'],
    grantedBy: 'M. Roth',
    grantedAt: '2026-03-02T00:00:00Z',
    ticket: 'CHG-1',
  })
  .role('Payer', ['Run payments', 'Read payment proposals'])
  .hasRole('svc-pay', 'Payer')
  .canActAs('weber', 'svc-pay', 'CREDENTIAL')
  .separated('enter', 'pay', { control: 'P2P-01' })
  .separated('enter', 'pay', { control: 'P2P-07', mode: 'DETECTIVE' })
  .build();

test('a witness is told so that a finance person understands it: who, how much, by which grants, and past which controls', () => {
  const { survey } = populationOf(company, '2026-11-20');
  const witness = witnessOf(survey, survey.identity('weber')!, survey.access.definitions.workflows[0], {});
  const names = new Map(
    [...company.identities, ...company.steps, ...company.workflows].map((row) => [
      row.id,
      row.name ?? row.id,
    ]),
  );
  const edges = new Map(edgeRecords(company).map((edge) => [edge.key, edge]));
  const about = { identity: 'weber', target: { kind: 'WORKFLOW', id: 'p2p' } } as const;
  const lookup = {
    name: (_: string, id: string) => names.get(id) ?? id,
    edge: (key: string) => edges.get(key),
  };
  expect(explain(witness!, about, lookup).split('\n')).toEqual([
    'In 1000, for amounts up to 50,000, A. Weber completes “Procure to pay” through other accounts that they can use.',
    '1. Enter the invoice: A. Weber with FB60, through role Clerk (granted on 2026-03-02 by M. Roth, ticket CHG-1, only in 1000), which includes Invoice entry, which grants Enter invoices (up to 50,000).',
    '2. Pay it: A. Weber as svc-pay (A. Weber knows or can read the secret of svc-pay) with F110, through role Payer, which grants Read payment proposals and Run payments.',
    '“P2P-01” refuses one account for both “Enter the invoice” and “Pay it”; A. Weber gets past it with two (A. Weber and svc-pay).',
    'Compensating control: “P2P-07” looks afterwards whether “Enter the invoice” and “Pay it” were done by two accounts; it prevents nothing.',
  ]);
});

test('an account that is named as its owner is called by its id', () => {
  const two = new WorldBuilder()
    .identity('person', { name: 'A. Weber', kind: 'PERSON' })
    .identity('erp:WEBER', { name: 'A. Weber' })
    .workflow('w', { steps: ['post'], order: 'none' })
    .action('FB50', { needs: ['Post'], steps: ['post'] })
    .hasPermission('erp:WEBER', 'Post')
    .canActAs('person', 'erp:WEBER', 'OWN_ACCOUNT')
    .build();
  const { survey } = populationOf(two, '2026-11-20');
  const witness = witnessOf(survey, survey.identity('person')!, survey.access.definitions.workflows[0], {});
  const edges = new Map(edgeRecords(two).map((edge) => [edge.key, edge]));
  const name = (kind: string, id: string): string => (kind === 'IDENTITY' ? 'A. Weber' : id);
  const about = { identity: 'person', target: { kind: 'WORKFLOW', id: 'w' } } as const;
  expect(explain(witness!, about, { name, edge: (key) => edges.get(key) })).toContain(
    '1. post: A. Weber as account erp:WEBER (account erp:WEBER is A. Weber’s own) with FB50',
  );
});
