import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { ReadPart } from '../../graph/reading-port.ts';
import { countLines, PartCutter } from './cut.ts';
import { digestOfPart } from './part-rows.ts';

/** What is in a file that was not there at the last reading, and what is not there any more. */
export interface FoundParts {
  readonly header: string;
  readonly added: readonly AddedPart[];
  readonly gone: readonly ReadPart[];
  /** Rows in parts that are the same. */
  readonly sameRows: number;
}

export interface AddedPart {
  readonly digest: string;
  readonly offset: number;
  readonly length: number;
  /** Line of the file with which it begins; the header is line 1. */
  readonly line: number;
}

const PIECE = 1 << 20;

/** Hexadecimal. */
export async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path, { highWaterMark: PIECE }) as AsyncIterable<Buffer>)
    hash.update(piece);
  return hash.digest('hex');
}

/** Compares a file's parts with those of its last reading; undefined where two of its parts are the same. */
export async function findParts(path: string, known: readonly ReadPart[]): Promise<FoundParts | undefined> {
  const knownParts = new Map(known.map((part) => [part.digest, part]));
  const seen = new Set<string>();
  const added: AddedPart[] = [];
  let header: string | undefined;
  let [offset, line, sameRows, isRepeated] = [0, 1, 0, false];
  const cutter = new PartCutter((bytes) => {
    const digest = digestOfPart(bytes);
    const same = knownParts.get(digest);
    if (header === undefined) header = digest;
    else {
      isRepeated ||= seen.has(digest);
      seen.add(digest);
      if (same) sameRows += same.rows;
      else added.push({ digest, offset, length: bytes.length, line });
    }
    offset += bytes.length;
    line += same?.lines ?? countLines(bytes);
  });
  for await (const piece of createReadStream(path, { highWaterMark: PIECE }) as AsyncIterable<Buffer>)
    cutter.write(piece);
  cutter.end();
  if (isRepeated || knownParts.size < known.length || header === undefined) return undefined;
  return { header, added, gone: known.filter(({ digest }) => !seen.has(digest)), sameRows };
}

/** The text of a part; undefined where the file has changed meanwhile. Throws where it is not UTF-8. */
export async function partText(path: string, part: AddedPart): Promise<string | undefined> {
  const file = await open(path);
  try {
    const { buffer } = await file.read(Buffer.alloc(part.length), 0, part.length, part.offset);
    if (digestOfPart(buffer) !== part.digest) return undefined;
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(buffer);
  } finally {
    await file.close();
  }
}

/** The first line of a file, by which its columns are found. */
export async function headerText(path: string): Promise<string> {
  let header: Buffer | undefined;
  const stream = createReadStream(path, { highWaterMark: PIECE }) as AsyncIterable<Buffer>;
  const cutter = new PartCutter((part) => (header ??= Buffer.from(part)));
  for await (const piece of stream) {
    cutter.write(piece);
    if (header !== undefined) break;
  }
  cutter.end();
  return new TextDecoder('utf-8', { fatal: true }).decode(header ?? Buffer.alloc(0));
}
