import { parseArgs } from 'node:util';
import { parseTime } from './time.ts';

/** What the import command was asked for. */
export type Asked =
  | { readonly do: 'import'; readonly json: boolean; readonly folder: string; readonly flags: ImportFlags }
  | { readonly do: 'remove'; readonly json: boolean; readonly source: string }
  | { readonly do: 'help' };

export interface ImportFlags {
  readonly source?: string;
  readonly takenAt?: string;
  readonly allowRejects: boolean;
  readonly allowShrink: boolean;
  readonly keepDemo: boolean;
}

/** A command line that cannot be meant; the message says what is wrong with it. */
export class UsageFault extends Error {
  override readonly name = 'UsageFault';
}

export const USAGE = `npm run import -- DIR [--source NAME] [--taken-at TIME] [--allow-rejects] [--allow-shrink] [--keep-demo] [--json]
npm run import -- --remove NAME [--json]

  DIR              folder with a bundle (docs/BUNDLE.md says what is in it)
  --source NAME    whose data it is; default: the manifest's, else the folder's name
  --taken-at TIME  when it was extracted, as 2026-11-23T08:00:00+01:00; default: the manifest's, else now
  --allow-rejects  leave rejected rows of access files out, and mark the snapshot incomplete
  --allow-shrink   go on although more than half of the source would be gone
  --keep-demo      leave the demo company where this is the first import of your own
  --remove NAME    take a source out; its history stays
  --json           print the report as JSON`;

const OPTIONS = {
  source: { type: 'string' },
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
  if (folder === undefined) throw new UsageFault('Which folder is to be imported?');
  if (more.length > 0)
    throw new UsageFault(
      `One folder at a time: ${more.join(' ')} is too much. A path with blanks needs quotes.`,
    );
  if (values.source === '') throw new UsageFault('--source needs a name.');
  const takenAt = values['taken-at'];
  if (takenAt !== undefined && parseTime(takenAt) === undefined) {
    throw new UsageFault(
      `--taken-at ${JSON.stringify(takenAt)} is no ISO 8601 time with seconds and an offset, such as 2026-11-23T08:00:00+01:00, and no date.`,
    );
  }
  const flags = {
    ...(values.source === undefined ? {} : { source: values.source }),
    ...(takenAt === undefined ? {} : { takenAt }),
    allowRejects: values['allow-rejects'] ?? false,
    allowShrink: values['allow-shrink'] ?? false,
    keepDemo: values['keep-demo'] ?? false,
  };
  return { do: 'import', json, folder, flags };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageFault(error instanceof Error ? error.message : String(error));
  }
}
