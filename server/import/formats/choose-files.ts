import { extname } from 'node:path';
import { UnreadableSource, type SourceFile } from './format.ts';

/**
 * The files of a folder that a format reads, by the ends of their names; the report lists the others as ignored. A single
 * file is taken whatever its name. Throws `UnreadableSource` where none is left.
 * @param extensions in lower case, with their dot
 */
export function chooseFiles(
  files: readonly SourceFile[],
  extensions: readonly string[],
): readonly SourceFile[] {
  if (files.length === 1) return files;
  const chosen = files.filter(({ name }) => extensions.includes(extname(name).toLowerCase()));
  if (chosen.length > 0) return chosen;
  throw new UnreadableSource(`No file of the folder has a name that ends in ${extensions.join(' or ')}.`);
}
