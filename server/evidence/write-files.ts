import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { ManifestFile } from './manifest.ts';
import type { PackFile } from './table.ts';

/** Characters that are written together. */
const PORTION = 1 << 16;

/** Writes files of a pack to an existing folder, none of which is there yet, and returns what the manifest says of them. */
export async function writeFiles(
  folder: string,
  files: readonly PackFile[],
  signal: AbortSignal,
): Promise<ManifestFile[]> {
  const written: ManifestFile[] = [];
  for (const file of files) {
    written.push(writeFile(folder, file));
    await setImmediate();
    signal.throwIfAborted();
  }
  return written;
}

/** One file, in portions: a population may be longer than a text can be. */
export function writeFile(folder: string, { path, content }: PackFile): ManifestFile {
  const place = join(folder, path);
  mkdirSync(dirname(place), { recursive: true });
  const file = openSync(place, 'wx');
  try {
    const hash = createHash('sha256');
    let bytes = 0;
    for (const text of portions(content())) {
      const buffer = Buffer.from(text, 'utf8');
      hash.update(buffer);
      bytes += buffer.length;
      for (let at = 0; at < buffer.length;) at += writeSync(file, buffer, at);
    }
    return { path, bytes, sha256: hash.digest('hex') };
  } finally {
    closeSync(file);
  }
}

/** What `writeFile` would say of the file, without writing it. */
export function digestOf({ path, content }: PackFile): ManifestFile {
  const hash = createHash('sha256');
  let bytes = 0;
  for (const text of portions(content())) {
    hash.update(text, 'utf8');
    bytes += Buffer.byteLength(text, 'utf8');
  }
  return { path, bytes, sha256: hash.digest('hex') };
}

function* portions(texts: Iterable<string>): Generator<string> {
  let portion = '';
  for (const text of texts) {
    portion += text;
    if (portion.length < PORTION) continue;
    yield portion;
    portion = '';
  }
  yield portion;
}
