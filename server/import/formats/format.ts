import type { StoredIdentity } from '../../graph/import-port.ts';
import type { SourcePlace } from '../place.ts';

/** The formats that the import reads, by the name that `--format` takes. */
export const FORMAT_NAMES = [
  'bundle',
  'tabular',
  'sap',
  'keycloak',
  'scim',
  'aws-iam',
  'bpmn',
  'ldif',
  'opengraph',
  'links',
] as const;
export type FormatName = (typeof FORMAT_NAMES)[number];

/** One file of what the user points at: a file, or a folder with all below it. */
export interface SourceFile {
  /** Relative to what was pointed at, with `/`. */
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
}

/** A file with its first 64 KiB, as far as they are text: what a format is recognised by. */
export interface SourceHead extends SourceFile {
  readonly head: string;
}

/** Where a record stands: its line (1 is the first) or its JSON pointer (RFC 6901), whichever its format has. */
export type Place = SourcePlace;

/** What was asked for beside the path. */
export interface FormatOptions {
  /** Path of a mapping or rule set that the user gives in place of the ready one. */
  readonly mapping?: string;
  /** Encoding that the user names, as of the Encoding Standard; else UTF-8, or what a byte order mark says. */
  readonly encoding?: string;
  /** The name under which the import is stored: for formats whose files say of no system that they are its, as a beginning of ids. */
  readonly source?: string;
  /** Identities that any source has stored; given to formats that set `asksForIdentities`. */
  readonly identities?: () => AsyncIterable<StoredIdentity>;
}

/**
 * Takes what a format reads. Rows are those of the bundle (BUNDLE.md): file name, and cells by column, as the text
 * that the bundle's file would hold. A row belongs to the record that was begun last, which gives it its evidence;
 * all checks of the bundle are made on it afterwards, and say of which record of the source they speak.
 *
 * For each source file and kind of record: read = imported + duplicates + rejected. A record is rejected where it or
 * one of its rows is, a duplicate where all its rows repeat earlier ones, else imported.
 */
export interface Sink {
  /** Begins a record of the source, such as one user, one row of a table, one policy statement. */
  record(kind: string, at: Place): void;
  /** A row of the bundle that the present record gives. */
  row(file: string, cells: Readonly<Record<string, string | undefined>>): void;
  /** A node that several records may mention: given once, and no duplicate when it is mentioned again. */
  mention(file: string, cells: Readonly<Record<string, string | undefined>>): void;
  /**
   * An identity that the present record refers to and that this source does not describe (an account elsewhere): a
   * placeholder (MODEL.md section 1) where no source describes it, and no reason to reject the record.
   */
  placeholder(id: string): void;
  /** The present record cannot be read. */
  reject(reason: string, column?: string, value?: string): void;
  /** The present record says nothing about access (deleted, a heading); it is listed by reason, and not counted as read. */
  setAside(reason: string): void;
  /** Something that the answer therefore does not see: a condition, a column, a policy element. Counted by what it is. */
  notUnderstood(what: string, at?: Place): void;
  /** Something that the user ought to know about how it was read; each text once. */
  notice(text: string): void;
  /** What the source says of its own size (`totalResults`, a trailer): refused where it differs from what was read. */
  controlTotal(what: string, stated: number, read: number): void;
  /** Bytes read so far of all files, for the progress bar. */
  progress(bytes: number): void;
}

/** Whole-file trouble: what, where, and what to do. The import is refused and changes nothing. */
export class UnreadableSource extends Error {
  override readonly name = 'UnreadableSource';
}

/** One way to read what companies have: from source records to the bundle's rows. Everything after that is shared. */
export interface SourceFormat {
  readonly name: FormatName;
  /** It refers to what is stored already, so it is read while no other import runs. */
  readonly asksForIdentities?: true;
  /** Names of files that say how to read, such as a mapping: they are no data, and not ignored. */
  readonly instructions?: readonly string[];
  /** Why these files look like this format, as half a sentence to be told ("the file has resourceType and schemas"); null where they do not. */
  recognise(files: readonly SourceHead[]): string | null;
  /** Reads all files as a stream where they can be large; throws `UnreadableSource`. */
  read(files: readonly SourceFile[], options: FormatOptions, sink: Sink): Promise<void>;
}
