import { expect, test } from 'vitest';
import { holdsAt } from '../../server/analysis/holds.ts';
import type { CompletionMode } from '../../server/domain/vocabulary.ts';

const scopes = [
  { scope: '*', ranges: [{ above: 0, upTo: 1_000, mode: 'SOLE' as const }] },
  {
    scope: '1000',
    ranges: [
      { above: 0, upTo: 1_000, mode: 'SOLE' as const },
      { above: 1_000, upTo: 5_000, mode: 'BLOCKED_BY_CONTROL' as const },
    ],
  },
];
const completing = new Set<CompletionMode>(['SOLE', 'OWN_ACCOUNTS', 'THROUGH_OTHERS']);
const blockedToo = new Set<CompletionMode>([...completing, 'BLOCKED_BY_CONTROL']);

test.each([
  {
    what: 'at the scope for the amount together',
    where: { scope: '1000', amount: 1_000 },
    modes: completing,
    holds: true,
  },
  {
    what: 'an upper bound is inclusive, the next cent is not',
    where: { scope: '1000', amount: 1_001 },
    modes: completing,
    holds: false,
  },
  {
    what: 'blocked counts where it is asked for',
    where: { scope: '1000', amount: 1_001 },
    modes: blockedToo,
    holds: true,
  },
  {
    what: 'but not at a scope where it is not blocked',
    where: { scope: '*', amount: 1_001 },
    modes: blockedToo,
    holds: false,
  },
  {
    what: 'a value without an entry answers as `*`',
    where: { scope: '2000', amount: 500 },
    modes: completing,
    holds: true,
  },
  { what: 'a scope alone: at some amount', where: { scope: '2000' }, modes: completing, holds: true },
  { what: 'an amount alone: at some scope', where: { amount: 4_000 }, modes: blockedToo, holds: true },
  { what: 'an amount alone that holds nowhere', where: { amount: 4_000 }, modes: completing, holds: false },
])('$what', ({ where, modes, holds }) => {
  expect(holdsAt(scopes, where, modes)).toBe(holds);
});

test('without an entry for `*` a value that has none answers nothing', () => {
  expect(holdsAt(scopes.slice(1), { scope: '2000' }, completing)).toBe(false);
});
