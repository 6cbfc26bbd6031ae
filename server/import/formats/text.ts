import { createReadStream } from 'node:fs';
import { UnreadableSource, type Sink, type SourceFile } from './format.ts';

/** How the bytes of a file were taken for text. */
export interface TextShape {
  /** Name of the encoding, as of the Encoding Standard. */
  readonly encoding: string;
  /** What decided: a byte order mark, the user, or nothing (UTF-8 is taken then). */
  readonly by: 'mark' | 'user' | 'default';
}

const PIECE = 1 << 18;
const MARKS: readonly (readonly [encoding: string, mark: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/**
 * Reads a file as text, piece by piece, without its byte order mark: in the encoding of the mark, else in the one that
 * the user names, else in UTF-8. Throws `UnreadableSource` for bytes that this encoding does not have, and for a NUL,
 * which no text of these formats has (and which UTF-16 without a mark is full of).
 * @param onBytes is told how many bytes each piece had
 */
export async function readText(
  file: SourceFile,
  asked: string | undefined,
  onText: (text: string) => void,
  onBytes: (bytes: number) => void = () => undefined,
): Promise<TextShape> {
  let shape: TextShape | undefined;
  let decoder: TextDecoder | undefined;
  let lines = 1;
  const take = (text: string): void => {
    const nul = text.indexOf('\0');
    if (nul !== -1) throw withNul(file, lines + countLines(text.slice(0, nul)), shape!);
    onText(text);
    lines += countLines(text);
  };
  try {
    for await (const piece of createReadStream(file.path, {
      highWaterMark: PIECE,
    }) as AsyncIterable<Buffer>) {
      shape ??= shapeOf(piece, asked);
      decoder ??= new TextDecoder(shape.encoding, { fatal: true });
      take(decoder.decode(piece, { stream: true }));
      onBytes(piece.length);
    }
    if (decoder) take(decoder.decode());
    return shape ?? shapeOf(new Uint8Array(), asked);
  } catch (error) {
    if (isEncodingFault(error)) throw notOfEncoding(file, lines, shape!);
    if (error instanceof Error && 'syscall' in error)
      throw new UnreadableSource(`${file.name} cannot be read: ${error.message}`);
    throw error;
  }
}

/** The encoding of a file, from its first bytes and what the user says; a mark is believed before anybody. */
export function shapeOf(start: Uint8Array, asked: string | undefined): TextShape {
  for (const [encoding, mark] of MARKS) {
    if (mark.every((byte, at) => start[at] === byte)) return { encoding, by: 'mark' };
  }
  if (asked === undefined) return { encoding: 'utf-8', by: 'default' };
  try {
    return { encoding: new TextDecoder(asked).encoding, by: 'user' };
  } catch {
    throw new UnreadableSource(
      `--encoding ${JSON.stringify(asked)} is no encoding that is known here; common ones are utf-8, utf-16le, windows-1252`,
    );
  }
}

/** For the progress bar: adds up the bytes of one piece after the other, over all files. */
export function counting(sink: Sink): (bytes: number) => void {
  let total = 0;
  return (bytes) => sink.progress((total += bytes));
}

export function countLines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

function isEncodingFault(error: unknown): boolean {
  return error instanceof TypeError && 'code' in error && error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA';
}

function notOfEncoding(file: SourceFile, line: number, { encoding, by }: TextShape): UnreadableSource {
  const todo =
    by === 'default'
      ? 'Name its encoding, such as --encoding windows-1252, or save it as UTF-8'
      : by === 'user'
        ? 'Is it the encoding that the file was written in?'
        : 'The file begins with the mark of this encoding; export it again';
  return new UnreadableSource(
    `${file.name}: some bytes after line ${line} are not ${encoding.toUpperCase()}. ${todo}`,
  );
}

function withNul(file: SourceFile, line: number, { by }: TextShape): UnreadableSource {
  const todo =
    by === 'default'
      ? 'It is no text, or UTF-16 without a byte order mark: then say --encoding utf-16le'
      : 'It is no text that can be read; export it again';
  return new UnreadableSource(`${file.name}, line ${line}: there is a NUL. ${todo}`);
}
