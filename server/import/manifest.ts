import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MANIFEST } from './bundle.ts';
import { parseTime } from './time.ts';

/** What the extract says of itself (BUNDLE.md, `manifest.json`). */
export interface Manifest {
  /** As it is, for the snapshot. */
  readonly text: string;
  readonly source?: string;
  readonly takenAt?: string;
  /** File name → rows that it should have. */
  readonly rows: ReadonlyMap<string, number>;
  /** What is wrong with it; any of it refuses the import. */
  readonly faults: readonly string[];
}

const KINDS = {
  source: 'string',
  takenAt: 'string',
  extractedBy: 'string',
  query: 'string',
  complete: 'boolean',
  rows: 'object',
} as const;

/** Reads the folder's manifest. It never throws: a manifest that cannot be read has faults. */
export function readManifest(folder: string): Manifest {
  let text = '';
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(join(folder, MANIFEST)));
    const content: unknown = JSON.parse(text);
    if (!isObject(content)) return { text, rows: new Map(), faults: [`${MANIFEST} is no JSON object`] };
    return interpret(text, content);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { text, rows: new Map(), faults: [`${MANIFEST} is no JSON object that can be read: ${why}`] };
  }
}

function interpret(text: string, content: Readonly<Record<string, unknown>>): Manifest {
  const given = new Map(Object.entries(content).filter(([, value]) => value !== null));
  const faults: string[] = [];
  for (const [name, kind] of Object.entries(KINDS)) {
    const value = given.get(name);
    const fits = value === undefined || (kind === 'object' ? isObject(value) : typeof value === kind);
    if (fits) continue;
    faults.push(
      `${MANIFEST}: ${name} must be ${kind === 'boolean' ? 'true or false' : kind === 'object' ? 'an object' : 'text'}`,
    );
    given.delete(name);
  }
  if (given.get('complete') === false)
    faults.push(`${MANIFEST} says that the extract is not complete; make a new extract`);
  const takenAt = given.get('takenAt') as string | undefined;
  const time = takenAt === undefined ? undefined : parseTime(takenAt);
  if (takenAt !== undefined && time === undefined) {
    faults.push(
      `${MANIFEST}: takenAt ${JSON.stringify(takenAt)} is no ISO 8601 time with seconds and an offset`,
    );
  }
  const source = given.get('source') as string | undefined;
  const rows = readRows((given.get('rows') ?? {}) as Record<string, unknown>, faults);
  return {
    text,
    rows,
    faults,
    ...(source === undefined ? {} : { source }),
    ...(time === undefined ? {} : { takenAt: time }),
  };
}

function readRows(rows: Readonly<Record<string, unknown>>, faults: string[]): Map<string, number> {
  const expected = new Map<string, number>();
  for (const [file, count] of Object.entries(rows)) {
    if (typeof count === 'number' && Number.isInteger(count) && count >= 0) expected.set(file, count);
    else faults.push(`${MANIFEST}: rows of ${file} must be a whole number`);
  }
  return expected;
}

/** Differences between the rows that the manifest promises and those that were read; a file that is not there has none. */
export function rowDifferences(manifest: Manifest, read: ReadonlyMap<string, number>): string[] {
  return [...manifest.rows]
    .filter(([file, expected]) => (read.get(file) ?? 0) !== expected)
    .map(
      ([file, expected]) =>
        `${MANIFEST} says ${file} has ${expected} rows, but ${read.get(file) ?? 0} were read; make a new extract`,
    );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
