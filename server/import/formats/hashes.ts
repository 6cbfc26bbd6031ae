import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { UnreadableSource, type SourceFile } from './format.ts';

/** SHA-256 of the bytes of each file, hexadecimal, by name. Throws `UnreadableSource` for one that grew or shrank meanwhile. */
export async function hashFiles(files: readonly SourceFile[]): Promise<Map<string, string>> {
  const hashes = new Map<string, string>();
  for (const { name, path, bytes } of files) {
    const hash = createHash('sha256');
    let read = 0;
    for await (const piece of createReadStream(path, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
      hash.update(piece);
      read += piece.length;
    }
    if (read !== bytes)
      throw new UnreadableSource(
        `${name} had ${bytes} bytes and has ${read} now: it is being written; import again when it is done`,
      );
    hashes.set(name, hash.digest('hex'));
  }
  return hashes;
}
