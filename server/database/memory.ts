import { totalmem } from 'node:os';

/** How much memory the local database may take, in mebibytes. */
export interface DatabaseMemory {
  readonly heap: number;
  readonly pageCache: number;
}

/** Modest shares of the machine: a quarter for the heap, a tenth for the page cache, within what Neo4j needs and can use here. */
export function memoryFor(totalBytes: number = totalmem()): DatabaseMemory {
  const mebibytes = totalBytes / 2 ** 20;
  return { heap: clamp(mebibytes / 4, 512, 4096), pageCache: clamp(mebibytes / 10, 128, 1024) };
}

function clamp(value: number, least: number, most: number): number {
  return Math.round(Math.min(Math.max(value, least), most));
}
