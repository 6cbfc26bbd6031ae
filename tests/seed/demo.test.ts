import { readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { demoCompany } from '../../seed/company.ts';
import { demoBundles } from '../../seed/demo.ts';
import { finished, populationOf } from '../analysis/survey-of.ts';
import { BruteForce } from '../support/brute-force.ts';
import { STANDING_FINDINGS } from './demo-findings.ts';

const company = demoCompany();
const DATE = '2026-11-20';

/** Identity, workflow, mode and largest amount of everybody who is listed, in the order of the answer. */
function findings(date: string, includeJit = false): string[] {
  return finished(populationOf(company, date, { includeJit }).completions()).map(
    ({ identity, workflow, mode, maxAmount }) =>
      `${identity} ${workflow} ${mode} ${maxAmount === Infinity ? 'no limit' : maxAmount / 100}`,
  );
}

describe('the demo company', () => {
  test('is answered as the definitions say', () => {
    const population = populationOf(company, DATE);
    const brute = new BruteForce(company, DATE);
    expect(finished(population.completions())).toEqual(brute.completions());
    expect(finished(population.violations())).toEqual(brute.violations());
  });

  test.each(['2026-11-01', DATE, '2026-12-31', '2029-06-15', '2034-12-31'])(
    'tells the same stories on %s',
    (date) => {
      expect(findings(date)).toEqual(STANDING_FINDINGS);
    },
  );

  test('tells of emergency access only where it is asked for', () => {
    const withEmergencies = findings(DATE, true);
    expect(withEmergencies.filter((finding) => !STANDING_FINDINGS.includes(finding))).toEqual([
      'idp:d.kim period-close SOLE no limit',
    ]);
  });

  test('had a finding that has expired, and will have one that is prepared', () => {
    expect(findings('2026-03-31')).toContain('idp:n.petrova period-close SOLE no limit');
    expect(findings('2035-01-01')).toContain('idp:o.reed period-close SOLE no limit');
  });

  test('names no finding where the halves lie in different companies, though a rule may look across', () => {
    const brute = new BruteForce(company, DATE);
    expect(brute.identitySteps('idp:p.nowak', { scope: '1000' })).toEqual(['mje.park']);
    expect(brute.identitySteps('idp:p.nowak', { scope: '3000' })).toEqual(['mje.approve', 'mje.post']);
    const rules = finished(populationOf(company, DATE).violations()).filter(
      ({ identity }) => identity === 'idp:c.mendes',
    );
    expect(rules.map(({ rule, scopes }) => [rule, scopes[0].scope])).toEqual([['T03', 'any']]);
  });

  test('has a violation of every rule but that on emergency access, which must be activated', () => {
    const violated = (includeJit: boolean): Set<string> =>
      new Set(finished(populationOf(company, DATE, { includeJit }).violations()).map(({ rule }) => rule));
    const all = company.toxicCombinations.map(({ id }) => id);
    expect(all.filter((rule) => !violated(false).has(rule))).toEqual(['T12']);
    expect(all.filter((rule) => !violated(true).has(rule))).toEqual([]);
  });

  test('tells by whom, when and why nearly all of its access was granted', () => {
    const edges = [
      company.hasRole,
      company.hasPermission,
      company.grants,
      company.inherits,
      company.canActAs,
    ];
    const all = edges.flat();
    const explained = all.filter((edge) => edge.grantedBy && edge.grantedAt && edge.ticket && edge.rationale);
    expect(explained.length / all.length).toBeGreaterThan(0.95);
  });

  test('speaks of nobody outside example.com', () => {
    const addresses = company.identities.flatMap(({ email }) => email ?? []);
    expect(addresses.filter((address) => !address.endsWith('@example.com'))).toEqual([]);
  });
});

test('the demo company is written as bundles to a folder of its own, one a snapshot', async () => {
  const written = await Promise.all([demoBundles(), demoBundles()]);
  try {
    const [first, second] = written.map((bundles) => bundles.map(({ folder }) => folder));
    expect(first).not.toEqual(second);
    expect(written[0].map(({ takenAt }) => takenAt.slice(0, 10))).toEqual(['2026-09-29', '2026-10-19', '2026-10-30', '2026-11-10']); // prettier-ignore
    const today = first[3];
    expect((await readdir(today)).sort()).toEqual(expect.arrayContaining(['identities.csv', 'reviews.csv']));
    const identities = await readFile(join(today, 'identities.csv'), 'utf8');
    expect(identities.trimEnd().split('\n')).toHaveLength(company.identities.length + 1);
  } finally {
    await Promise.all(written.map(([{ folder }]) => rm(dirname(folder), { recursive: true })));
  }
});
