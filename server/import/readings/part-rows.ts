import { hash } from 'node:crypto';
import type { ReadPartContent } from '../../graph/reading-port.ts';

/** Characters of a key without its type. */
const KEY_LENGTH = 22;

/** Gathers what is kept of the rows of one part after the other. */
export class PartRows {
  #keys: string[] = [];
  #starts = new Set<string>();

  /** @param key of the relationship, with its type */
  add(key: string, startId: string): void {
    this.#keys.push(key.slice(-KEY_LENGTH));
    this.#starts.add(startId);
  }

  /** The part that these rows are, and begins the next one. */
  take(file: string, digest: string, lines: number): ReadPartContent {
    const keys = this.#keys;
    // An id has no control characters, so no line ends.
    const starts = [...this.#starts].join('\n');
    this.#keys = [];
    this.#starts = new Set();
    return { file, digest, rows: keys.length, lines, keys: keys.join(''), starts };
  }
}

export function digestOfPart(bytes: Buffer): string {
  return hash('sha256', bytes, 'base64url').slice(0, 32);
}

/** The keys of a part's rows, with their type. */
export function keysOf({ keys }: Pick<ReadPartContent, 'keys'>, type: string): string[] {
  return Array.from(
    { length: keys.length / KEY_LENGTH },
    (_, row) => `${type}:${keys.slice(row * KEY_LENGTH, (row + 1) * KEY_LENGTH)}`,
  );
}
