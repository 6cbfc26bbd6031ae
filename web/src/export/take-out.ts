import { ask } from '../questions/ask.ts';
import { recordExportDocument } from '../questions/record-export.ts';
import { download } from './download.ts';
import { fileNameOf, type Stamp } from './stamp.ts';

/** Nobody signs in yet, so the page does not know who sits before it. */
const UNKNOWN = 'unknown';

/**
 * Hands a file out and writes it down in the audit log first: what cannot be written down is not handed out.
 * @param rows of the table; 0 of a picture
 * @returns the name of the file
 */
export async function takeOut(
  stamp: Stamp,
  extension: string,
  file: Blob,
  rows: number,
  signal: AbortSignal,
): Promise<string> {
  const record = {
    page: stamp.what,
    format: extension.toUpperCase(),
    rows,
    sha256: hexOf(await crypto.subtle.digest('SHA-256', await file.arrayBuffer())),
    question: stamp.address,
  };
  await ask(recordExportDocument, { export: record, actor: UNKNOWN }, signal);
  const name = fileNameOf(stamp, extension);
  download(name, file);
  return name;
}

function hexOf(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
