import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** A file that cannot be written; the message says which and why. */
export class UnwritableFile extends Error {
  override readonly name = 'UnwritableFile';
}

/** Text to gather before it is written, in characters. */
const TOGETHER = 1 << 16;

/**
 * Writes a file from pieces of text, as fast as the disk takes them. It is there under its name only when it is whole;
 * what was there before stays until then. Only its owner may read it, because it says who can do what. Throws `UnwritableFile`.
 */
export async function writeWhole(path: string, pieces: AsyncIterable<string>): Promise<void> {
  const unfinished = `${path}.${process.pid}.partial`;
  try {
    await pipeline(
      Readable.from(gathered(pieces)),
      createWriteStream(unfinished, { mode: 0o600, flags: 'wx' }),
    );
    await rename(unfinished, path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST'))
      await rm(unfinished, { force: true });
    if (error instanceof Error && 'syscall' in error)
      throw new UnwritableFile(`${path} cannot be written: ${error.message}`);
    throw error;
  }
}

async function* gathered(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let text = '';
  for await (const piece of pieces) {
    text += piece;
    if (text.length < TOGETHER) continue;
    yield text;
    text = '';
  }
  yield text;
}
