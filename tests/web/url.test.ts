import { describe, expect, it } from 'vitest';
import { ALL_FINDINGS, ALL_RULES, hrefOf, viewOf, type Page } from '../../web/src/url/view.ts';

const NOW = { asOf: undefined, snapshot: undefined, jit: false };

function read(address: string) {
  return viewOf(new URL(address, 'http://localhost'));
}

describe('the address', () => {
  const pages: [string, Page][] = [
    ['/', { page: 'overview' }],
    ['/findings', ALL_FINDINGS],
    [
      '/findings?workflow=p2p&workflow=mje&mode=SOLE&kind=BOT&identity=sap%3AJ%2F1&row=300&scope=1000&amount=0.5&material=1',
      {
        ...ALL_FINDINGS,
        workflows: ['p2p', 'mje'],
        modes: ['SOLE'],
        kinds: ['BOT'],
        identities: ['sap:J/1'],
        scope: '1000',
        amount: 0.5,
        material: true,
        row: 300,
      },
    ],
    [
      '/finding?identity=a%26b&workflow=..%2Fx&scope=*&amount=50000&selected=HAS_ROLE%3Aabc',
      {
        page: 'finding',
        identity: 'a&b',
        workflow: '../x',
        scope: '*',
        amount: 50_000,
        selected: 'HAS_ROLE:abc',
      },
    ],
    ['/rules?rule=R1&risk=CRITICAL', { ...ALL_RULES, rules: ['R1'], risks: ['CRITICAL'] }],
    [
      '/violation?identity=Zo%C3%AB&rule=R+1',
      {
        page: 'violation',
        identity: 'Zoë',
        rule: 'R 1',
        scope: undefined,
        amount: undefined,
        selected: undefined,
      },
    ],
  ];

  it.each(pages)('%s says its view', (address, page) => {
    expect(read(address)).toEqual({ ...page, at: NOW });
  });

  it.each(pages)('%s is written from its view', (address, page) => {
    expect(read(hrefOf(page))).toEqual(read(address));
  });

  it('carries the point in time on every page', () => {
    const at = { asOf: '2026-03-01', snapshot: 4, jit: true };
    for (const [, page] of pages) expect(read(hrefOf(page, at)).at).toEqual(at);
  });

  it.each([
    ['/findings?mode=ALONE', 'modes', []],
    ['/findings?amount=-1', 'amount', undefined],
    ['/findings?amount=many', 'amount', undefined],
    ['/findings?row=0', 'row', 1],
    ['/findings?workflow=', 'workflows', []],
    ['/findings?workflow=a&workflow=a', 'workflows', ['a']],
  ])('%s drops what cannot be meant', (address, field, value) => {
    expect(read(address)).toHaveProperty(field, value);
  });

  it.each(['/finding?identity=x', '/violation?rule=R1', '/nowhere'])('%s is no view', (address) => {
    expect(read(address).page).toBe('unknown');
  });
});
