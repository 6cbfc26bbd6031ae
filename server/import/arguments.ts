import { parseArgs } from 'node:util';
import { FORMAT_NAMES, type FormatName } from './formats/format.ts';
import { parseTime } from './time.ts';

/** What the import command was asked for. */
export type Asked = AskedImport | AskedRemoval | { readonly do: 'help' };

export interface AskedImport {
  /** `try`: read, check and show; write nothing. */
  readonly do: 'import' | 'try';
  readonly json: boolean;
  readonly folder: string;
  readonly flags: ImportFlags;
}

export interface AskedRemoval {
  readonly do: 'remove';
  readonly json: boolean;
  readonly source: string;
}

export interface ImportFlags {
  readonly source?: string;
  readonly takenAt?: string;
  readonly allowRejects: boolean;
  readonly allowShrink: boolean;
  readonly keepDemo: boolean;
  /** Name of a format; absent: recognised by content. */
  readonly format?: FormatName;
  readonly mapping?: string;
  readonly encoding?: string;
}

/** A command line that cannot be meant; the message says what is wrong with it. */
export class UsageFault extends Error {
  override readonly name = 'UsageFault';
}

export const USAGE = `npm run import -- PATH [--format NAME] [--source NAME] [--mapping NAME] [--encoding NAME] [--dry-run]
               [--taken-at TIME] [--allow-rejects] [--allow-shrink] [--keep-demo] [--json]
npm run import -- --remove NAME [--json]

  PATH             file or folder with what is to be imported (docs/import says what can be)
  --format NAME    ${FORMAT_NAMES.slice(0, 5).join(', ')},
                   ${FORMAT_NAMES.slice(5).join(', ')}; default: recognised by content
  --source NAME    whose data it is; default: the manifest's, else the name of the folder or file
  --mapping NAME   ready mapping or rule set by its name, or your own by its path (tabular, sap)
  --encoding NAME  of text without a byte order mark, such as windows-1252; default: utf-8
  --dry-run        read, check and show how it would be read; write nothing
  --taken-at TIME  when it was extracted, as 2026-11-23T08:00:00+01:00; default: the manifest's, else now
  --allow-rejects  leave rejected rows of access files out, and mark the snapshot incomplete
  --allow-shrink   go on although more than half of the source would be gone
  --keep-demo      leave the demo company where this is the first import of your own
  --remove NAME    take a source out; its history stays
  --json           print the report as JSON`;

const OPTIONS = {
  source: { type: 'string' },
  format: { type: 'string' },
  mapping: { type: 'string' },
  encoding: { type: 'string' },
  'dry-run': { type: 'boolean' },
  'taken-at': { type: 'string' },
  'allow-rejects': { type: 'boolean' },
  'allow-shrink': { type: 'boolean' },
  'keep-demo': { type: 'boolean' },
  remove: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Reads the command line; throws a `UsageFault` for one that cannot be meant. */
export function readArguments(args: readonly string[]): Asked {
  const { values, positionals } = parsed(args);
  if (values.help) return { do: 'help' };
  const json = values.json ?? false;
  const given = Object.keys(values);
  if (values.remove !== undefined) {
    const others = [
      ...given.filter((name) => name !== 'remove' && name !== 'json').map((name) => `--${name}`),
      ...positionals,
    ];
    if (others.length > 0)
      throw new UsageFault(
        `--remove takes a source out and goes with nothing but --json, not with ${others.join(' ')}.`,
      );
    if (values.remove === '') throw new UsageFault('--remove needs the name of a source.');
    return { do: 'remove', json, source: values.remove };
  }
  const [folder, ...more] = positionals;
  if (folder === undefined) throw new UsageFault('Which folder or file is to be imported?');
  if (more.length > 0)
    throw new UsageFault(
      `One folder or file at a time: ${more.join(' ')} is too much. A path with blanks needs quotes.`,
    );
  if (values.source === '') throw new UsageFault('--source needs a name.');
  const format = readFormat(values.format);
  for (const name of ['mapping', 'encoding'] as const) {
    if (values[name] === '') throw new UsageFault(`--${name} needs a name.`);
    if (values[name] !== undefined && format === 'bundle')
      throw new UsageFault(
        `A bundle takes no --${name}: its columns and its encoding are fixed (docs/BUNDLE.md).`,
      );
  }
  const takenAt = values['taken-at'];
  if (takenAt !== undefined && parseTime(takenAt) === undefined) {
    throw new UsageFault(
      `--taken-at ${JSON.stringify(takenAt)} is no ISO 8601 time with seconds and an offset, such as 2026-11-23T08:00:00+01:00, and no date.`,
    );
  }
  const flags = {
    ...(values.source === undefined ? {} : { source: values.source }),
    ...(takenAt === undefined ? {} : { takenAt }),
    ...(format === undefined ? {} : { format }),
    ...(values.mapping === undefined ? {} : { mapping: values.mapping }),
    ...(values.encoding === undefined ? {} : { encoding: values.encoding }),
    allowRejects: values['allow-rejects'] ?? false,
    allowShrink: values['allow-shrink'] ?? false,
    keepDemo: values['keep-demo'] ?? false,
  };
  return { do: values['dry-run'] ? 'try' : 'import', json, folder, flags };
}

function readFormat(asked: string | undefined): FormatName | undefined {
  const format = FORMAT_NAMES.find((name) => name === asked);
  if (asked !== undefined && format === undefined)
    throw new UsageFault(`--format ${JSON.stringify(asked)} is none of ${FORMAT_NAMES.join(', ')}.`);
  return format;
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageFault(error instanceof Error ? error.message : String(error));
  }
}
