import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { scenarioSchema, type ExpectedAnswers } from './scenario-schema.ts';
import { readWorld } from './world-reader.ts';
import type { World } from './world.ts';
import { YamlFile } from './yaml-file.ts';

const FOLDER = fileURLToPath(new URL('./scenarios/', import.meta.url));

/** A small world with the answers that it must give: seed, test and documentation at once. */
export interface Scenario {
  /** The file's name without its ending. */
  readonly name: string;
  readonly title: string;
  readonly shows: string;
  readonly why: string;
  readonly world: World;
  /** One entry per date (and JIT choice) that is asked. */
  readonly answers: readonly ExpectedAnswers[];
}

/** Reads one scenario; throws a `SeedFault` that names file and line of every fault. */
export function readScenario(path: string, text?: string): Scenario {
  const file = new YamlFile(path, text);
  const { world, ...scenario } = file.read(scenarioSchema);
  const name = path.replace(/^.*[/\\]/, '').replace(/\.yaml$/, '');
  return { name, ...scenario, world: readWorld([{ file, path: ['world'], written: world }]) };
}

/** All scenarios of the project, by name. */
export function scenarios(): Scenario[] {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.yaml'));
  return files.sort().map((name) => readScenario(FOLDER + name));
}
