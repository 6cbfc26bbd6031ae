import { describe, expect, it } from 'vitest';
import { headlineOf, numberWord, type Lens, type PathTotal } from '../../web/src/reviews/headline.ts';

function test(id: string, result: 'PASS' | 'FAIL' | 'NOTHING_TO_TEST', population = 0, exceptionCount = 0) {
  return { id, title: `what ${id} tests`, result, population, exceptionCount };
}

function soc(overrides: Partial<Lens> = {}): Lens {
  return {
    framework: 'SOC',
    claimed: true,
    verdict: 'PASS',
    tests: [test('SOC-1', 'PASS', 412)],
    ...overrides,
  };
}

function sox(overrides: Partial<Lens> = {}): Lens {
  return {
    framework: 'SOX',
    claimed: true,
    verdict: 'FAIL',
    tests: [test('SOX-6', 'FAIL', 1204, 3)],
    ...overrides,
  };
}

const PIECEWISE: PathTotal = { class: 'MISSED', reason: 'CERTIFIED_PIECEWISE', paths: 3 };

describe('the first sentence of a review', () => {
  it('says that it was done, and that it did not see what matters', () => {
    expect(headlineOf([soc(), sox()], [PIECEWISE], null)).toEqual([
      'SOC passed: all 412 edges were attested.',
      'SOX failed: three material paths were certified piece by piece, and nobody asked about them.',
    ]);
  });

  it.each<[string, Lens, readonly PathTotal[], string]>([
    [
      'attestation that is incomplete',
      soc({ verdict: 'FAIL', tests: [test('SOC-1', 'FAIL', 412, 1)] }),
      [],
      'SOC failed: 1 of 412 edges was not attested in time.',
    ],
    [
      'another test of SOC alone',
      soc({ verdict: 'FAIL', tests: [test('SOC-1', 'PASS', 12), test('SOC-5', 'FAIL', 4, 2)] }),
      [],
      'SOC failed: all 12 edges were attested, but SOC-5 (what SOC-5 tests) failed.',
    ],
    [
      'two other tests of SOC',
      soc({
        verdict: 'FAIL',
        tests: [test('SOC-1', 'FAIL', 12, 2), test('SOC-2', 'FAIL', 4, 2), test('SOC-5', 'FAIL', 4, 2)],
      }),
      [],
      'SOC failed: 2 of 12 edges were not attested, and two tests failed (SOC-2, SOC-5).',
    ],
    [
      'nothing missed',
      sox({ verdict: 'PASS', tests: [test('SOX-6', 'PASS', 1204)] }),
      [{ class: 'DETECTED', reason: null, paths: 2 }],
      'SOX passed: in 1,204 combinations of an identity and a workflow it missed no material path.',
    ],
    [
      'several reasons, the gravest first',
      sox(),
      [
        { class: 'EXPOSED', reason: null, paths: 1 },
        { class: 'MISSED', reason: 'REVOKED_NOT_DONE', paths: 2 },
        { class: 'MISSED', reason: 'NEVER_LOOKED', paths: 13 },
        { class: 'MISSED', reason: 'LOOKED_AND_CERTIFIED', paths: 1 },
      ],
      'SOX failed: 13 material paths were not looked at at all; one was looked at and let stand; two were revoked, but are still there; one was closed, but nothing shows that it was not used.',
    ],
    [
      'one path and other tests',
      sox({ tests: [test('SOX-6', 'FAIL', 9, 1), test('SOX-2', 'FAIL', 9, 1), test('NHI-1', 'FAIL', 9, 1)] }),
      [{ class: 'EXPOSED', reason: null, paths: 1 }],
      'SOX failed: one material path was closed, but nothing shows that it was not used. Two tests failed (SOX-2, NHI-1) as well.',
    ],
    [
      'no material path at all',
      sox({ tests: [test('SOX-6', 'PASS', 9), test('SOX-9', 'FAIL', 2, 1)] }),
      [],
      'SOX failed: SOX-9 (what SOX-9 tests) failed.',
    ],
    [
      'a lens that is not claimed',
      sox({ claimed: false }),
      [PIECEWISE],
      'SOX (which it does not claim) failed: three material paths were certified piece by piece, and nobody asked about them.',
    ],
    [
      'nothing to test',
      sox({ verdict: 'NOT_TESTED', tests: [test('SOX-4', 'PASS', 2), test('SOX-6', 'NOTHING_TO_TEST')] }),
      [],
      'SOX was not tested: there was nothing by which SOX-6 (what SOX-6 tests) could be tested.',
    ],
  ])('is made for %s', (_case, lens, totals, said) => {
    expect(headlineOf([lens], totals, null)).toEqual([said]);
  });

  it('says why there was nothing to look at', () => {
    const lens = soc({ verdict: 'NOT_TESTED', tests: [] });
    expect(headlineOf([lens], [], 'No extract was taken by 2026-06-30.')).toEqual([
      'SOC was not tested: no extract was taken by 2026-06-30.',
    ]);
  });
});

it.each([
  [0, 'no'],
  [12, 'twelve'],
  [13, '13'],
  [1204, '1,204'],
])('%i is written %s', (count, word) => expect(numberWord(count)).toBe(word));
