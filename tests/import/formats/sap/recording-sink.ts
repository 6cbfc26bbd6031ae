import type { Place, Sink } from '../../../../server/import/formats/format.ts';

export interface RecordedRow {
  readonly file: string;
  readonly cells: Readonly<Record<string, string>>;
  readonly at: Place;
}

/** Keeps what a format gives, without judging it. */
export class RecordingSink implements Sink {
  readonly rows: RecordedRow[] = [];
  readonly mentions = new Map<string, RecordedRow>();
  readonly records = new Map<string, number>();
  readonly rejects: { at: Place; reason: string; column: string; value: string }[] = [];
  readonly aside: { at: Place; reason: string }[] = [];
  readonly unread = new Map<string, number>();
  readonly notices = new Set<string>();
  #at: Place = { file: '' };
  #kind = '';

  record(kind: string, at: Place): void {
    this.#at = at;
    this.#kind = `${at.file}: ${kind}`;
    this.records.set(this.#kind, (this.records.get(this.#kind) ?? 0) + 1);
  }

  row(file: string, cells: Readonly<Record<string, string | undefined>>): void {
    this.rows.push({ file, cells: said(cells), at: this.#at });
  }

  mention(file: string, cells: Readonly<Record<string, string | undefined>>): void {
    const key = `${file} ${cells['id'] ?? JSON.stringify(cells)}`;
    if (!this.mentions.has(key)) this.mentions.set(key, { file, cells: said(cells), at: this.#at });
  }

  reject(reason: string, column = '', value = ''): void {
    this.rejects.push({ at: this.#at, reason, column, value });
  }

  setAside(reason: string): void {
    this.aside.push({ at: this.#at, reason });
    this.records.set(this.#kind, this.records.get(this.#kind)! - 1);
  }

  notUnderstood(what: string): void {
    this.unread.set(what, (this.unread.get(what) ?? 0) + 1);
  }

  notice(text: string): void {
    this.notices.add(text);
  }

  controlTotal(): void {}
  placeholder(): void {}
  progress(): void {}

  /** Everything of one file of the bundle, rows before mentions. */
  of(file: string): RecordedRow[] {
    return [...this.rows, ...this.mentions.values()].filter((row) => row.file === file);
  }

  /** What was not understood, but for columns that an extract was cut by. */
  unreadOfRows(): string[] {
    return [...this.unread.keys()].filter((what) => !what.includes(' without the column '));
  }

  /** All that it was told, as one text: what a secret is looked for in. */
  text(): string {
    const { rows, mentions, rejects, aside, unread, notices } = this;
    return JSON.stringify([rows, [...mentions], rejects, aside, [...unread], [...notices]]);
  }
}

/** Empty cells are absent values (BUNDLE.md). */
function said(cells: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(cells).filter(
      (entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '',
    ),
  );
}
