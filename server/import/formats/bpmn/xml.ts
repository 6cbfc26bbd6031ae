import { open } from 'node:fs/promises';
import { UnreadableSource, type SourceFile } from '../format.ts';
import { countLines, readText } from '../text.ts';

/** The text of an XML document that may be parsed, and the line of each element that has an id. */
export interface XmlText {
  readonly text: string;
  readonly lineOf: ReadonlyMap<string, number>;
}

const MEBIBYTE = 1 << 20;
/** A process model is drawn by hand; this is some hundred times the largest that is known. */
const LARGEST = 32 * MEBIBYTE;
const DEEPEST = 200;
const ID = /\sid\s*=\s*(?:"([^"]*)"|'([^']*)')/;
const DECLARED = /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([A-Za-z0-9._-]+)["']/;

/**
 * Reads a file as XML text and looks through its tags before any parser does. Refused, as `UnreadableSource`: a document type
 * (so that there are no entities to expand and nothing outside to fetch), more than 32 MiB, nesting deeper than 200,
 * tags that do not close, and the name `__proto__`.
 */
export async function readXml(file: SourceFile, encoding: string | undefined): Promise<XmlText> {
  if (file.bytes > LARGEST)
    throw new UnreadableSource(
      `${file.name} has more than ${LARGEST / MEBIBYTE} MiB, which no process model has.`,
    );
  let text = '';
  await readText(file, encoding ?? (await declaredEncoding(file)), (piece) => (text += piece));
  return { text, lineOf: new TagScanner(file, text).scan() };
}

/** The encoding that the XML declaration names, which is in ASCII whatever follows. */
async function declaredEncoding({ path }: SourceFile): Promise<string | undefined> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(256), 0, 256, 0);
    return DECLARED.exec(buffer.toString('latin1', 0, bytesRead))?.[1];
  } finally {
    await file.close();
  }
}

/** Goes through the tags of a document once, without building anything of them. */
class TagScanner {
  readonly #file: SourceFile;
  readonly #text: string;
  readonly #lineOf = new Map<string, number>();
  #at = 0;
  #line = 1;
  #counted = 0;

  constructor(file: SourceFile, text: string) {
    this.#file = file;
    this.#text = text;
  }

  scan(): ReadonlyMap<string, number> {
    const open: string[] = [];
    let elements = 0;
    for (;;) {
      this.#at = this.#text.indexOf('<', this.#at);
      if (this.#at === -1) break;
      if (this.#starts('<!--')) this.#skipTo('-->', 'a comment');
      else if (this.#starts('<![CDATA[')) this.#skipTo(']]>', 'a CDATA section');
      else if (this.#starts('<?')) this.#skipTo('?>', 'a processing instruction');
      else if (this.#starts('<!'))
        throw this.#refused(
          'there is a document type declaration; entities are not read. Remove it, or export the model again',
        );
      else this.#tag(open, ++elements);
    }
    this.#at = this.#text.length;
    if (elements === 0) throw this.#refused('there is no element, so it is no XML');
    if (open.length > 0)
      throw this.#refused(`the file ends inside <${open.at(-1)}>: it is cut off; export it again`);
    return this.#lineOf;
  }

  #tag(open: string[], elements: number): void {
    const end = this.#endOfTag();
    const tag = this.#text.slice(this.#at + 1, end);
    if (tag.includes('__proto__')) throw this.#refused('there is a name __proto__, which no export has');
    const name = /^\/?([^\s/>]*)/.exec(tag)![1];
    if (tag.startsWith('/')) {
      if (open.pop() !== name) throw this.#refused(`</${name.slice(0, 100)}> closes what is not open`);
    } else {
      if (open.length === 0 && elements > 1) throw this.#refused('there is a second root element');
      const id = ID.exec(tag);
      const text = id?.[1] ?? id?.[2];
      if (text !== undefined && !this.#lineOf.has(text)) this.#lineOf.set(text, this.#lineHere());
      if (!tag.endsWith('/')) open.push(name);
      if (open.length > DEEPEST) throw this.#refused(`it is nested deeper than ${DEEPEST}`);
    }
    this.#at = end + 1;
  }

  /** Where the tag that begins here ends; `>` inside quotes does not end it. */
  #endOfTag(): number {
    let quote = '';
    for (let at = this.#at; at < this.#text.length; at++) {
      const character = this.#text[at];
      if (quote !== '') {
        if (character === quote) quote = '';
      } else if (character === '"' || character === "'") quote = character;
      else if (character === '>') return at;
    }
    throw this.#refused('a tag does not end: the file is cut off, or it is no XML');
  }

  #starts(text: string): boolean {
    return this.#text.startsWith(text, this.#at);
  }

  #skipTo(text: string, what: string): void {
    const end = this.#text.indexOf(text, this.#at);
    if (end === -1) throw this.#refused(`${what} does not end: the file is cut off, or it is no XML`);
    this.#at = end + text.length;
  }

  #lineHere(): number {
    this.#line += countLines(this.#text.slice(this.#counted, this.#at));
    this.#counted = this.#at;
    return this.#line;
  }

  #refused(why: string): UnreadableSource {
    return new UnreadableSource(`${this.#file.name}, line ${this.#lineHere()}: ${why}.`);
  }
}
