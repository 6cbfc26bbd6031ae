import { parseArgs } from 'node:util';

/** What the export command was asked for. */
export type AskedExport =
  | { readonly do: 'help' }
  | {
      readonly do: 'export';
      readonly format: 'opengraph';
      /** Path of the file that is to be written. */
      readonly out: string;
      /** Undefined: the newest. */
      readonly snapshot: number | undefined;
    };

/** A command line that cannot be meant; the message says what is wrong with it. */
export class UsageFault extends Error {
  override readonly name = 'UsageFault';
}

export const USAGE = `npm run export -- --format opengraph --out FILE [--snapshot N]

  --format opengraph  as BloodHound takes it in (docs/import/opengraph.md)
  --out FILE          where it is written; a file that is there is replaced once the new one is whole
  --snapshot N        what there was after import N; default: the newest`;

const OPTIONS = {
  format: { type: 'string' },
  out: { type: 'string' },
  snapshot: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Reads the command line; throws a `UsageFault` for one that cannot be meant. */
export function readExportArguments(args: readonly string[]): AskedExport {
  const { help, format, out, snapshot } = parsed(args);
  if (help) return { do: 'help' };
  if (format === undefined)
    throw new UsageFault('In which format is it to be written? There is --format opengraph.');
  if (format !== 'opengraph')
    throw new UsageFault(`--format ${JSON.stringify(format)} is not known; there is opengraph.`);
  if (out === undefined || out === '') throw new UsageFault('Where is it to be written? Say --out FILE.');
  if (snapshot !== undefined && !/^[1-9]\d{0,8}$/.test(snapshot))
    throw new UsageFault(`--snapshot ${JSON.stringify(snapshot)} is no number of an import: 1, 2, 3 …`);
  return { do: 'export', format, out, snapshot: snapshot === undefined ? undefined : Number(snapshot) };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: false, strict: true }).values;
  } catch (error) {
    throw new UsageFault(error instanceof Error ? error.message : String(error));
  }
}
