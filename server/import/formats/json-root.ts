import type { SourceFile } from './format.ts';
import { readText } from './text.ts';

/** Thrown to stop reading; what it holds is the answer. */
class Found extends Error {
  readonly character: string;
  constructor(character: string) {
    super();
    this.character = character;
  }
}

/** Whether a JSON document is an object or a list, by its first character; what is no JSON counts as an object. */
export async function jsonRoot(file: SourceFile, encoding: string | undefined): Promise<'object' | 'list'> {
  try {
    await readText(file, encoding, (text) => {
      const character = text.trimStart().at(0);
      if (character !== undefined) throw new Found(character);
    });
  } catch (found) {
    if (found instanceof Found) return found.character === '[' ? 'list' : 'object';
    throw found;
  }
  return 'object';
}
