import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceFile } from '../../../server/import/formats/format.ts';
import { bundleFolder } from '../../support/bundle-folder.ts';

/** One file in a folder of its own, as a format is given it. */
export function sourceFile(name: string, content: string | Uint8Array): SourceFile {
  const path = join(bundleFolder({}), name);
  writeFileSync(path, content);
  return { name, path, bytes: Buffer.byteLength(content) };
}
