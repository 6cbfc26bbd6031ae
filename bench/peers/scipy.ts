import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { writeRelations } from './csv.ts';
import type { Peer, PeerKind, Rows } from './peer.ts';
import type { Relations } from './relations.ts';
import { removeFolder, temporaryFolder } from '../temporary.ts';

const PROGRAM = fileURLToPath(new URL('sparse_products.py', import.meta.url));

/** SciPy of the `python3` on the path (or of the one that PYTHON names), in a process of its own; null without SciPy. */
export const scipy: PeerKind = {
  name: 'SciPy',
  async open(relations: Relations): Promise<Peer | null> {
    const python = process.env['PYTHON'] ?? 'python3';
    const has = await promisify(execFile)(python, ['-c', 'import scipy.sparse']).catch(() => null);
    if (has === null) return null;
    const folder = temporaryFolder();
    writeRelations(relations, folder);
    const child = spawn(python, [PROGRAM, folder], { stdio: ['pipe', 'pipe', 'inherit'] });
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    const line = async (): Promise<string> => {
      const next = await lines.next();
      if (next.done) throw new Error(`${python} ended before it answered: what it says above is the reason.`);
      return next.value;
    };
    let taken = NaN;
    return {
      name: 'SciPy',
      version: await line(),
      formulations: [
        {
          name: 'sparse products',
          question: 'pairs',
          ownMs: () => taken,
          async ask() {
            child.stdin.write('pairs\n');
            const [ms, pairs] = (await line()).split(' ').map(Number);
            taken = ms;
            return pairsIn(folder, pairs);
          },
        },
      ],
      async close() {
        await ended(child);
        removeFolder(folder);
      },
    };
  },
};

function pairsIn(folder: string, pairs: number): Rows {
  const bytes = readFileSync(join(folder, 'pairs.bin'));
  const cell = (row: number): number => Number(bytes.readBigInt64LE(row * 8));
  return [0, pairs].map((first) => Float64Array.from({ length: pairs }, (_, row) => cell(first + row)));
}

/** It ends when there are no more questions. */
async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('close', resolve));
  child.stdin?.end();
  await gone;
}
