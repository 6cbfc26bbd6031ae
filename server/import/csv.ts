/** A file that is no CSV as BUNDLE.md wants it: the whole import is refused. `line` is where the trouble begins. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
  readonly line: number | undefined;
  constructor(message: string, line?: number) {
    super(message);
    this.line = line;
  }
}

/** A row as it is written. An oversized cell is cut; `oversized` has its place. */
export interface CsvRow {
  /** Where the row begins; the first line of the file is 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Cells in the row, those beyond `cells` included. */
  readonly count: number;
  readonly oversized: ReadonlySet<number>;
}

/** A cell over 1 MiB of UTF-8 is rejected (BUNDLE.md, Cells). */
export const LARGEST_CELL = 1_048_576;
/** Cells of one row that are kept: more than any file has columns, and little enough for any row to fit in memory. */
const MOST_CELLS = 10_000;
const NONE: ReadonlySet<number> = new Set();

const QUOTE = 34;
const LINE_FEED = 10;

type State = 'start' | 'plain' | 'quoted' | 'closed' | 'closed, carriage return';

/** How the rows are written, where not as RFC 4180 says. */
export interface CsvForm {
  /** One character; default: comma. */
  readonly delimiter?: string;
  /** False: a quote is text wherever it stands. */
  readonly quoting?: boolean;
}

/**
 * RFC 4180 rows from text that comes in pieces of any size: comma, double quotes, LF or CRLF. Empty lines are skipped
 * but counted as lines. A quote inside a cell that does not begin with one is text. Holds one row at most, and of a
 * cell that is too large only the beginning. docs/decisions/csv-reader.md says why this is our own.
 */
export class CsvReader {
  readonly #emit: (row: CsvRow) => void;
  readonly #delimiter: number;
  readonly #quoting: boolean;
  #state: State = 'start';
  #line = 1;
  #rowLine = 1;
  #cell = '';
  #cut = false;
  #cells: string[] = [];
  #count = 0;
  #wasQuoted = false;
  #oversized: Set<number> | undefined;

  constructor(emit: (row: CsvRow) => void, { delimiter = ',', quoting = true }: CsvForm = {}) {
    this.#emit = emit;
    this.#delimiter = delimiter.charCodeAt(0);
    this.#quoting = quoting;
  }

  write(text: string): void {
    let at = 0;
    while (at < text.length) {
      if (this.#state === 'start') at = this.#start(text, at);
      else if (this.#state === 'plain') at = this.#plain(text, at);
      else if (this.#state === 'quoted') at = this.#quoted(text, at);
      else at = this.#closed(text, at);
    }
  }

  /** Whether what comes next begins a row. */
  get isBetweenRows(): boolean {
    return this.#state === 'start' && this.#count === 0;
  }

  /** The last row, where no line end follows it. */
  end(): void {
    if (this.#state === 'quoted')
      throw new Unreadable('a quote is still open at the end of the file', this.#rowLine);
    if (this.#state === 'closed, carriage return') throw this.#textAfterQuote();
    if (this.#state !== 'start' || this.#count > 0) this.#endRow();
  }

  #start(text: string, at: number): number {
    this.#wasQuoted = this.#quoting && text.charCodeAt(at) === QUOTE;
    this.#state = this.#wasQuoted ? 'quoted' : 'plain';
    return this.#wasQuoted ? at + 1 : at;
  }

  #plain(text: string, at: number): number {
    let end = at;
    let unit = -1;
    const delimiter = this.#delimiter;
    for (; end < text.length; end++) {
      unit = text.charCodeAt(end);
      if (unit === delimiter || unit === LINE_FEED) break;
    }
    this.#append(text.slice(at, end));
    if (end === text.length) return end;
    if (unit === delimiter) this.#endCell();
    else this.#endLine();
    return end + 1;
  }

  #quoted(text: string, at: number): number {
    const quote = text.indexOf('"', at);
    const end = quote === -1 ? text.length : quote;
    for (let next = text.indexOf('\n', at); next !== -1 && next < end; next = text.indexOf('\n', next + 1))
      this.#line++;
    this.#append(text.slice(at, end));
    if (quote === -1) return end;
    this.#state = 'closed';
    return end + 1;
  }

  #closed(text: string, at: number): number {
    const unit = text[at];
    const afterReturn = this.#state === 'closed, carriage return';
    if (unit === '\n') this.#endLine();
    else if (afterReturn) throw this.#textAfterQuote();
    else if (unit.charCodeAt(0) === this.#delimiter) this.#endCell();
    else if (unit === '\r') this.#state = 'closed, carriage return';
    else if (unit === '"') {
      this.#append('"');
      this.#state = 'quoted';
    } else throw this.#textAfterQuote();
    return at + 1;
  }

  #textAfterQuote(): Unreadable {
    return new Unreadable('there is text after a closing quote', this.#rowLine);
  }

  #append(piece: string): void {
    if (this.#cut) return;
    this.#cell = this.#cell === '' ? piece : this.#cell + piece;
    // UTF-8 has at least a byte for each unit, so a longer text is over the limit whatever it says.
    if (this.#cell.length > LARGEST_CELL + 1) {
      this.#cell = this.#cell.slice(0, LARGEST_CELL + 1);
      this.#cut = true;
    }
  }

  #endLine(): void {
    if (!this.#wasQuoted && this.#cell.endsWith('\r')) this.#cell = this.#cell.slice(0, -1);
    this.#endRow();
    this.#line++;
    this.#rowLine = this.#line;
  }

  #endCell(): void {
    const isLarge =
      this.#cut || (this.#cell.length > LARGEST_CELL / 3 && Buffer.byteLength(this.#cell) > LARGEST_CELL);
    if (isLarge) (this.#oversized ??= new Set()).add(this.#count);
    if (this.#count < MOST_CELLS) this.#cells.push(isLarge ? this.#cell.slice(0, 100) : this.#cell);
    this.#count++;
    this.#cell = '';
    this.#cut = false;
    this.#wasQuoted = false;
    this.#state = 'start';
  }

  #endRow(): void {
    const isEmpty = this.#count === 0 && this.#cell === '' && !this.#wasQuoted;
    if (!isEmpty) {
      this.#endCell();
      this.#emit({
        line: this.#rowLine,
        cells: this.#cells,
        count: this.#count,
        oversized: this.#oversized ?? NONE,
      });
    }
    this.#state = 'start';
    this.#cells = [];
    this.#count = 0;
    this.#oversized = undefined;
  }
}
