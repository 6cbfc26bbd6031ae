import { NODE_KINDS } from '../../domain/vocabulary.ts';
import type { Staging } from '../staging.ts';
import type { RowFault } from '../typed-row.ts';
import type { Place, Sink } from './format.ts';
import { Mentions } from './mentions.ts';
import { createRecordTables, SourceIndex } from './record-tables.ts';
import { isSecretName, NOT_SHOWN } from './secrets.ts';
import { Targets, typedCells, type Cells, type Target } from './targets.ts';

/** The record of the source that is read now. */
interface OpenRecord {
  readonly number: number;
  readonly at: Place;
  readonly file: number;
  readonly kind: number;
  rows: number;
  /** Some of its rows are staged already. */
  isStaged: boolean;
  isAside: boolean;
  fault: RowFault | undefined;
}

/** What a source says of its own size, and what was read. */
export interface ControlTotal {
  readonly what: string;
  readonly stated: number;
  readonly read: number;
}

const SHOWN_ROWS = 5;
/** Rows of one record that wait for what becomes of it; those of a larger one are staged as they come. */
const MOST_WAITING = 1_000;
/** After all columns: a record that cannot be read is reported for what its rows have wrong, if they have. */
const LAST_PLACE = 1_000;
const LONGEST_VALUE = 1_000;

/**
 * Puts the rows of any format into the staging tables, by the code that reads a bundle's rows, and remembers of each
 * row its record (format.ts, Sink). What is kept of records is on disk, so memory does not grow with the source.
 *
 * A mention gives way to a row that describes the same node, wherever that stands; of several mentions of a node that
 * differ the first holds.
 */
export class StagingSink implements Sink {
  readonly index = new SourceIndex();
  readonly notices = new Set<string>();
  readonly totals: ControlTotal[] = [];
  /** The first rows per file of the bundle, as the format gives them: what a dry run shows. */
  readonly firstRows = new Map<string, Cells[]>();
  /** Records that were begun and not set aside, by number of file and kind: counted apart from what is staged. */
  readonly read = new Map<string, { file: number; kind: number; count: number }>();
  /** Kinds of record that gave a row of a definition file: such a record is never left out. */
  readonly defining = new Set<number>();
  readonly #staging: Staging;
  readonly #onBytes: (bytes: number) => void;
  readonly #targets: Targets;
  readonly #mentions: Mentions;
  #waiting: { target: Target; cells: Cells; isMention: boolean }[] = [];
  #present: OpenRecord | undefined;
  #records = 0;
  #rows = 0;

  constructor(staging: Staging, source: string, onBytes: (bytes: number) => void = () => undefined) {
    this.#staging = staging;
    this.#onBytes = onBytes;
    this.#targets = new Targets(staging, source);
    this.#mentions = new Mentions(staging);
    createRecordTables(staging, this.index);
  }

