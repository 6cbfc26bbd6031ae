import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UnreadableSource, type SourceFile } from '../format.ts';
import { readYaml } from '../yaml-file.ts';
import { mappingSchema, type Mapping } from './mapping-schema.ts';

const FOLDER = fileURLToPath(new URL('mappings/', import.meta.url));
const BESIDE = ['mapping.yaml', 'mapping.yml'];

export interface NamedMapping {
  readonly name: string;
  readonly mapping: Mapping;
}

/** Names of the ready mappings, for exports whose columns are publicly documented. */
export function readyNames(): string[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => basename(name, '.yaml'))
    .sort();
}

/** A ready mapping. */
export function readyMapping(name: string): NamedMapping {
  return { name, mapping: readYaml(join(FOLDER, `${name}.yaml`), mappingSchema).content };
}

/** The mapping that is asked for: a ready one by its name, else a file by its path. Throws `UnreadableSource`. */
export function askedMapping(asked: string): NamedMapping {
  if (readyNames().includes(asked)) return readyMapping(asked);
  if (!existsSync(asked))
    throw new UnreadableSource(
      `--mapping ${asked} is neither a file nor a ready mapping; ready ones are ${readyNames().join(', ')}`,
    );
  return ownMapping(asked);
}

/** A mapping that the user wrote. Throws `UnreadableSource`. */
export function ownMapping(path: string, name = path): NamedMapping {
  return { name, mapping: readYaml(path, mappingSchema, name).content };
}

/** The mapping that lies beside the data; undefined where none does. */
export function mappingBeside(files: readonly SourceFile[]): SourceFile | undefined {
  return files.find(({ name }) => BESIDE.includes(name));
}
