import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isNode, LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';

export type Path = readonly (string | number)[];

const PROJECT = fileURLToPath(new URL('..', import.meta.url));

/** A fault in a file that a person wrote: each line says file, line and what is wrong. */
export class SeedFault extends Error {
  override readonly name = 'SeedFault';
}

/**
 * A YAML file whose scalars are all text (so that `1000`, `no` and `2026-11-20` stay what was written), and that can
 * say on which line something stands.
 */
export class YamlFile {
  readonly name: string;
  readonly #document: Document.Parsed;
  readonly #lines = new LineCounter();

  constructor(path: string, text: string = readFileSync(path, 'utf8')) {
    this.name = relative(PROJECT, path);
    this.#document = parseDocument(text, { schema: 'failsafe', lineCounter: this.#lines });
    const [error] = this.#document.errors;
    if (error)
      throw new SeedFault(`${this.name}:${this.#lines.linePos(error.pos[0]).line}: ${error.message}`);
  }

  /** `file:line` of what stands at the path, or of the nearest thing around it. */
  at(path: Path): string {
    for (let length = path.length; length >= 0; length--) {
      const node = length === 0 ? this.#document.contents : this.#document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return `${this.name}:${this.#lines.linePos(node.range[0]).line}`;
    }
    return `${this.name}:1`;
  }

  has(path: Path): boolean {
    return this.#document.hasIn(path);
  }

  /** The content in the schema's type; throws a `SeedFault` that lists every fault with its line. */
  read<S extends z.ZodType>(schema: S): z.output<S> {
    const result = schema.safeParse(this.#document.toJS());
    if (result.success) return result.data;
    const faults = result.error.issues.map((issue) => {
      const { path, message } = nearest(issue, []);
      return `${this.at(path)}: ${path.join(' / ')}: ${message}`;
    });
    throw new SeedFault(faults.join('\n'));
  }
}

/** Where several shapes are possible, the fault of the one that fits furthest: the one that was meant. */
function nearest(issue: z.core.$ZodIssue, around: Path): { path: Path; message: string } {
  const path = [...around, ...issue.path.map((part) => (typeof part === 'number' ? part : String(part)))];
  if (issue.code !== 'invalid_union') return { path, message: issue.message };
  const inside = issue.errors.flatMap((issues) => issues.map((one) => nearest(one, path)));
  return inside.toSorted((a, b) => b.path.length - a.path.length)[0] ?? { path, message: issue.message };
}