  record(kind: string, at: Place): void {
    this.#endRecord();
    this.#present = {
      number: ++this.#records,
      at,
      file: this.index.number('files', at.file),
      kind: this.index.number('kinds', kind),
      rows: 0,
      isStaged: false,
      isAside: false,
      fault: undefined,
    };
  }

  row(file: string, cells: Cells): void {
    const target = this.#targets.get(file, cells);
    const record = this.#begun();
    if (record.isAside) return;
    record.rows++;
    this.#wait(record, { target, cells, isMention: false });
  }

  mention(file: string, cells: Cells): void {
    const target = this.#targets.get(file, cells);
    const record = this.#begun();
    if (!record.isAside) this.#wait(record, { target, cells, isMention: true });
  }

  placeholder(id: string): void {
    if (this.#begun().isAside) return;
    this.#staging.run('INSERT OR IGNORE INTO expected VALUES (?, ?)', NODE_KINDS.indexOf('IDENTITY'), id);
  }

  reject(reason: string, column = '', value = ''): void {
    const record = this.#begun();
    const shown = column !== '' && isSecretName(column) ? NOT_SHOWN : value.slice(0, LONGEST_VALUE);
    record.fault ??= { place: LAST_PLACE, column, value: shown, reason };
  }

  setAside(reason: string): void {
    const record = this.#begun();
    if (record.isAside) return;
    if (record.isStaged) throw new Error('a record of so many rows is set aside before it gives them');
    record.isAside = true;
    this.#waiting = [];
    this.#staging.run(
      'INSERT INTO source_aside VALUES (?, ?, ?, 1) ON CONFLICT (file, kind, reason) DO UPDATE SET count = count + 1',
      record.file,
      record.kind,
      reason,
    );
  }

  notUnderstood(what: string, at: Place | undefined = this.#present?.at): void {
    this.#staging.run(
      'INSERT INTO source_unread VALUES (?, 1, ?, ?, ?) ON CONFLICT (what) DO UPDATE SET count = count + 1',
      what,
      at?.file ?? null,
      at?.row ?? null,
      at?.pointer ?? null,
    );
  }

  notice(text: string): void {
    this.notices.add(text);
  }

  controlTotal(what: string, stated: number, read: number): void {
    this.totals.push({ what, stated, read });
  }

  progress(bytes: number): void {
    this.#onBytes(bytes);
  }

  /** Call when all is read: stages what is mentioned and described by no row. */
  end(): void {
    this.#endRecord();
    const differing = new Map<string, number>();
    for (const { name, cells, record, others } of this.#mentions.undescribed()) {
      if (others > 0) differing.set(name, (differing.get(name) ?? 0) + 1);
      this.#stage(this.#targets.get(name, cells), cells, record, true, undefined);
    }
    for (const [name, count] of differing)
      this.notice(`${count} of ${name} are described differently in several places; the first of each holds`);
  }

  #begun(): OpenRecord {
    if (!this.#present) throw new Error('something is said of a record before the first one is begun');
    return this.#present;
  }

  #endRecord(): void {
    const record = this.#present;
    this.#present = undefined;
    if (!record || record.isAside) return;
    const { number, file, kind, at, fault } = record;
    this.#count(file, kind);
    this.#staging.run(
      'INSERT INTO source_record VALUES (?, ?, ?, ?, ?, ?)',
      number,
      file,
      kind,
      at.row ?? null,
      at.pointer ?? null,
      record.rows,
    );
    if (fault)
      this.#staging.run(
        'INSERT INTO source_fault VALUES (?, ?, ?, ?)',
        number,
        fault.column,
        fault.value,
        fault.reason,
      );
    this.#stageWaiting(record);
  }

  #count(file: number, kind: number): void {
    const key = `${file}:${kind}`;
    const counted = this.read.get(key) ?? { file, kind, count: 0 };
    counted.count++;
    this.read.set(key, counted);
  }

  #wait(record: OpenRecord, one: { target: Target; cells: Cells; isMention: boolean }): void {
    this.#waiting.push(one);
    if (this.#waiting.length <= MOST_WAITING) return;
    this.#stageWaiting(record);
    record.isStaged = true;
  }

  #stageWaiting(record: OpenRecord): void {
    for (const { target, cells, isMention } of this.#waiting) {
      if (!target.file.access) this.defining.add(record.kind);
      if (isMention) {
        if (!record.fault) this.#mentions.keep(target, cells, record.number);
        continue;
      }
      this.#stage(target, cells, record.number, false, record.fault);
    }
    this.#waiting = [];
  }

  #stage(
    target: Target,
    cells: Cells,
    record: number,
    isMention: boolean,
    fault: RowFault | undefined,
  ): void {
    const line = ++this.#rows;
    const shown = this.firstRows.get(target.file.name);
    if (!shown) this.firstRows.set(target.file.name, [cells]);
    else if (shown.length < SHOWN_ROWS) shown.push(cells);
    this.#staging.run('INSERT INTO source_row VALUES (?, ?, ?)', line, record, isMention ? 1 : 0);
    const typed = typedCells(target, cells, line);
    target.stage(fault ? { ...typed, fault: typed.fault ?? fault } : typed);
  }
}
