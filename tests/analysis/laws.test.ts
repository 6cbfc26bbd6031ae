import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Completion, ModeRange } from '../../server/domain/answer.ts';
import { worldArbitrary, WORLD_DATE } from '../support/world-arbitrary.ts';
import type { World } from '../support/world.ts';
import { finished, populationOf } from './survey-of.ts';

/** The laws of MODEL.md section 11, on the analysis itself. */

const runs = { numRuns: 200 };

function completionsOf(world: World): Completion[] {
  return finished(populationOf(world, WORLD_DATE).completions());
}

/** Ranges at every scope that either world names, also those that the answer leaves out as equal to `*`. */
function rangesOf(world: World, scopes: readonly string[]): Map<string, readonly ModeRange[]> {
  const { survey } = populationOf(world, WORLD_DATE);
  const found = new Map<string, readonly ModeRange[]>();
  for (const { id } of world.identities) {
    const identity = survey.identity(id)!;
    for (const workflow of survey.access.definitions.workflows) {
      const entries = survey.scopedRanges(identity, workflow);
      for (const scope of scopes) {
        const entry =
          entries.find((each) => each.scope === scope) ?? entries.find((each) => each.scope === '*');
        found.set(`${id} ${workflow.id} ${scope}`, entry?.ranges ?? []);
      }
    }
  }
  return found;
}

const completes = (ranges: readonly ModeRange[], amount: number): boolean =>
  ranges.some(({ above, upTo, mode }) => mode !== 'BLOCKED_BY_CONTROL' && above < amount && amount <= upTo);

/** An amount inside every range, and the open one. */
const AMOUNTS = [1, 5_000, 10_000, 10_001, 99_999, 100_000, 100_001, 1_000_000, 100_000_000, Infinity];
const SCOPES = ['*', '1000', '2000', 'another'];

describe('laws', () => {
  test('adding access never takes a completion away', () => {
    fc.assert(
      fc.property(worldArbitrary, fc.nat(), fc.nat(), (world, i, r) => {
        const identity = world.identities[i % world.identities.length].id;
        const role = world.roles[r % world.roles.length].id;
        const before = rangesOf(world, SCOPES);
        const after = rangesOf(
          { ...world, hasRole: [...world.hasRole, { identity, role, ticket: 'added' }] },
          SCOPES,
        );
        for (const [key, ranges] of before) {
          for (const amount of AMOUNTS) {
            if (completes(ranges, amount)) expect(completes(after.get(key) ?? [], amount), key).toBe(true);
          }
        }
      }),
      runs,
    );
  });

  test('disabling an identity never adds a completion', () => {
    fc.assert(
      fc.property(worldArbitrary, fc.nat(), (world, i) => {
        const off = i % world.identities.length;
        const identities = world.identities.map((row, n) =>
          n === off ? { ...row, status: 'DISABLED' as const } : row,
        );
        const before = rangesOf(world, SCOPES);
        const after = rangesOf({ ...world, identities }, SCOPES);
        for (const [key, ranges] of after) {
          for (const amount of AMOUNTS) {
            if (completes(ranges, amount)) expect(completes(before.get(key) ?? [], amount), key).toBe(true);
          }
        }
      }),
      runs,
    );
  });

  test('renaming every id renames the answer', () => {
    const renamed = (world: World): World =>
      JSON.parse(
        JSON.stringify(world, (name, value: unknown) =>
          ID_COLUMNS.has(name) && typeof value === 'string' ? `${value}’` : value,
        ),
      ) as World;
    const plain = (completions: Completion[]): string[] =>
      completions
        .map((each) =>
          JSON.stringify({
            ...each,
            identity: each.identity.replace('’', ''),
            workflow: each.workflow.replace('’', ''),
          }),
        )
        .sort();
    fc.assert(
      fc.property(worldArbitrary, (world) => {
        expect(plain(completionsOf(renamed(world)))).toEqual(plain(completionsOf(world)));
      }),
      runs,
    );
  });

  test('splitting a role in a parent and a child that it inherits changes no mode and no range', () => {
    fc.assert(
      fc.property(worldArbitrary, fc.nat(), (world, r) => {
        const split = world.roles[r % world.roles.length].id;
        const child = `${split} child`;
        const legs = world.combinedIn.filter(({ kind, item }) => kind === 'Role' && item === split);
        fc.pre(legs.length === 0);
        const after = completionsOf({
          ...world,
          roles: [...world.roles, { id: child }],
          inherits: [...world.inherits, { role: split, inherits: child }],
          grants: world.grants.map((row) => (row.role === split ? { ...row, role: child } : row)),
        });
        expect(after).toEqual(completionsOf(world));
      }),
      runs,
    );
  });

  test('completing at `*` implies completing at every named scope', () => {
    fc.assert(
      fc.property(worldArbitrary, (world) => {
        const ranges = rangesOf(world, SCOPES);
        for (const [key, anywhere] of ranges) {
          if (!key.endsWith(' *')) continue;
          for (const scope of SCOPES) {
            const there = ranges.get(key.replace(/\*$/, scope)) ?? [];
            for (const amount of AMOUNTS)
              if (completes(anywhere, amount)) expect(completes(there, amount), key).toBe(true);
          }
        }
      }),
      runs,
    );
  });

  test('without lower bounds, completing for an amount implies completing for every smaller one', () => {
    fc.assert(
      fc.property(worldArbitrary, (drawn) => {
        const world = {
          ...drawn,
          next: drawn.next.map(({ from, to, upTo }) => ({
            from,
            to,
            ...(upTo === undefined ? {} : { upTo }),
          })),
        };
        for (const ranges of rangesOf(world, SCOPES).values()) {
          for (let i = 1; i < AMOUNTS.length; i++) {
            if (completes(ranges, AMOUNTS[i])) expect(completes(ranges, AMOUNTS[i - 1])).toBe(true);
          }
        }
      }),
      runs,
    );
  });

  test('without any CAN_ACT_AS exactly the ranges of sole completion remain', () => {
    const sole = (completions: Completion[]): unknown[] =>
      completions
        .map(({ identity, workflow, scopes }) => ({
          identity,
          workflow,
          sole: soleAt(scopes, SCOPES),
        }))
        .filter((each) => Object.values(each.sole).some((ranges) => ranges.length > 0))
        .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
    fc.assert(
      fc.property(worldArbitrary, (world) => {
        const alone = completionsOf({ ...world, canActAs: [] });
        expect(
          alone
            .flatMap(({ modes }) => modes.map(({ mode }) => mode))
            .every((mode) => mode === 'SOLE' || mode === 'BLOCKED_BY_CONTROL'),
        ).toBe(true);
        expect(sole(alone)).toEqual(sole(completionsOf(world)));
      }),
      runs,
    );
  });
});

const ID_COLUMNS = new Set(
  'id identity role permission action function workflow step from to stepA stepB target inherits item combination'.split(
    ' ',
  ),
);

function soleAt(
  entries: Completion['scopes'],
  scopes: readonly string[],
): Record<string, readonly ModeRange[]> {
  const at = (scope: string): readonly ModeRange[] =>
    (entries.find((each) => each.scope === scope) ?? entries.find((each) => each.scope === '*'))?.ranges ??
    [];
  return Object.fromEntries(scopes.map((scope) => [scope, at(scope).filter(({ mode }) => mode === 'SOLE')]));
}
