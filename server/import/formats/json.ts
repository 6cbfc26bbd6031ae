// JSON as a stream, with JSON pointers: what the formats that are JSON read their files with.
//
//   await readJson(file, options.encoding, { values: ['/users/*', '/roles/client/*/*'], onValue, onOther }, onBytes);
//
// - `values` are patterns of JSON pointers, in which `*` stands for any one key or index. A value at such a place is
//   built whole and handed to `onValue(value, pointer)`, one after the other, and is forgotten then: memory is that of
//   the largest one. `''` is the document as a whole. Of two patterns that lie within one another the outer one holds.
// - `onOther(value, pointer)` gets every text, number, boolean or null that lies at no such place (totals, flags, what
//   a format does not read), and every object or list in which no such place can lie, as `undefined`, at its beginning; what
//   is in that is not told.
// - Values are plain; objects have no prototype, so a key such as `constructor` is a key like any other.
// - Refused, as `UnreadableSource` with file, line and pointer: what is no JSON, what ends too early or does not end,
//   nesting deeper than 200, a value of more than 64 MiB, a text of more than 16 MiB, a key twice in an object, the key
//   `__proto__`. Bytes, byte order marks and NULs are those of text.ts.
// - `pointerOf(keys)` and `keysOf(pointer)` escape and unescape (`~0`, `~1`) as RFC 6901 says.
import { Tokenizer, TokenizerError } from '@streamparser/json';
import { UnreadableSource, type SourceFile } from './format.ts';
import { JsonBuilder, type JsonVisit } from './json/builder.ts';
import { countLines, readText } from './text.ts';

export { keysOf, pointerOf } from './json/pointer.ts';
export type { JsonObject, JsonValue, JsonVisit } from './json/builder.ts';

const MEBIBYTE = 1 << 20;
const LARGEST_TOKEN = 16 * MEBIBYTE;
/** As the tokenizer takes it: small, so that what is too large is seen before it is all in memory. */
const PIECE = 1 << 16;

/** Reads one file; calls back in the order of the document. Throws `UnreadableSource`. */
export async function readJson(
  file: SourceFile,
  encoding: string | undefined,
  visit: JsonVisit,
  onBytes: (bytes: number) => void = () => undefined,
): Promise<void> {
  const builder = new JsonBuilder(visit);
  const tokenizer = new Tokenizer();
  let lines = 1;
  let read = 0;
  let lastToken = 0;
  const refused = (why: string): UnreadableSource =>
    new UnreadableSource(`${file.name}, about line ${lines}${builder.whereabouts()}: ${why}`);
  tokenizer.onToken = ({ token, value }) => {
    lastToken = read;
    const fault = builder.token(token, value, read);
    if (fault !== undefined) throw refused(fault);
  };
  const take = (text: string): void => {
    read += text.length;
    try {
      tokenizer.write(text);
    } catch (error) {
      if (!(error instanceof TokenizerError)) throw error;
      throw refused('from here on it is no JSON; is the file whole, and is it the right one?');
    }
    lines += countLines(text);
    if (read - lastToken > LARGEST_TOKEN)
      throw refused(`there is a text of more than ${LARGEST_TOKEN / MEBIBYTE} MiB, or as much white space`);
  };
  await readText(
    file,
    encoding,
    (text) => {
      for (let at = 0; at < text.length; at += PIECE) take(text.slice(at, at + PIECE));
    },
    onBytes,
  );
  try {
    tokenizer.end();
  } catch (error) {
    if (!(error instanceof TokenizerError)) throw error;
  }
  if (!builder.isDone) throw refused('the file ends before its JSON does: it is cut off; export it again');
}
