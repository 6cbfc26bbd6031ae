import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UnreadableSource, type SourceFile } from '../format.ts';
import { readYaml } from '../yaml-file.ts';
import { mappingSchema, type Mapping } from './mapping-schema.ts';

const FOLDER = fileURLToPath(new URL('mappings/', import.meta.url));
/** Names of a mapping that lies beside the data. */
export const BESIDE = ['mapping.yaml', 'mapping.yml'];

export interface NamedMapping {
  readonly name: string;
  readonly mapping: Mapping;
  /** Of the file, hexadecimal: the snapshot says by it how the data was read. */
  readonly sha256: string;
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
  return ownMapping(join(FOLDER, `${name}.yaml`), name);
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
  const { content } = readYaml(path, mappingSchema, name);
  return { name, mapping: content, sha256: createHash('sha256').update(readFileSync(path)).digest('hex') };
}

/** The mapping that lies beside the data; undefined where none does. */
export function mappingBeside(files: readonly SourceFile[]): SourceFile | undefined {
  return files.find(({ name }) => BESIDE.includes(name));
}
