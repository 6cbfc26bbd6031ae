import { parseTime } from '../../time.ts';

const TOKEN = /yyyy|mmm|mm|dd|hh|mi|ss|m|d|h|am/g;
const PARTS: Readonly<Record<string, string>> = {
  yyyy: '(?<year>\\d{4})',
  mmm: '(?<name>[A-Za-z]{3})',
  mm: '(?<month>\\d{2})',
  m: '(?<month>\\d{1,2})',
  dd: '(?<day>\\d{2})',
  d: '(?<day>\\d{1,2})',
  hh: '(?<hour>\\d{2})',
  h: '(?<hour>\\d{1,2})',
  mi: '(?<minute>\\d{2})',
  ss: '(?<second>\\d{2})',
  am: '(?<half>[AaPp][Mm])',
};
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Day 0 of a spreadsheet, as it counts from March 1900 on. */
const SPREADSHEET_EPOCH = Date.UTC(1899, 11, 30);
const SPECIAL = ['iso', 'excel', 'epoch', 'epoch-ms'];

/** What is wrong with the description of a date; undefined where nothing is. */
export function dateFormatFault(format: string): string | undefined {
  if (SPECIAL.includes(format)) return undefined;
  const tokens: readonly string[] = format.match(TOKEN) ?? [];
  const isWhole =
    tokens.includes('yyyy') &&
    tokens.some((token) => token.startsWith('m') && token !== 'mi') &&
    tokens.some((token) => token.startsWith('d'));
  const isOnce = new Set(tokens.map((token) => (token === 'mi' ? token : token[0]))).size === tokens.length;
  return isWhole && isOnce
    ? undefined
    : `is no form of a date: yyyy, mm (or m, mmm) and dd (or d), perhaps hh (h), mi, ss and am, each once, or one of ${SPECIAL.join(', ')}`;
}

/** Reads dates and times of one form. */
export class DateReader {
  readonly #format: string;
  readonly #offset: string | undefined;
  readonly #pattern: RegExp;

  constructor(format: string, offset: string | undefined) {
    this.#format = format;
    this.#offset = offset;
    this.#pattern = patternOf(format);
  }

  /** `2026-11-23`, of a text that may have a time too; undefined where it is no such date. */
  date(text: string): string | undefined {
    return this.#read(text)?.slice(0, 10);
  }

  /** `2026-11-23T08:00:00+01:00`; undefined where it is no such time, or nothing says which offset it has. */
  time(text: string): string | undefined {
    const read = this.#read(text);
    if (read === undefined || parseTime(read) !== undefined) return read;
    const withOffset = `${read}${this.#offset ?? ''}`;
    return parseTime(withOffset) === undefined ? undefined : withOffset;
  }

  #read(text: string): string | undefined {
    if (this.#format === 'iso') return isoOf(text);
    if (this.#format !== 'excel' && !this.#format.startsWith('epoch')) return this.#matched(text);
    if (!/^\d{1,15}(\.\d+)?$/.test(text)) return undefined;
    const number = Number(text);
    if (this.#format === 'excel')
      return utc(SPREADSHEET_EPOCH + Math.round(number * 86_400) * 1_000, number % 1 !== 0);
    return `${utc(this.#format === 'epoch' ? number * 1_000 : number, true)}Z`;
  }

  #matched(text: string): string | undefined {
    const found = this.#pattern.exec(text)?.groups;
    if (!found) return undefined;
    const { year, month, name, day, hour, minute = '0', second = '0', half } = found;
    const number = name === undefined ? Number(month) : MONTHS.indexOf(name.toLowerCase()) + 1;
    const date = `${year}-${padded(number)}-${padded(Number(day))}`;
    if (parseTime(date) === undefined) return undefined;
    if (hour === undefined) return date;
    const hours =
      half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
    return `${date}T${padded(hours)}:${padded(Number(minute))}:${padded(Number(second))}`;
  }
}

/** Of ISO 8601 with a blank for the T, without seconds, without offset: what can be told of it. */
function isoOf(text: string): string | undefined {
  const found =
    /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(:\d{2}(?:\.\d+)?)?\s?(Z|UTC|[+-]\d{2}:?\d{2})?)?$/.exec(text);
  if (!found || parseTime(found[1]) === undefined) return undefined;
  const [, date, minutes, seconds = ':00', offset = ''] = found;
  if (minutes === undefined) return date;
  return `${date}T${minutes}${seconds}${offset === 'UTC' ? 'Z' : offset.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2')}`;
}

function patternOf(format: string): RegExp {
  let pattern = '';
  let end = 0;
  for (const found of format.matchAll(TOKEN)) {
    pattern += RegExp.escape(format.slice(end, found.index)) + PARTS[found[0]];
    end = found.index + found[0].length;
  }
  return new RegExp(`^${pattern}${RegExp.escape(format.slice(end))}$`);
}

function utc(milliseconds: number, withTime: boolean): string {
  const date = new Date(milliseconds);
  if (Number.isNaN(date.getTime())) return '';
  return date.toISOString().slice(0, withTime ? 19 : 10);
}

function padded(number: number): string {
  return String(number).padStart(2, '0');
}
