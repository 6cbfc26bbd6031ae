import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { z } from 'zod';
import type { DatabaseSettings } from './database/open.ts';

/** All that the user can set, from the environment. */
export interface Config {
  readonly port: number;
  readonly host: string;
  /** What an empty database is filled with. */
  readonly seed: 'demo' | 'none';
  readonly production: boolean;
  readonly database: DatabaseSettings;
}

/** Settings that cannot be meant, all of them: one line each, with the variable, its value and what is allowed. */
export class ConfigFault extends Error {
  override readonly name = 'ConfigFault';
  readonly faults: readonly string[];
  constructor(faults: readonly string[]) {
    super(['These settings cannot be used:', ...faults.map((fault) => `  ${fault}`)].join('\n'));
    this.faults = faults;
  }
}

const URI = /^(bolt|neo4j)(\+s|\+ssc)?:\/\/[^\s/@]+$/;

const settings = z
  .object({
    PORT: z
      .string()
      .refine(
        (text) => /^\d{1,5}$/.test(text) && Number(text) <= 65535,
        'must be a whole number from 0 to 65535 (0: any free port)',
      )
      .default('4000')
      .transform(Number),
    HOST: z
      .string()
      .refine(
        isLoopback,
        'must be a loopback address (127.0.0.1, ::1 or localhost): there is no sign-in yet, so whoever reaches the port sees everything',
      )
      .default('127.0.0.1'),
    FOUREYES_HOME: z.string().default('.foureyes'),
    FOUREYES_SEED: z.enum(['demo', 'none'], { error: 'must be demo or none' }).default('demo'),
    NODE_ENV: z
      .enum(['development', 'production', 'test'], { error: 'must be development, production or test' })
      .default('development'),
    NEO4J_URI: z
      .string()
      .regex(
        URI,
        'must be bolt://HOST:PORT or neo4j://HOST:PORT (or with +s, +ssc for TLS), without a user in it',
      )
      .optional(),
    NEO4J_USER: z.string().default('neo4j'),
    NEO4J_PASSWORD: z.string().optional(),
    NEO4J_DATABASE: z
      .string()
      .regex(
        /^[A-Za-z][A-Za-z0-9.-]{2,62}$/,
        'must be the name of a database: 3 to 63 letters, digits, dots and dashes, a letter first',
      )
      .optional(),
  })
  // Not by zod's own order of checks, which would keep this fault back until all others are mended.
  .transform(({ NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD, NEO4J_DATABASE, ...rest }) => ({
    ...rest,
    server:
      NEO4J_URI === undefined
        ? null
        : {
            uri: NEO4J_URI,
            user: NEO4J_USER,
            password: NEO4J_PASSWORD ?? '',
            ...(NEO4J_DATABASE === undefined ? {} : { database: NEO4J_DATABASE }),
          },
  }));

/**
 * Reads the settings; what is not set, or set to nothing, has its default.
 *
 * @param project the folder that a relative `FOUREYES_HOME` starts from
 * @throws ConfigFault with every fault there is
 */
export function parseConfig(
  environment: Readonly<Record<string, string | undefined>>,
  project: string,
): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = settings.safeParse(given);
  const faults = (parsed.error?.issues ?? []).map((issue) => {
    const variable = String(issue.path[0]);
    return `${variable} is "${withoutUser(given[variable] ?? '')}": it ${issue.message}.`;
  });
  if (given['NEO4J_URI'] !== undefined && given['NEO4J_PASSWORD'] === undefined) {
    faults.push('NEO4J_PASSWORD is not set: it must be the password for the server at NEO4J_URI.');
  }
  if (parsed.data === undefined || faults.length > 0) throw new ConfigFault(faults);
  const { PORT, HOST, FOUREYES_HOME, FOUREYES_SEED, NODE_ENV, server } = parsed.data;
  return {
    port: PORT,
    host: HOST,
    seed: FOUREYES_SEED,
    production: NODE_ENV === 'production',
    database: { home: resolve(project, FOUREYES_HOME), server },
  };
}

/** A fault is printed, and logs are kept: a password in a URI does not belong there. */
function withoutUser(value: string): string {
  return value.replace(/\/\/.*@/, '//…@');
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}
