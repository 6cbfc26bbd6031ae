import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BruteForce } from '../../support/brute-force.ts';
import { worldArbitrary, WORLD_DATE } from '../../support/world-arbitrary.ts';
import type { AccessColumns, CanActAsRow, World } from '../../support/world.ts';
import { finished, populationOf } from '../survey-of.ts';

/** Ways through the analysis that small generated worlds hardly take by themselves. */
const runs = { numRuns: Number(process.env['FOUREYES_RUNS'] ?? 150) };

test('where nothing depends on scopes and amounts, the answers are those of the definitions', () => {
  fc.assert(
    fc.property(worldArbitrary.map(unconditional), (world) => expectAsDefined(world)),
    runs,
  );
});

test('behind a long chain of accounts, the answers are those of the definitions', () => {
  fc.assert(
    fc.property(worldArbitrary, fc.boolean(), (world, isCircle) =>
      expectAsDefined(behindChain(world, isCircle)),
    ),
    { numRuns: Math.ceil(runs.numRuns / 5) },
  );
});

test('both together, the answers are those of the definitions', () => {
  fc.assert(
    fc.property(worldArbitrary, fc.boolean(), (world, isCircle) =>
      expectAsDefined(behindChain(unconditional(world), isCircle)),
    ),
    { numRuns: Math.ceil(runs.numRuns / 5) },
  );
});

function expectAsDefined(world: World): void {
  const brute = new BruteForce(world, WORLD_DATE);
  const population = populationOf(world, WORLD_DATE);
  expect(finished(population.completions())).toEqual(brute.completions());
  expect(finished(population.violations())).toEqual(brute.violations());
}

/** The same company with nothing limited to a scope or an amount; dates and JIT stay. */
function unconditional(world: World): World {
  const freed = <Row extends AccessColumns>(rows: readonly Row[]): Row[] =>
    rows.map(({ scope: _scope, limit: _limit, ...row }) => row as Row);
  return {
    ...world,
    hasRole: freed(world.hasRole),
    hasPermission: freed(world.hasPermission),
    inherits: freed(world.inherits),
    grants: freed(world.grants),
    canActAs: freed(world.canActAs),
  };
}

/** With more accounts than are looked at one by one, the last of which acts as the first identity; as a circle, that one leads back. */
function behindChain(world: World, isCircle: boolean): World {
  const LENGTH = 30;
  const chain = Array.from({ length: LENGTH }, (_, link) => `chain${String(link).padStart(2, '0')}`);
  const [{ id: first }] = world.identities;
  const links = chain.map((identity, link): CanActAsRow => ({
    identity,
    target: chain[link + 1] ?? first,
    via: link % 3 === 0 ? 'OWN_ACCOUNT' : 'CREDENTIAL',
  }));
  const back: CanActAsRow[] = isCircle ? [{ identity: first, target: chain[0], via: 'OWN_ACCOUNT' }] : [];
  return {
    ...world,
    identities: [...world.identities, ...chain.map((id) => ({ id }))],
    canActAs: [...world.canActAs, ...links, ...back],
  };
}
