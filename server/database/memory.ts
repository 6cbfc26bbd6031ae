import { totalmem } from 'node:os';

/** How much memory the local database may take, in mebibytes. */
export interface DatabaseMemory {
  readonly heap: number;
  readonly pageCache: number;
}

/** Room for what the next imports add to what is stored. */
const GROWTH = 1.3;

/**
 * Modest shares of the machine: a quarter for the heap, a tenth for the page cache, within what Neo4j needs and can use
 * here. Where more is stored than the page cache would hold, it holds all of it, up to four tenths of the machine: read
 * through a page cache that is too small, the same graph takes several times as long.
 * @param storedBytes what the files of the database take
 */
export function memoryFor(totalBytes: number = totalmem(), storedBytes = 0): DatabaseMemory {
  const mebibytes = totalBytes / 2 ** 20;
  const stored = (storedBytes * GROWTH) / 2 ** 20;
  const modest = clamp(mebibytes / 10, 128, 1024);
  return {
    heap: clamp(mebibytes / 4, 512, 4096),
    pageCache: Math.max(modest, Math.round(Math.min(stored, mebibytes * 0.4))),
  };
}

function clamp(value: number, least: number, most: number): number {
  return Math.round(Math.min(Math.max(value, least), most));
}
