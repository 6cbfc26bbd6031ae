import fc from 'fast-check';
import { expect, test } from 'vitest';
import { waysToDo } from '../../server/analysis/alternatives.ts';
import { Causes } from '../../server/analysis/causes.ts';
import { holdsAt } from '../../server/analysis/holds.ts';
import { TABLE_OF_KIND } from '../../server/analysis/edge-refs.ts';
import { overviewOf } from '../../server/analysis/overview.ts';
import { reachersOf } from '../../server/analysis/reachers.ts';
import { witnessOf } from '../../server/analysis/witness.ts';
import { byCodePoint } from '../support/brute-force-order.ts';
import { actionsOfStep } from '../support/brute-force-situation.ts';
import { accomplishes } from '../support/brute-force-workflow.ts';
import { BruteForce } from '../support/brute-force.ts';
import { WORLD_DATE, worldArbitrary } from '../support/world-arbitrary.ts';
import type { World } from '../support/world.ts';
import { finished, populationOf } from './survey-of.ts';

const SCOPES = ['*', '1000', '2000', 'unnamed'];
const AMOUNTS = [1, 10_000, 100_001, 5_000_000];
const runs = { numRuns: Number(process.env['FOUREYES_RUNS'] ?? 150) };

function nodesOf(world: World) {
  return [
    ...world.roles.map(({ id }) => ({ kind: 'ROLE' as const, id })),
    ...world.permissions.map(({ id }) => ({ kind: 'PERMISSION' as const, id })),
    ...world.actions.map(({ id }) => ({ kind: 'ACTION' as const, id })),
    ...world.functions.map(({ id }) => ({ kind: 'FUNCTION' as const, id })),
    ...world.steps.map(({ id }) => ({ kind: 'STEP' as const, id })),
  ];
}

test('who reaches a node are those of whom holds, can, performs or does is said', () => {
  fc.assert(
    fc.property(
      worldArbitrary,
      fc.constantFrom(...SCOPES),
      fc.constantFrom(...AMOUNTS),
      fc.boolean(),
      (world, scope, amount, viaOthers) => {
        const situation = new BruteForce(world, WORLD_DATE).situation(scope, amount);
        const { survey } = populationOf(world, WORLD_DATE);
        const reachers = (kind: ReturnType<typeof nodesOf>[number]['kind'] | 'IDENTITY', id: string) =>
          reachersOf(survey, {
            to: { kind, node: survey.access.view.graph[TABLE_OF_KIND[kind]].ids.indexOf(id) },
            scope: survey.access.scopes.numberOf(scope),
            amount,
            viaOthers,
          });
        const people = world.identities.map(({ id }) => id).sort(byCodePoint);
        for (const node of nodesOf(world)) {
          const accounts = (id: string): string[] => (viaOthers ? situation.accounts(id) : [id]);
          const expected = people.filter((id) =>
            accounts(id).some((account) => accomplishes(situation, account, node)),
          );
          expect(reachers(node.kind, node.id)).toEqual(expected);
        }
        for (const target of people) {
          const expected = people.filter((id) => id !== target && situation.accounts(id).includes(target));
          expect(reachers('IDENTITY', target)).toEqual(expected);
        }
      },
    ),
    runs,
  );
});

test('the ways to do a step are one for each account and action that does it, shortest first', () => {
  fc.assert(
    fc.property(
      worldArbitrary,
      fc.constantFrom(...SCOPES),
      fc.constantFrom(...AMOUNTS),
      fc.integer({ min: 1, max: 3 }),
      (world, scope, amount, first) => {
        const situation = new BruteForce(world, WORLD_DATE).situation(scope, amount);
        const { survey } = populationOf(world, WORLD_DATE);
        const { graph } = survey.access.view;
        for (const { id } of world.identities) {
          for (const requirement of survey.access.definitions.requirements) {
            if (requirement.kind !== 'STEP') continue;
            const place = { scope: survey.access.scopes.numberOf(scope), amount };
            const ask = (count: number) =>
              waysToDo(survey, survey.identity(id)!, requirement, { ...place, first: count });
            const all = ask(500).ways;
            const named = all.map(({ account, action, through }) =>
              [
                graph.identities.ids[account],
                graph.actions.ids[action],
                graph.functions.ids[through] ?? '',
              ].join(),
            );
            const expected = situation.accounts(id).flatMap((account) =>
              actionsOfStep(world, requirement.id)
                .filter(({ action }) => situation.performs(account, action))
                .map((way) => [account, way.action, way.function].join()),
            );
            expect(named.toSorted()).toEqual([...new Set(expected)].toSorted());
            const lengths = all.map(({ actAs, edges }) => (actAs?.length ?? 0) * 1000 + edges);
            expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
            expect(ask(first)).toEqual({ ways: all.slice(0, first), truncated: all.length > first });
          }
        }
      },
    ),
    runs,
  );
});

