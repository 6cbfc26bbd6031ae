import { TokenType } from '@streamparser/json';
import { keysOf, pointerOf } from './pointer.ts';

export interface JsonObject {
  [key: string]: JsonValue;
}
export type JsonValue = string | number | boolean | null | JsonValue[] | JsonObject;
type Scalar = string | number | boolean | null;

/** What a reader of JSON wants to be told; see json.ts. */
export interface JsonVisit {
  readonly values: readonly string[];
  readonly onValue: (value: JsonValue, pointer: string) => void;
  readonly onOther?: (value: Scalar | undefined, pointer: string) => void;
}

/** An object or list that is open. */
interface Frame {
  readonly isList: boolean;
  /** What is built; absent where nothing is. */
  readonly into: JsonValue[] | JsonObject | undefined;
  /** Keys so far, where an object is not built: they may not come twice either. */
  readonly keys: Set<string> | undefined;
  /** Patterns of which this frame's place is the beginning; none inside a value and inside what nobody reads. */
  readonly patterns: readonly (readonly string[])[];
  /** Of the member or element that is read now. */
  key: string | number;
  next: 'key or end' | 'key' | 'colon' | 'value or end' | 'value' | 'comma or end';
}

const DEEPEST = 200;
const LARGEST_VALUE = 64 * (1 << 20);
/** Of an object that is only passed through; a larger one is data that nobody reads. */
const MOST_KEYS = 100_000;

/** From tokens to values: the grammar of RFC 8259, bounds, and which values are wanted. Faults are returned as words. */
export class JsonBuilder {
  readonly #visit: JsonVisit;
  readonly #frames: Frame[] = [];
  readonly #patterns: readonly (readonly string[])[];
  /** Depth at which the value that is built began, and how much was read then. */
  #building: { readonly depth: number; readonly from: number } | undefined;
  isDone = false;

  constructor(visit: JsonVisit) {
    this.#visit = visit;
    this.#patterns = visit.values.map(keysOf);
  }

  /** Takes the next token; returns what is wrong with it. @param read how much text was read until now */
  token(token: TokenType, value: unknown, read: number): string | undefined {
    const frame = this.#frames.at(-1);
    if (this.#building && read - this.#building.from > LARGEST_VALUE)
      return `one value is larger than ${LARGEST_VALUE >> 20} MiB`;
    switch (token) {
      case TokenType.LEFT_BRACE:
      case TokenType.LEFT_BRACKET:
        return this.#awaitsValue(frame)
          ? this.#open(token === TokenType.LEFT_BRACKET, frame, read)
          : UNEXPECTED;
      case TokenType.RIGHT_BRACE:
      case TokenType.RIGHT_BRACKET:
        return frame && this.#canClose(frame, token === TokenType.RIGHT_BRACKET)
          ? this.#close(frame)
          : UNEXPECTED;
      case TokenType.COLON:
        if (frame?.next !== 'colon') return UNEXPECTED;
        frame.next = 'value';
        return undefined;
      case TokenType.COMMA:
        if (frame?.next !== 'comma or end') return UNEXPECTED;
        frame.next = frame.isList ? 'value' : 'key';
        if (frame.isList) frame.key = Number(frame.key) + 1;
        return undefined;
      case TokenType.SEPARATOR:
        return UNEXPECTED;
      default:
        if (frame?.next === 'key' || frame?.next === 'key or end') return this.#takeKey(frame, token, value);
        return this.#awaitsValue(frame) ? this.#takeScalar(frame, value as Scalar) : UNEXPECTED;
    }
  }

  /** Where the reader is, for a message. */
  whereabouts(): string {
    const pointer = this.#pointer();
    return pointer === '' ? '' : `, at ${pointer.length > 200 ? `${pointer.slice(0, 200)}…` : pointer}`;
  }

  #pointer(): string {
    return pointerOf(this.#frames.map(({ key }) => key));
  }

  #awaitsValue(frame: Frame | undefined): boolean {
    return frame ? frame.next === 'value' || frame.next === 'value or end' : !this.isDone;
  }

  #canClose(frame: Frame, isList: boolean): boolean {
    const isComplete = ['comma or end', 'key or end', 'value or end'].includes(frame.next);
    return isComplete && frame.isList === isList;
  }

  #takeKey(frame: Frame, token: TokenType, value: unknown): string | undefined {
    if (token !== TokenType.STRING || typeof value !== 'string') return UNEXPECTED;
    if (value === '__proto__') return 'there is a key __proto__, which no export has; it is not read';
    const isKnown = frame.keys ? frame.keys.has(value) : frame.into !== undefined && value in frame.into;
    if (isKnown)
      return `the key ${JSON.stringify(value.slice(0, 100))} is there twice, and it is not clear which one holds`;
    if (frame.keys && frame.keys.size < MOST_KEYS) frame.keys.add(value);
    frame.key = value;
    frame.next = 'colon';
    return undefined;
  }

  #takeScalar(frame: Frame | undefined, value: Scalar): undefined {
    const patterns = this.#within(frame);
    if (this.#building) this.#put(frame!, value);
    else if (this.#isWanted(patterns)) this.#visit.onValue(value, this.#pointer());
    else if (!frame || frame.patterns.length > 0) this.#visit.onOther?.(value, this.#pointer());
    this.#ended(frame);
  }

  #open(isList: boolean, frame: Frame | undefined, read: number): string | undefined {
    if (this.#frames.length >= DEEPEST) return `it is nested deeper than ${DEEPEST}`;
    const patterns = this.#building ? [] : this.#within(frame);
    if (!this.#building) {
      if (this.#isWanted(patterns)) this.#building = { depth: this.#frames.length, from: read };
      else if (patterns.length === 0 && frame && frame.patterns.length > 0)
        this.#visit.onOther?.(undefined, this.#pointer());
    }
    const into = this.#building ? (isList ? [] : (Object.create(null) as JsonObject)) : undefined;
    this.#frames.push({
      isList,
      into,
      keys: isList || into ? undefined : new Set(),
      patterns: this.#building ? [] : patterns,
      key: isList ? 0 : '',
      next: isList ? 'value or end' : 'key or end',
    });
    return undefined;
  }

  #close(frame: Frame): undefined {
    this.#frames.pop();
    const outer = this.#frames.at(-1);
    if (this.#building?.depth === this.#frames.length) {
      this.#building = undefined;
      this.#visit.onValue(frame.into!, this.#pointer());
    } else if (this.#building) this.#put(outer!, frame.into!);
    this.#ended(outer);
  }

  #put(frame: Frame, value: JsonValue): void {
    if (Array.isArray(frame.into)) frame.into.push(value);
    else frame.into![frame.key] = value;
  }

  #ended(frame: Frame | undefined): void {
    if (frame) frame.next = 'comma or end';
    else this.isDone = true;
  }

  /** The patterns that go on to the value that comes now. */
  #within(frame: Frame | undefined): readonly (readonly string[])[] {
    if (!frame) return this.#patterns;
    const depth = this.#frames.length - 1;
    return frame.patterns.filter(
      (pattern) => pattern.length > depth && (pattern[depth] === '*' || pattern[depth] === String(frame.key)),
    );
  }

  #isWanted(patterns: readonly (readonly string[])[]): boolean {
    return patterns.some((pattern) => pattern.length === this.#frames.length);
  }
}

const UNEXPECTED = 'from here on it is no JSON; is the file whole, and is it the right one?';
