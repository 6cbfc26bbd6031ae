import { createHash } from 'node:crypto';
import type { Rows } from './peer.ts';

/** What is compared between systems: how many rows an answer has, and a hash of them in one order. */
export interface Digest {
  readonly answers: number;
  readonly hash: string;
}

/** Sorts the rows (columns of one length) by their numbers, the first column first, and hashes them. */
export function digestOf(columns: Rows): Digest {
  const answers = columns.at(0)?.length ?? 0;
  const order = Uint32Array.from({ length: answers }, (_, row) => row).sort((a, b) => {
    for (const column of columns) if (column[a] !== column[b]) return column[a] - column[b];
    return 0;
  });
  const hash = createHash('sha256');
  for (const column of columns) hash.update(Float64Array.from(order, (row) => column[row]));
  return { answers, hash: hash.digest('hex').slice(0, 16) };
}
