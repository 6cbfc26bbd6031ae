import { FieldFault } from './fields.ts';
import type { Place, Sink } from './format.ts';

/** A row of the bundle: its file, and cells by column. */
export type Row = readonly [file: string, cells: Readonly<Record<string, string | undefined>>];

/** What one record of a source says, as a mapping from it gives it. */
export interface Mapped {
  readonly rows: readonly Row[];
  /** Nodes that several records may name. */
  readonly mentions?: readonly Row[];
  /** Identities that it names beside access (an owner), which need not be described. */
  readonly placeholders?: readonly string[];
  /** What in it is not understood, each counted by what it is. */
  readonly notUnderstood?: readonly string[];
  /** Why it says nothing about access, where it gives no row. */
  readonly setAside?: string;
}

/**
 * Hands one record of the source on. The mapping is asked before any row is given, so that a record of which one field
 * cannot be read (`FieldFault`) leaves nothing behind.
 */
export function giveRecord(sink: Sink, kind: string, at: Place, map: () => Mapped): void {
  sink.record(kind, at);
  let mapped: Mapped;
  try {
    mapped = map();
  } catch (error) {
    if (!(error instanceof FieldFault)) throw error;
    sink.reject(told(error.message), error.column);
    return;
  }
  for (const what of mapped.notUnderstood ?? []) sink.notUnderstood(told(what), at);
  for (const [file, cells] of mapped.mentions ?? []) sink.mention(file, cells);
  for (const id of mapped.placeholders ?? []) sink.placeholder(id);
  for (const [file, cells] of mapped.rows) sink.row(file, cells);
  if (mapped.setAside !== undefined) sink.setAside(told(mapped.setAside));
}

const LONGEST = 300;

/** Words with something of the source in them, as a report can show them: short, and nothing that moves a terminal's cursor. */
export function told(text: string): string {
  const shown = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  return shown.replace(/\p{Cc}/gu, '\ufffd');
}
