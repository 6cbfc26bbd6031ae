import { UnreadableSource, type SourceFile } from '../format.ts';
import { readText } from '../text.ts';
import { READ_ATTRIBUTES } from './attributes.ts';

/** One record of an LDIF file: an entry, or a change to one. */
export interface LdifRecord {
  /** Where it begins; 1 is the first line. */
  readonly line: number;
  dn: string | undefined;
  /** Attributes of a record without a name that tell what it is: the trailer of a search, or a reference to another server. */
  readonly nameless: Map<string, string>;
  changeType: string | undefined;
  /** Values by attribute in lower case, without options, of those that are read. */
  readonly values: Map<string, Value[]>;
  /** Ranges of values that were returned in part, such as `member;range=0-1499`. */
  readonly ranges: string[];
  /** Attributes of which a value is given as an address; none is fetched. */
  readonly byAddress: string[];
  /** What is wrong with it; the first fault. */
  fault: string | undefined;
}

/** Bytes where the value is in base64: they may be no text. */
export type Value = string | Uint8Array;

export interface LdifVisit {
  readonly onRecord: (record: LdifRecord) => void;
  /** A comment, without its `#`. */
  readonly onComment?: (comment: string) => void;
}

const LONGEST_LINE = 16 * (1 << 20);

/**
 * Reads LDIF (RFC 2849) as a stream: folded lines, base64, comments, CRLF or LF. Throws `UnreadableSource` for a file
 * that is none, for another version than 1, and for a line of more than 16 MiB.
 */
export async function readLdif(
  file: SourceFile,
  encoding: string | undefined,
  visit: LdifVisit,
  onBytes: (bytes: number) => void,
): Promise<void> {
  const assembler = new Assembler(file, visit);
  let rest = '';
  await readText(
    file,
    encoding,
    (text) => {
      let from = 0;
      for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', from)) {
        assembler.line(rest + text.slice(from, end));
        rest = '';
        from = end + 1;
      }
      rest += text.slice(from);
      if (rest.length > LONGEST_LINE) throw assembler.tooLong();
    },
    onBytes,
  );
  if (rest !== '') assembler.line(rest);
  assembler.end();
}

/** From lines to records. */
class Assembler {
  readonly #file: SourceFile;
  readonly #visit: LdifVisit;
  #lines = 0;
  /** The logical line that is put together, as its pieces, and how long it is. */
  #pieces: string[] = [];
  #length = 0;
  #begun = 0;
  #record: LdifRecord | undefined;

  constructor(file: SourceFile, visit: LdifVisit) {
    this.#file = file;
    this.#visit = visit;
  }

  line(physical: string): void {
    this.#lines++;
    const text = physical.endsWith('\r') ? physical.slice(0, -1) : physical;
    if (text.startsWith(' ') && this.#pieces.length > 0) {
      this.#length += text.length - 1;
      if (this.#length > LONGEST_LINE) throw this.tooLong();
      this.#pieces.push(text.slice(1));
      return;
    }
    this.#endLine();
    if (text === '') {
      this.#endRecord();
      return;
    }
    if (text.startsWith(' '))
      throw this.#unreadable(this.#lines, 'a line continues nothing: it begins with a blank');
    this.#pieces = [text];
    this.#length = text.length;
    this.#begun = this.#lines;
  }

  end(): void {
    this.#endLine();
    this.#endRecord();
  }

  tooLong(): UnreadableSource {
    return this.#unreadable(this.#lines + 1, 'a line, with what continues it, is longer than 16 MiB');
  }

  #unreadable(line: number, why: string): UnreadableSource {
    return new UnreadableSource(`${this.#file.name}, line ${line}: ${why}; is it an LDIF file, and whole?`);
  }

  #endLine(): void {
    if (this.#pieces.length === 0) return;
    const logical = this.#pieces.join('');
    this.#pieces = [];
    if (logical.startsWith('#')) {
      this.#visit.onComment?.(logical.slice(1).trim());
      return;
    }
    const found = /^([^:\s][^:]*?):([:<]?) */s.exec(logical);
    if (!found)
      throw new UnreadableSource(
        `${this.#file.name}, line ${this.#begun}: there is no “attribute: value”; is it an LDIF file, and whole?`,
      );
    const [head, description, form] = found;
    if (!this.#record && description.toLowerCase() === 'version') {
      if (logical.slice(head.length).trim() !== '1')
        throw new UnreadableSource(
          `${this.#file.name}, line ${this.#begun}: this version of LDIF is not known; 1 is.`,
        );
      return;
    }
    this.#record ??= newRecord(this.#begun);
    takeLine(this.#record, description, form, logical.slice(head.length));
  }

  #endRecord(): void {
    const record = this.#record;
    this.#record = undefined;
    if (record) this.#visit.onRecord(record);
  }
}

function newRecord(line: number): LdifRecord {
  return {
    line,
    dn: undefined,
    nameless: new Map(),
    changeType: undefined,
    values: new Map(),
    ranges: [],
    byAddress: [],
    fault: undefined,
  };
}

/** What `ldapsearch` writes beside entries. */
const NAMELESS: ReadonlySet<string> = new Set(['search', 'result', 'ref']);

function takeLine(record: LdifRecord, description: string, form: string, text: string): void {
  const [attribute, ...options] = description.toLowerCase().split(';');
  const isName = attribute === 'dn';
  if (record.dn === undefined && NAMELESS.has(attribute)) record.nameless.set(attribute, text);
  if (!isName && attribute !== 'changetype' && !READ_ATTRIBUTES.has(attribute)) return;
  if (form === '<') {
    if (READ_ATTRIBUTES.has(attribute)) record.byAddress.push(attribute);
    return;
  }
  const value = form === ':' ? fromBase64(text) : text;
  if (value === undefined) {
    record.fault ??= `the value of ${attribute} is no base64`;
    return;
  }
  if (isName) takeName(record, value);
  if (attribute === 'changetype' && typeof value === 'string')
    record.changeType ??= value.trim().toLowerCase();
  if (!READ_ATTRIBUTES.has(attribute)) return;
  record.ranges.push(...options.filter((option) => option.startsWith('range=')));
  const values = record.values.get(attribute);
  if (values) values.push(value);
  else record.values.set(attribute, [value]);
}

function takeName(record: LdifRecord, value: Value): void {
  const name = asText(value);
  if (record.dn !== undefined)
    record.fault ??= 'there are two names (dn) in one record; an empty line is missing';
  else if (name === undefined) record.fault ??= 'its name (dn) is no text';
  else record.dn = name;
}

/** A value as text; undefined where it is bytes that are none. */
export function asText(value: Value): string | undefined {
  if (typeof value === 'string') return value;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(value);
  } catch {
    return undefined;
  }
}

function fromBase64(text: string): Uint8Array | undefined {
  const compact = text.trim();
  if (compact.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(compact)) return undefined;
  return Buffer.from(compact, 'base64');
}
