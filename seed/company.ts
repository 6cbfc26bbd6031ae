import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readWorld, type WrittenPart } from './world-reader.ts';
import { worldSchema } from './world-schema.ts';
import type { World } from './world.ts';
import { YamlFile } from './yaml-file.ts';

const FOLDER = fileURLToPath(new URL('./company/', import.meta.url));

/** The demo company, put together from its areas in `seed/company/`. */
export function demoCompany(): World {
  return readWorld(companyParts());
}

/** Its areas, as they are written. */
export function companyParts(): WrittenPart[] {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.yaml'));
  return files.sort().map((name) => {
    const file = new YamlFile(FOLDER + name);
    return { file, path: [], written: file.read(worldSchema) };
  });
}
