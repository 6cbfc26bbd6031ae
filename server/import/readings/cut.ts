const LINE_FEED = 10;
/** Bytes; parts are a little larger. Small, so that few rows are read again; not too small, as each is a node. */
const LEAST = 16_384;
const MOST = 131_072;
/** A line in 128 ends a part, once it is large enough. */
const CHANCE = 127;
/** Without any line end in so many bytes the file is no text that could be cut. */
const HOPELESS = 4 << 20;

/**
 * Cuts a file into parts, each from the beginning of a line to the end of one; the first line is a part of its own. Where a
 * part ends is decided by its own bytes, so that rows that come or go change the parts that they are in, and no others.
 */
export class PartCutter {
  readonly #emit: (part: Buffer) => void;
  #rest: Buffer = Buffer.alloc(0);
  #isFirst = true;

  constructor(emit: (part: Buffer) => void) {
    this.#emit = emit;
  }

  write(piece: Buffer): void {
    const bytes = this.#rest.length === 0 ? piece : Buffer.concat([this.#rest, piece]);
    let start = 0;
    for (let end = this.#endOf(bytes, start); end !== undefined; end = this.#endOf(bytes, start)) {
      this.#emit(bytes.subarray(start, end));
      this.#isFirst = false;
      start = end;
    }
    // A copy: what is read next may be written over these bytes.
    this.#rest = Buffer.from(bytes.subarray(start));
    if (this.#rest.length > HOPELESS) this.end();
  }

  /** The last part, which may end without a line end. */
  end(): void {
    if (this.#rest.length > 0) this.#emit(this.#rest);
    this.#rest = Buffer.alloc(0);
    this.#isFirst = false;
  }

  #endOf(bytes: Buffer, start: number): number | undefined {
    if (this.#isFirst) {
      const end = bytes.indexOf(LINE_FEED, start);
      return end === -1 ? undefined : end + 1;
    }
    let at = bytes.indexOf(LINE_FEED, start + LEAST);
    if (at === -1) return undefined;
    let line = Math.max(start, bytes.lastIndexOf(LINE_FEED, at - 1) + 1);
    while (at !== -1) {
      if (at - start >= MOST || (hashOf(bytes, line, at) & CHANCE) === 0) return at + 1;
      line = at + 1;
      at = bytes.indexOf(LINE_FEED, line);
    }
    return undefined;
  }
}

/** FNV-1a, with its high bits mixed into the low ones. */
function hashOf(bytes: Buffer, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ bytes[at], 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

export function countLines(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(LINE_FEED); at !== -1; at = bytes.indexOf(LINE_FEED, at + 1)) count++;
  return count;
}
