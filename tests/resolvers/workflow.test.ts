import { describe, expect, test } from 'vitest';
import { apiOver } from '../support/api.ts';
import { smallCompany } from '../support/small-company.ts';

const { ask } = apiOver([smallCompany()]);

describe('a workflow', () => {
  test('names its steps in order, its order and its controls by key', async () => {
    const answer = await ask(`{ workflow(id: "pay") {
      name process materiality frameworks
      steps { id duty system workflow { id } functions { id process } actions { id permissions { id } } }
      next { from to above upTo activation via evidence { source } }
      separations { control controlMode }
    } }`);
    expect(answer.data?.['workflow']).toMatchObject({
      name: 'Procure to pay',
      process: 'procure to pay',
      materiality: 10_000,
      frameworks: ['SOX'],
      steps: [
        {
          id: 'pay.enter',
          duty: 'INITIATE',
          functions: [],
          actions: [{ id: 'FB60', permissions: [{ id: 'p.enter' }, { id: 'p.vendor' }] }],
        },
        { id: 'pay.approve', workflow: { id: 'pay' }, actions: [{ id: 'MRBR' }] },
        {
          id: 'pay.book',
          system: 'ERP',
          functions: [{ id: 'payments', process: 'procure to pay' }],
          actions: [{ id: 'F110' }, { id: 'F111' }],
        },
      ],
      next: [
        {
          from: 'STEP:pay.approve',
          to: 'STEP:pay.book',
          above: null,
          upTo: null,
          activation: null,
          via: null,
        },
        { from: 'STEP:pay.enter', to: 'STEP:pay.approve' },
      ],
      separations: [
        { control: 'bank statement', controlMode: 'DETECTIVE' },
        { control: 'four eyes', controlMode: 'PREVENTIVE' },
        { control: 'monthly review' },
        { control: 'monthly review' },
      ],
    });
  });

  test('without an order names its steps by id', async () => {
    const answer = await ask('{ workflow(id: "journal") { materiality steps { id } next { key } } }');
    expect(answer.data).toEqual({
      workflow: { materiality: null, steps: [{ id: 'journal.post' }, { id: 'journal.write' }], next: [] },
    });
  });

  test('is one of all workflows, by id', async () => {
    expect((await ask('{ workflows { id } }')).data).toEqual({
      workflows: [{ id: 'journal' }, { id: 'pay' }],
    });
  });
});
