import { parseArgs } from 'node:util';
import { parseDay, type Day } from '../domain/day.ts';

/** A command line that cannot be meant; the message says what is wrong with it. */
export class UsageFault extends Error {
  override readonly name = 'UsageFault';
}

export const MAKE_USAGE = `npm run evidence -- --review ID --out DIR [--snapshot N] [--as-of DATE] [--json]

  --review ID     the access review
  --out DIR       the folder to make; it must not be there, or be empty
  --snapshot N    by what was recorded up to this snapshot; default: the newest
  --as-of DATE    the day on which revocations must be in effect (SOC-4), as 2026-11-23; default: today, in UTC
  --json          print the result as JSON`;

export const VERIFY_USAGE = `npm run evidence:verify -- DIR [--files-only] [--json]

  DIR             an evidence pack
  --files-only    check the files against the manifest, without the database
  --json          print the report as JSON`;

export interface MakeAsked {
  readonly review: string;
  readonly out: string;
  readonly snapshot: number | null;
  readonly asOf: Day | null;
  readonly json: boolean;
}

export interface VerifyAsked {
  readonly folder: string;
  readonly filesOnly: boolean;
  readonly json: boolean;
}

/** Null where help is asked for. */
export function makeArguments(args: readonly string[]): MakeAsked | null {
  const text = { type: 'string' } as const;
  const { values } = parsed(
    args,
    false,
    { review: text, out: text, snapshot: text, 'as-of': text },
    MAKE_USAGE,
  );
  if (values['help']) return null;
  const { review, out, snapshot, 'as-of': asOf } = values as Record<string, string | undefined>;
  if (!review) throw new UsageFault(`Which review? Name it with --review.\n\n${MAKE_USAGE}`);
  if (!out) throw new UsageFault(`Where to? Name the folder with --out.\n\n${MAKE_USAGE}`);
  if (snapshot !== undefined && !/^[1-9]\d{0,8}$/.test(snapshot))
    throw new UsageFault(
      `--snapshot ${JSON.stringify(snapshot)} is no number of a snapshot: 1, 2, 3 and so on.`,
    );
  const day = asOf === undefined ? null : parseDay(asOf);
  if (day === undefined)
    throw new UsageFault(`--as-of ${JSON.stringify(asOf)} is no date such as 2026-11-23.`);
  return {
    review,
    out,
    snapshot: snapshot === undefined ? null : Number(snapshot),
    asOf: day,
    json: values['json'] === true,
  };
}

/** Null where help is asked for. */
export function verifyArguments(args: readonly string[]): VerifyAsked | null {
  const { values, positionals } = parsed(args, true, { 'files-only': { type: 'boolean' } }, VERIFY_USAGE);
  if (values['help']) return null;
  const [folder, ...more] = positionals;
  if (folder === undefined) throw new UsageFault(`Which pack is to be checked?\n\n${VERIFY_USAGE}`);
  if (more.length > 0)
    throw new UsageFault(
      `One pack at a time: ${more.join(' ')} is too much. A path with blanks needs quotes.`,
    );
  return { folder, filesOnly: values['files-only'] === true, json: values['json'] === true };
}

function parsed(
  args: readonly string[],
  allowPositionals: boolean,
  options: Readonly<Record<string, { type: 'string' | 'boolean' }>>,
  usage: string,
): { values: Readonly<Record<string, unknown>>; positionals: readonly string[] } {
  const common = { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const;
  try {
    return parseArgs({ args: [...args], options: { ...options, ...common }, allowPositionals, strict: true });
  } catch (error) {
    throw new UsageFault(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  }
}
