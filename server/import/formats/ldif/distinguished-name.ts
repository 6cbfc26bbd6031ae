/** No directory has longer ones; what is longer is no name but an attack. */
const LONGEST_NAME = 1 << 16;

/**
 * Distinguished names as RFC 4514 writes them, in the one form in which equal names are equal texts: attribute types in
 * lower case and by their short names, values folded to lower case with single blanks inside, escapes resolved and set
 * again in one way, the parts of a multi-valued RDN sorted. Values are compared as directories compare names of people
 * and units (caseIgnoreMatch, RFC 4517 section 4.2.11).
 */
export function normalisedName(name: string): string | undefined {
  if (name.length > LONGEST_NAME) return undefined;
  const rdns: string[] = [];
  let parts: string[] = [];
  const rest = new Reader(name);
  rest.blanks();
  if (rest.isDone) return '';
  for (;;) {
    const part = readPart(rest);
    if (part === undefined) return undefined;
    parts.push(part);
    const separator = rest.take();
    if (separator === '+') continue;
    rdns.push(parts.sort().join('+'));
    parts = [];
    if (separator === undefined) return rdns.join(',');
    // A semicolon is of RFC 2253, and means the same.
    if (separator !== ',' && separator !== ';') return undefined;
  }
}

/** The domain that a name ends in, such as `example.com` of `…,dc=example,dc=com`. */
export function domainOf(normalised: string): string | undefined {
  const labels = [...normalised.matchAll(/(?:^|,)dc=([^,]+)/g)].map(([, label]) => label);
  return labels.length === 0 ? undefined : labels.join('.');
}

/** Whether an entry is the one named or lies below it; both names normalised. */
export function isWithin(name: string, top: string): boolean {
  return top === '' || name === top || name.endsWith(`,${top}`);
}

/** Types of which other writings are common (RFC 4519, RFC 4514 section 3). */
const SHORT: Readonly<Record<string, string>> = {
  '2.5.4.3': 'cn',
  '2.5.4.6': 'c',
  '2.5.4.7': 'l',
  '2.5.4.8': 'st',
  '2.5.4.9': 'street',
  '2.5.4.10': 'o',
  '2.5.4.11': 'ou',
  '0.9.2342.19200300.100.1.1': 'uid',
  '0.9.2342.19200300.100.1.25': 'dc',
  commonname: 'cn',
  countryname: 'c',
  domaincomponent: 'dc',
  localityname: 'l',
  organizationname: 'o',
  organizationalunitname: 'ou',
  stateorprovincename: 'st',
  streetaddress: 'street',
  surname: 'sn',
  userid: 'uid',
};

class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get isDone(): boolean {
    return this.#at >= this.#text.length;
  }

  peek(): string | undefined {
    return this.#text.at(this.#at);
  }

  take(): string | undefined {
    return this.isDone ? undefined : this.#text[this.#at++];
  }

  match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0];
    if (found !== undefined) this.#at += found.length;
    return found;
  }

  blanks(): void {
    while (this.peek() === ' ') this.#at++;
  }
}

function readPart(rest: Reader): string | undefined {
  rest.blanks();
  const type = rest
    .match(/(?:oid\.)?(?:[a-z][a-z0-9-]*|\d+(?:\.\d+)+)/iy)
    ?.toLowerCase()
    .replace(/^oid\./, '');
  rest.blanks();
  if (type === undefined || rest.take() !== '=') return undefined;
  rest.blanks();
  const value = rest.peek() === '"' ? readQuoted(rest) : readValue(rest);
  if (value === undefined) return undefined;
  return `${Object.hasOwn(SHORT, type) ? SHORT[type] : type}=${written(value)}`;
}

/** Up to the next separator that is not escaped. Blanks at the end count only where they are escaped. */
function readValue(rest: Reader): string | undefined {
  const plain = rest.match(/[^\\,;+"]*(?=[,;+]|$)/y);
  if (plain !== undefined) return plain;
  const bytes: number[] = [];
  let kept = 0;
  for (let next = rest.peek(); next !== undefined && !',;+'.includes(next); next = rest.peek()) {
    if (next === '"') return undefined;
    const isEscaped = next === '\\';
    const taken = isEscaped ? readEscape(rest) : [...Buffer.from(rest.match(/[^\\,;+"]/uy)!, 'utf8')];
    if (taken === undefined) return undefined;
    bytes.push(...taken);
    if (isEscaped || next !== ' ') kept = bytes.length;
  }
  return asText(bytes.slice(0, kept));
}

/** As RFC 2253 writers set values in quotes. */
function readQuoted(rest: Reader): string | undefined {
  const bytes: number[] = [];
  rest.take();
  for (let next = rest.peek(); next !== '"'; next = rest.peek()) {
    if (next === undefined) return undefined;
    const taken = next === '\\' ? readEscape(rest) : [...Buffer.from(rest.match(/[^\\"]/uy)!, 'utf8')];
    if (taken === undefined) return undefined;
    bytes.push(...taken);
  }
  rest.take();
  rest.blanks();
  return asText(bytes);
}

function readEscape(rest: Reader): number[] | undefined {
  rest.take();
  const hex = rest.match(/[0-9a-f]{2}/iy);
  if (hex !== undefined) return [Number.parseInt(hex, 16)];
  const character = rest.match(/[ "#+,;<=>\\]/y);
  return character === undefined ? undefined : [character.charCodeAt(0)];
}

function asText(bytes: readonly number[]): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Uint8Array.from(bytes));
  } catch {
    return undefined;
  }
}

function written(value: string): string {
  return value
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[",+;<>\\]/g, (character) => `\\${character}`)
    .replace(/^#/, '\\#')

    .replace(
      /[\u0000-\u001f\u007f]/g,
      (character) => `\\${character.charCodeAt(0).toString(16).padStart(2, '0')}`,
    );
}
