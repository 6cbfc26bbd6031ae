import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { writeBundle } from '../../bench/company/bundle.ts';
import { company } from '../../bench/company/company.ts';
import { COMPANY_DATE } from '../../bench/company/conditions.ts';
import { SIZES, sizeOf, type Variant } from '../../bench/company/size.ts';
import { Population } from '../../server/analysis/population.ts';
import { viewAt } from '../../server/analysis/view.ts';
import { ACCESS_EDGE_KINDS } from '../../server/domain/vocabulary.ts';
import { finished } from '../analysis/survey-of.ts';
import { plainRecorded } from '../support/plain-recorded.ts';

const SMALL = sizeOf('small', 3000);
const VARIANTS: readonly Variant[] = ['plain', 'scoped', 'full'];
const point = { snapshot: 1, asOf: COMPANY_DATE, includeJit: false };

test.each(VARIANTS)('the %s company is the same whenever it is made', (variant) => {
  expect(plainRecorded(company(SMALL, variant))).toEqual(plainRecorded(company(SMALL, variant)));
});

test.each(VARIANTS)('the %s company has as many access edges as its size says', (variant) => {
  const { access } = company(SMALL, variant);
  const edges = ACCESS_EDGE_KINDS.map((kind) => access[kind].from.length).reduce((a, b) => a + b);
  expect(edges).toBe(SMALL.edges);
});

test.each(VARIANTS)('in the %s company everybody is answered about as one by one', (variant) => {
  const population = new Population(viewAt(company(SMALL, variant), point));
  const { survey } = population;
  const completions = finished(population.completions());
  expect(completions.length).toBeGreaterThan(0);
  const violations = finished(population.violations());
  for (const workflow of survey.access.definitions.workflows.slice(0, 10)) {
    const its = new Map(
      completions.filter((each) => each.workflow === workflow.id).map((each) => [each.identity, each]),
    );
    for (let identity = 0; identity < SMALL.identities; identity++) {
      const id = survey.access.view.graph.identities.ids[identity];
      expect(survey.completion(identity, workflow)).toEqual(its.get(id));
    }
  }
  for (const rule of survey.access.definitions.rules.slice(0, 6)) {
    const its = new Map(
      violations.filter((each) => each.rule === rule.id).map((each) => [each.identity, each]),
    );
    for (let identity = 0; identity < SMALL.identities; identity++) {
      const id = survey.access.view.graph.identities.ids[identity];
      expect(survey.violation(identity, rule)).toEqual(its.get(id));
    }
  }
});

test.each(VARIANTS)('in the %s company 0.1 to 3 percent of all pairs complete', (variant) => {
  const population = new Population(viewAt(company(SIZES.S, variant), point));
  const pairs = SIZES.S.identities * population.survey.access.definitions.workflows.length;
  const share = finished(population.completions()).length / pairs;
  expect(share).toBeGreaterThan(0.001);
  expect(share).toBeLessThan(0.03);
});

test('its bundle has a row for each of its edges', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'foureyes-bench-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const graph = company(SMALL, 'full');
  await writeBundle(graph, folder);
  const lines = readFileSync(join(folder, 'has_role.csv'), 'utf8').trimEnd().split('\n');
  expect(lines[0]).toBe('identity,role,scope,limit,valid_from,valid_to,activation');
  expect(lines).toHaveLength(graph.access.HAS_ROLE.from.length + 1);
});
