import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { companyParts } from '../company.ts';
import { readWorld } from '../world-reader.ts';
import type { World } from '../world.ts';
import { SeedFault, YamlFile } from '../yaml-file.ts';
import { attested } from './attest.ts';
import { snapshotSchema, type Attestation, type WrittenRemoval } from './schema.ts';

const FOLDER = fileURLToPath(new URL('../company-history/', import.meta.url));

/** One import of the demo company. */
export interface DemoSnapshot {
  /** ISO 8601 in UTC. */
  readonly takenAt: string;
  readonly world: World;
}

/**
 * The demo company as it was extracted, oldest first; the last is the company of today. Each is the company of
 * `seed/company/` with what its file adds and takes away, and brings the rows about reviews that were written until then.
 */
export function demoHistory(): DemoSnapshot[] {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.yaml'));
  const history: DemoSnapshot[] = [];
  for (const name of files.sort()) {
    const file = new YamlFile(FOLDER + name);
    const { takenAt, add, remove, attest } = file.read(snapshotSchema);
    const whole = readWorld([...companyParts(), { file, path: ['add'], written: add }]);
    const world = without(whole, remove, (place) => file.at(['remove', place]));
    const bulk = attest.flatMap((one) => bulkOf(one, world, history));
    history.push({ takenAt, world: { ...world, decisions: [...world.decisions, ...bulk] } });
  }
  return history;
}

function bulkOf(attestation: Attestation, world: World, before: readonly DemoSnapshot[]): World['decisions'] {
  const review = world.reviews.find(({ id }) => id === attestation.review);
  const reviewed = before[attestation.reviewed - 1]?.world;
  if (!review || !reviewed) throw new SeedFault(`nothing to attest for the review ${attestation.review}`);
  const systems = new Map(
    [...before.map((one) => one.world), world].flatMap((one) => one.systems).map((one) => [one.id, one]),
  );
  return attested(attestation, review, reviewed, world.decisions, [...systems.values()]);
}

function without(world: World, removals: readonly WrittenRemoval[], at: (place: number) => string): World {
  let left = world;
  for (const [place, { identity, role, permission, account }] of removals.entries()) {
    const next: World = {
      ...left,
      hasRole: left.hasRole.filter((edge) => edge.identity !== identity || edge.role !== role),
      hasPermission: left.hasPermission.filter(
        (edge) => edge.identity !== identity || edge.permission !== permission,
      ),
      canActAs: left.canActAs.filter((edge) => edge.identity !== identity || edge.target !== account),
    };
    const gone =
      left.hasRole.length +
      left.hasPermission.length +
      left.canActAs.length -
      (next.hasRole.length + next.hasPermission.length + next.canActAs.length);
    if (gone === 0) throw new SeedFault(`${at(place)}: ${identity} has no such access`);
    left = next;
  }
  return left;
}
