import { nameFaults } from './world-names.ts';
import { rowsOf } from './world-rows.ts';
import type { WrittenWorld } from './world-schema.ts';
import type { World } from './world.ts';
import { SeedFault, type Path, type YamlFile } from './yaml-file.ts';

/** One file's share of a world. `path` is where in the file it stands. */
export interface WrittenPart {
  readonly file: YamlFile;
  readonly path: Path;
  readonly written: WrittenWorld;
}

/**
 * Turns what is written in one or several files into the rows of one world. Throws a `SeedFault` with file and line
 * for a name that is defined twice, or that is used and nowhere defined.
 */
export function readWorld(parts: readonly WrittenPart[]): World {
  const written = together(parts);
  const faults = nameFaults(written).map(({ path, message }) => `${placeOf(parts, path)}: ${message}`);
  if (faults.length > 0) throw new SeedFault(faults.join('\n'));
  return rowsOf(written);
}

function together(parts: readonly WrittenPart[]): WrittenWorld {
  const all: Record<string, Record<string, unknown> | unknown[]> = {};
  for (const part of parts) {
    for (const [section, entries] of Object.entries(part.written)) {
      if (Array.isArray(entries)) {
        all[section] = [...((all[section] as unknown[] | undefined) ?? []), ...(entries as unknown[])];
        continue;
      }
      const known = (all[section] ??= {}) as Record<string, unknown>;
      for (const [id, entry] of Object.entries(entries)) {
        if (id in known) {
          throw new SeedFault(`${part.file.at([...part.path, section, id])}: ${id} is defined twice`);
        }
        known[id] = entry;
      }
    }
  }
  return all as unknown as WrittenWorld;
}

function placeOf(parts: readonly WrittenPart[], path: Path): string {
  const part = parts.find(({ file, path: prefix }) => file.has([...prefix, ...path])) ?? parts[0];
  return part.file.at([...part.path, ...path]);
}
