import { mkdtempSync, rmSync, writeFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { mkdirSync } from 'node:fs';
import { onTestFinished } from 'vitest';
import type {
  FormatOptions,
  Place,
  Sink,
  SourceFile,
  SourceFormat,
} from '../../../server/import/formats/format.ts';

type Cells = Readonly<Record<string, string | undefined>>;

interface Recorded {
  readonly kind: string;
  readonly at: Place;
  rejected: string | undefined;
  aside: string | undefined;
}

/** Takes what a format gives, and holds it for a test to look at. */
export class RecordingSink implements Sink {
  readonly records: Recorded[] = [];
  /** Rows as `file: column=value column=value`, without empty cells, in the order in which they came. */
  readonly rows: string[] = [];
  readonly mentions: string[] = [];
  /** Identities that the source refers to and does not describe. */
  readonly placeholders: string[] = [];
  readonly unread = new Map<string, number>();
  readonly notices: string[] = [];
  readonly totals: string[] = [];
  bytes = 0;

  record(kind: string, at: Place): void {
    this.records.push({ kind, at, rejected: undefined, aside: undefined });
  }

  row(file: string, cells: Cells): void {
    this.rows.push(line(file, cells));
  }

  mention(file: string, cells: Cells): void {
    this.mentions.push(line(file, cells));
  }

  placeholder(id: string): void {
    this.placeholders.push(id);
  }

  reject(reason: string): void {
    this.records.at(-1)!.rejected = reason;
  }

  setAside(reason: string): void {
    this.records.at(-1)!.aside = reason;
  }

  notUnderstood(what: string): void {
    this.unread.set(what, (this.unread.get(what) ?? 0) + 1);
  }

  notice(text: string): void {
    this.notices.push(text);
  }

  controlTotal(what: string, stated: number, read: number): void {
    this.totals.push(`${what}: ${stated} stated, ${read} read`);
  }

  progress(bytes: number): void {
    this.bytes = bytes;
  }

  /** Rows of one file of the bundle. */
  rowsOf(file: string): string[] {
    return this.rows.filter((row) => row.startsWith(`${file}: `)).map((row) => row.slice(file.length + 2));
  }

  get rejected(): string[] {
    return this.records.flatMap(({ at, rejected }) =>
      rejected === undefined ? [] : [`${at.pointer ?? at.row}: ${rejected}`],
    );
  }

  get aside(): string[] {
    return this.records.flatMap(({ aside }) => (aside === undefined ? [] : [aside]));
  }

  /** All that it holds, as text: what a secret is searched in. */
  get everything(): string {
    const { records, rows, mentions, placeholders, unread, notices, totals } = this;
    return JSON.stringify({ records, rows, mentions, placeholders, unread: [...unread], notices, totals });
  }
}

/** Reads files of these texts by a format; JSON values are written as JSON. */
export async function read(
  format: SourceFormat,
  files: Readonly<Record<string, unknown>>,
  options: FormatOptions = {},
): Promise<RecordingSink> {
  const sink = new RecordingSink();
  await format.read(sourceFiles(files), options, sink);
  return sink;
}

export function sourceFiles(files: Readonly<Record<string, unknown>>): SourceFile[] {
  const folder = mkdtempSync(join(tmpdir(), 'foureyes-source-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return Object.entries(files).map(([name, content]) => {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    const isBytes = typeof content === 'string' || content instanceof Uint8Array;
    writeFileSync(path, isBytes ? content : JSON.stringify(content));
    return { name, path, bytes: statSync(path).size };
  });
}

/** What a format says of these texts; null where it does not know them. */
export function recognised(format: SourceFormat, files: Readonly<Record<string, string>>): string | null {
  return format.recognise(
    Object.entries(files).map(([name, head]) => ({ name, path: name, bytes: head.length, head })),
  );
}

function line(file: string, cells: Cells): string {
  const given = Object.entries(cells).filter(([, value]) => value !== undefined && value !== '');
  return `${file}: ${given.map(([column, value]) => `${column}=${value}`).join(' ')}`;
}
