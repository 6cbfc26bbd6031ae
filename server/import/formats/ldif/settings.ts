import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';
import { UnreadableSource } from '../format.ts';
import { normalisedName } from './distinguished-name.ts';

const SETTINGS = z.strictObject({ serviceAccountsBelow: z.array(z.string()) });

/**
 * Names, normalised, below which all accounts are service accounts: from a YAML file with the list
 * `serviceAccountsBelow`. Throws `UnreadableSource` where the file cannot be meant.
 */
export async function serviceBranches(path: string | undefined): Promise<readonly string[]> {
  if (path === undefined) return [];
  const refused = (why: string): UnreadableSource =>
    new UnreadableSource(
      `${path}: ${why}. For LDIF it is a YAML file with the list serviceAccountsBelow, such as ["ou=services,dc=example,dc=com"].`,
    );
  let read: unknown;
  try {
    read = parse(await readFile(path, 'utf8'));
  } catch (error) {
    throw refused(error instanceof Error ? error.message : String(error));
  }
  const settings = SETTINGS.safeParse(read);
  if (!settings.success) throw refused(settings.error.issues.map(({ message }) => message).join('; '));
  return settings.data.serviceAccountsBelow.map((name) => {
    const normalised = normalisedName(name);
    if (normalised === undefined || normalised === '')
      throw refused(`${JSON.stringify(name)} is no distinguished name`);
    return normalised;
  });
}
