import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { UnreadableSource } from './format.ts';

/** What a YAML file says, in the type of its schema, and where. */
export interface YamlContent<T> {
  readonly name: string;
  readonly content: T;
  /** The line of what stands at these keys, or of the nearest thing around it. */
  readonly lineAt: (keys: readonly PropertyKey[]) => number;
}

const MEBIBYTE = 1 << 20;

/**
 * Reads a file that a user writes: all scalars are text (so that `1000` and `no` stay what was written). Throws
 * `UnreadableSource` that lists every fault with its line. Aliases that multiply are refused by the YAML library.
 * @param name how the file is called in messages; its own name where absent
 */
export function readYaml<S extends z.ZodType>(
  path: string,
  schema: S,
  name = basename(path),
): YamlContent<z.output<S>> {
  const lines = new LineCounter();
  const document = parseDocument(textOf(path, name), { schema: 'failsafe', lineCounter: lines });
  const [broken] = document.errors;
  if (broken)
    throw new UnreadableSource(`${name}, line ${lines.linePos(broken.pos[0]).line}: ${broken.message}`);
  const placeAt = (keys: readonly PropertyKey[]): { line: number; col: number } => {
    for (let length = keys.length; length > 0; length--) {
      const node = document.getIn(keys.slice(0, length), true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]);
    }
    return { line: 1, col: 1 };
  };
  const lineAt = (keys: readonly PropertyKey[]): number => placeAt(keys).line;
  const read = schema.safeParse(plain(() => document.toJS() as unknown, name));
  if (!read.success) {
    const told = read.error.issues.map(({ path: at, message }) => {
      const { line, col } = placeAt(at);
      return `${name}, line ${line}, column ${col}: ${at.join(' / ')}: ${message}`;
    });
    throw new UnreadableSource(told.join('\n'));
  }
  return { name, content: read.data, lineAt };
}

function textOf(path: string, name: string): string {
  try {
    if (statSync(path).size > MEBIBYTE) throw new Error('it is larger than 1 MiB');
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch (error) {
    throw new UnreadableSource(`${name} cannot be read: ${(error as Error).message}`);
  }
}

function plain(read: () => unknown, name: string): unknown {
  try {
    return read();
  } catch (error) {
    throw new UnreadableSource(`${name}: ${(error as Error).message}`);
  }
}
