import type { Framework, MissedReason, PathClass, TestResult, Verdict } from '../generated/graphql.ts';
import { amountText, countText } from '../ui/format.ts';

/** What the first sentence of a review is made from. */
export interface Lens {
  readonly framework: Framework;
  readonly claimed: boolean;
  readonly verdict: Verdict;
  readonly tests: readonly {
    readonly id: string;
    readonly title: string;
    readonly result: TestResult;
    readonly population: number;
    readonly exceptionCount: number;
  }[];
}

export interface PathTotal {
  readonly class: PathClass;
  readonly reason?: MissedReason | null;
  readonly paths: number;
}

const SMALL = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** `3` → `three`; beyond twelve in digits, as sentences are written. */
export function numberWord(count: number): string {
  return SMALL[count] ?? amountText(count);
}

/**
 * What a review is worth, in a sentence or two a lens: “SOC passed: all 412 edges were attested. SOX failed: three
 * material paths were certified piece by piece, and nobody asked about them.”
 * @param missing why there is no snapshot to review; null where there is one
 */
export function headlineOf(
  lenses: readonly Lens[],
  totals: readonly PathTotal[],
  missing: string | null,
): string[] {
  return lenses.map((lens) => {
    const claim = lens.claimed ? '' : ' (which it does not claim)';
    const said = `${lens.framework}${claim} ${verdictWords(lens.verdict)}`;
    return `${said}: ${because(lens, totals, missing)}`;
  });
}

function verdictWords(verdict: Verdict): string {
  return verdict === 'PASS' ? 'passed' : verdict === 'FAIL' ? 'failed' : 'was not tested';
}

function because(lens: Lens, totals: readonly PathTotal[], missing: string | null): string {
  if (lens.verdict === 'NOT_TESTED') return missing === null ? untested(lens) : lowerFirst(missing);
  return lens.framework === 'SOC' ? socWords(lens) : soxWords(lens, totals);
}

function untested({ tests, framework }: Lens): string {
  const decisive = framework === 'SOC' ? ['SOC-1'] : ['SOX-4', 'SOX-6'];
  const empty = tests.filter(({ id, result }) => decisive.includes(id) && result === 'NOTHING_TO_TEST');
  return `there was nothing by which ${empty.map(({ id, title }) => `${id} (${title})`).join(' and ')} could be tested.`;
}

function socWords(lens: Lens): string {
  const attested = lens.tests.find(({ id }) => id === 'SOC-1');
  const failed = lens.tests.filter(({ result }) => result === 'FAIL');
  const edges = attested ? countText(attested.population, 'edge') : '';
  const missed = attested?.exceptionCount ?? 0;
  const attestation =
    missed === 0
      ? `all ${edges} were attested`
      : `${amountText(missed)} of ${edges} ${missed === 1 ? 'was' : 'were'} not attested`;
  if (failed.length === 0) return `${attestation}.`;
  const others = failed.filter(({ id }) => id !== 'SOC-1');
  if (others.length === 0) return `${attestation} in time.`;
  return `${attestation}, ${missed === 0 ? 'but' : 'and'} ${failedTests(others)}.`;
}

function soxWords({ tests, verdict }: Lens, totals: readonly PathTotal[]): string {
  const counted = WORST_FIRST.map(({ of, words }) => ({
    words,
    count: totals.filter(of).reduce((sum, { paths }) => sum + paths, 0),
  })).filter(({ count }) => count > 0);
  // The first clause says what is counted.
  const said = counted.map(({ words, count }, place) => {
    const what = place > 0 ? '' : count === 1 ? ' material path' : ' material paths';
    return words(numberWord(count) + what, count === 1);
  });
  if (verdict === 'PASS') {
    const asked = tests.find(({ id }) => id === 'SOX-6')?.population ?? 0;
    return `in ${countText(asked, 'combination')} of an identity and a workflow it missed no material path.`;
  }
  const sox6 = tests.find(({ id }) => id === 'SOX-6');
  const others = tests.filter(({ id, result }) => result === 'FAIL' && id !== 'SOX-6');
  if (said.length === 0 || sox6?.result !== 'FAIL') return `${failedTests(others)}.`;
  const more = others.length > 0 ? ` ${upperFirst(failedTests(others))} as well.` : '';
  return `${said.join('; ')}.${more}`;
}

const WORST_FIRST: readonly {
  readonly of: (total: PathTotal) => boolean;
  readonly words: (count: string, single: boolean) => string;
}[] = [
  {
    of: ({ reason }) => reason === 'CERTIFIED_PIECEWISE',
    words: (count, single) =>
      `${count} ${single ? 'was' : 'were'} certified piece by piece, and nobody asked about ${single ? 'it' : 'them'}`,
  },
  {
    of: ({ reason }) => reason === 'NEVER_LOOKED',
    words: (count, single) => `${count} ${single ? 'was' : 'were'} not looked at at all`,
  },
  {
    of: ({ reason }) => reason === 'LOOKED_AND_CERTIFIED',
    words: (count, single) => `${count} ${single ? 'was' : 'were'} looked at and let stand`,
  },
  {
    of: ({ reason }) => reason === 'REVOKED_NOT_DONE',
    words: (count, single) =>
      `${count} ${single ? 'was' : 'were'} revoked, but ${single ? 'is' : 'are'} still there`,
  },
  {
    of: (total) => total.class === 'EXPOSED',
    words: (count, single) =>
      `${count} ${single ? 'was' : 'were'} closed, but nothing shows that ${single ? 'it was' : 'they were'} not used`,
  },
];

function failedTests(failed: readonly { readonly id: string; readonly title: string }[]): string {
  const [only] = failed;
  if (failed.length === 1 && only) return `${only.id} (${only.title}) failed`;
  return `${numberWord(failed.length)} tests failed (${failed.map(({ id }) => id).join(', ')})`;
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}

function upperFirst(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
