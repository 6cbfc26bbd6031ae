import { parseArgs } from 'node:util';
import { SIZES, type Size } from './company/size.ts';

/** What the benchmark was asked for. */
export interface Asked {
  readonly do: 'peers' | 'load' | 'import' | 'chart' | 'help';
  readonly size: Size;
  /** Where the report is written, if anywhere. */
  readonly json?: string;
  /** Access edges to import. */
  readonly edges: number;
  /** Reports of earlier runs, and the picture that is made of them. */
  readonly reports: readonly string[];
  readonly picture: string;
}

/** A command line that cannot be meant; the message says what is wrong with it. */
export class UsageFault extends Error {
  override readonly name = 'UsageFault';
}

export const USAGE = `npm run bench [-- --size S|M|L] [--json FILE]            the same question to every system that is here
npm run bench -- --load [--size S|M|L] [--json FILE]     32 clients at once on a running server
npm run bench -- --import [--size S|M|L | --edges N] [--json FILE]
                                                         an import against plain writing of the same edges
npm run bench -- --chart FILE.svg REPORT.json …          a picture of growth from reports of several sizes

  --size S|M|L   10,000, 100,000 or 1,000,000 identities; default M
                 with --import: 20,000, 1,000,000 or 5,000,000 access edges; default 200,000
  --edges N      so many access edges
  --json FILE    write the report there as well`;

const EDGES = { S: 20_000, M: 1_000_000, L: 5_000_000 };
const DEFAULT_EDGES = 200_000;
const LEAST_EDGES = 2_000;

/** Reads the command line; throws a `UsageFault` for one that cannot be meant. */
export function readArguments(args: readonly string[]): Asked {
  const { values, positionals } = parsed(args);
  const wanted = (['help', 'load', 'import', 'chart'] as const).filter((name) => values[name] !== undefined);
  if (wanted.length > 1)
    throw new UsageFault(`${wanted.map((name) => `--${name}`).join(' and ')}: one at a time.`);
  const size = SIZES[(values.size ?? 'M') as keyof typeof SIZES] as Size | undefined;
  if (size === undefined) throw new UsageFault(`--size ${values.size}: must be S, M or L.`);
  const doing = wanted[0] ?? 'peers';
  if (doing === 'chart' ? positionals.length === 0 : positionals.length > 0)
    throw new UsageFault(
      doing === 'chart' ? '--chart needs the reports to draw.' : `What is ${positionals.join(' ')}?`,
    );
  if (values.edges !== undefined && doing !== 'import') throw new UsageFault('--edges belongs to --import.');
  return {
    do: doing,
    size,
    edges: edgesOf(values),
    ...(values.json === undefined ? {} : { json: values.json }),
    reports: positionals,
    picture: values.chart ?? '',
  };
}

function edgesOf({ edges, size }: { edges?: string; size?: string }): number {
  if (edges === undefined) return size === undefined ? DEFAULT_EDGES : EDGES[size as keyof typeof EDGES];
  if (!/^\d{1,8}$/.test(edges) || Number(edges) < LEAST_EDGES)
    throw new UsageFault(`--edges ${edges}: must be a whole number from ${LEAST_EDGES}.`);
  return Number(edges);
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        size: { type: 'string' },
        json: { type: 'string' },
        edges: { type: 'string' },
        chart: { type: 'string' },
        load: { type: 'boolean' },
        import: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new UsageFault((error as Error).message);
  }
}
