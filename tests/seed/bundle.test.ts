import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { toBundle, writeBundle } from '../../seed/bundle.ts';
import { world } from '../../seed/world.ts';

test('a world is written in the files and columns of BUNDLE.md', () => {
  const files = toBundle(
    world({
      identities: [{ id: 'ann', name: 'Ann "the first", Smith', attributable: false }],
      toxicCombinations: [{ id: 'r', sameScope: false, references: ['COSO 10', 'COSO 12'] }],
      hasRole: [{ identity: 'ann', role: 'clerk', scope: ['2000', '1000'], limit: 0.29, activation: 'JIT' }],
      performs: [{ function: 'pay', step: 's' }],
    }),
  );
  expect(Object.fromEntries(files)).toEqual({
    'identities.csv':
      'id,name,kind,status,system,department,email,owner,valid_from,valid_to,last_used_at,credential_rotated_at,attributable\n' +
      'ann,"Ann ""the first"", Smith",,,,,,,,,,,false\n',
    'toxic_combinations.csv': 'id,name,risk,same_scope,rationale,references\nr,,,false,,COSO 10;COSO 12\n',
    'has_role.csv':
      'identity,role,scope,limit,valid_from,valid_to,activation,granted_by,granted_at,ticket,rationale,last_used_at\n' +
      'ann,clerk,2000;1000,0.29,,,JIT,,,,,\n',
    'performs.csv': 'action,function,step\n,pay,s\n',
  });
});

test('a folder that is not there is made, and an empty world is a bundle too', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'foureyes-bundle-'));
  try {
    const inside = join(folder, 'deep', 'down');
    await writeBundle(world({}), inside);
    expect(await readdir(inside)).toEqual(['identities.csv']);
    expect(await readFile(join(inside, 'identities.csv'), 'utf8')).toMatch(/^id,name,/);
  } finally {
    await rm(folder, { recursive: true });
  }
});