test('causes count each access edge once for every completion in whose witness it is', () => {
  fc.assert(
    fc.property(worldArbitrary, (world) => {
      const population = populationOf(world, WORLD_DATE);
      const completions = finished(population.completions());
      const answer = finished(new Causes(population.survey).among(completions, 500));
      const completing = completions.filter(({ mode }) => mode !== 'BLOCKED_BY_CONTROL');
      const counted = new Map<string, number>();
      for (const { identity, workflow } of completing) {
        const { survey } = population;
        const target = survey.access.definitions.workflows.find(({ id }) => id === workflow)!;
        const { steps } = witnessOf(survey, survey.identity(identity)!, target, {})!;
        const edges = steps.flatMap((step) => [
          ...step.actAs,
          ...step.permissions.flatMap(({ path }) => path),
        ]);
        for (const key of new Set(edges.map((edge) => edge.key)))
          counted.set(key, (counted.get(key) ?? 0) + 1);
      }
      const expected = [...counted].sort(([a, x], [b, y]) => y - x || byCodePoint(a, b));
      expect(answer.causes.map(({ edge, findings }) => [edge.key, findings])).toEqual(expected);
      expect(answer).toMatchObject({ findings: completing.length, totalCount: counted.size });
    }),
    runs,
  );
});

test('an overview counts what the lists have', () => {
  const completing = new Set(['SOLE', 'OWN_ACCOUNTS', 'THROUGH_OTHERS'] as const);
  fc.assert(
    fc.property(worldArbitrary, (world) => {
      const brute = new BruteForce(world, WORLD_DATE);
      const population = populationOf(world, WORLD_DATE);
      const completions = finished(population.completions());
      const violations = finished(population.violations());
      const { view, definitions } = population.survey.access;
      const overview = overviewOf(view, definitions, completions, violations);
      const situation = brute.situation('*', 1);
      expect(overview.identities).toBe(world.identities.filter(({ id }) => situation.takesPart(id)).length);
      expect(overview.identityKinds.reduce((sum, each) => sum + each.identities, 0)).toBe(
        overview.identities,
      );
      expect(overview.workflows.map(({ workflow }) => workflow)).toEqual(
        world.workflows.map(({ id }) => id).sort(byCodePoint),
      );
      for (const total of overview.workflows) {
        const all = completions.filter(({ workflow }) => workflow === total.workflow);
        const done = all.filter(({ mode }) => mode !== 'BLOCKED_BY_CONTROL');
        expect(total.completions).toBe(done.length);
        expect(total.modes.map((each) => each.completions)).toEqual(
          ['SOLE', 'OWN_ACCOUNTS', 'THROUGH_OTHERS', 'BLOCKED_BY_CONTROL'].map(
            (mode) => all.filter((each) => each.mode === mode).length,
          ),
        );
        expect(total.identityKinds.reduce((sum, each) => sum + each.completions + each.blocked, 0)).toBe(
          all.length,
        );
        for (const { scope, completions: count, material } of total.scopes) {
          const there = done.filter(({ scopes }) => holdsAt(scopes, { scope }, completing));
          expect([scope, count, material]).toEqual([
            scope,
            there.length,
            there.filter((each) => each.material).length,
          ]);
        }
      }
      expect(overview.risks.reduce((sum, each) => sum + each.violations, 0)).toBe(violations.length);
      for (const { rule, violations: count } of overview.combinations)
        expect(count).toBe(violations.filter((each) => each.rule === rule).length);
    }),
    runs,
  );
});
