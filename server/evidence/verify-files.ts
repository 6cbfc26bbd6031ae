import { createHash, hash } from 'node:crypto';
import { createReadStream, lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { BadInput } from '../domain/fault.ts';
import { MADE, MANIFEST, parseMade, parseManifest, type Made, type Manifest } from './manifest.ts';

export interface FilesReport {
  /** Null where it cannot be read; then `faults` says why. */
  readonly manifest: Manifest | null;
  /** SHA-256 of manifest.json and of made.json as they are; null where one is not there. */
  readonly hashes: { readonly manifest: string | null; readonly made: string | null };
  readonly made: Made | null;
  /** Paths of files that are there and not as the manifest says. */
  readonly changed: ReadonlySet<string>;
  /** A sentence for each file that is not as the manifest says, by path. */
  readonly faults: readonly string[];
}

/** Holds a pack's folder against its own manifest: nothing changed, missing, added, or put elsewhere by a link. */
export async function verifyFiles(folder: string): Promise<FilesReport> {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new BadInput('folder', `There is no folder ${folder}: name the folder of an evidence pack.`);
  const there = entriesOf(folder, '');
  const text = readOwn(folder, MANIFEST, there);
  const madeText = readOwn(folder, MADE, there);
  const manifest = text === null ? undefined : parseManifest(text);
  const made = madeText === null ? undefined : parseMade(madeText);
  const hashes = {
    manifest: text === null ? null : hash('sha256', text, 'hex'),
    made: madeText === null ? null : hash('sha256', madeText, 'hex'),
  };
  const faults: string[] = [];
  if (!manifest)
    faults.push(
      `${MANIFEST} is ${text === null ? 'missing' : 'no manifest of an evidence pack: it was changed'}.`,
    );
  if (!made)
    faults.push(`${MADE} is ${madeText === null ? 'missing' : 'not as it is written: it was changed'}.`);
  if (made && hashes.manifest !== null && made.manifest !== hashes.manifest)
    faults.push(
      `${MANIFEST} has the SHA-256 ${hashes.manifest}, and ${MADE} says ${made.manifest}: one of the two was changed.`,
    );
  const changed = new Set<string>();
  if (manifest) faults.push(...(await fileFaults(folder, manifest, there, changed)));
  return { manifest: manifest ?? null, hashes, made: made ?? null, changed, faults };
}

async function fileFaults(
  folder: string,
  manifest: Manifest,
  there: ReadonlyMap<string, Kind>,
  changed: Set<string>,
): Promise<string[]> {
  const faults: string[] = [];
  const listed = new Set(manifest.files.map(({ path }) => path));
  for (const { path, bytes, sha256 } of manifest.files) {
    const kind = there.get(path);
    if (kind === undefined) faults.push(`${path} is missing.`);
    else if (kind !== 'file') faults.push(`${path} is ${kind}, and not the file that was written.`);
    else {
      const found = await digestFile(join(folder, path));
      if (found.sha256 !== sha256) changed.add(path);
      if (found.sha256 !== sha256)
        faults.push(
          `${path} was changed: its SHA-256 is ${found.sha256} (${found.bytes} bytes), the manifest says ${sha256} (${bytes} bytes).`,
        );
      else if (found.bytes !== bytes)
        faults.push(`${path} has ${found.bytes} bytes, the manifest says ${bytes}.`);
    }
  }
  for (const [path, kind] of there)
    if (!listed.has(path) && path !== MANIFEST && path !== MADE)
      faults.push(`${path} (${kind}) is not in the manifest: it was added.`);
  return faults.sort();
}

type Kind = 'file' | 'a symbolic link' | 'an empty folder' | 'something else than a file';

/** Everything in the folder but folders that hold something, by path. Links are not followed. */
function entriesOf(folder: string, below: string): Map<string, Kind> {
  const found = new Map<string, Kind>();
  for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isSymbolicLink()) found.set(path, 'a symbolic link');
    else if (entry.isFile()) found.set(path, 'file');
    else if (entry.isDirectory()) {
      const inside = entriesOf(folder, path);
      if (inside.size === 0) found.set(path, 'an empty folder');
      for (const [inner, kind] of inside) found.set(inner, kind);
    } else found.set(path, 'something else than a file');
  }
  return found;
}

function readOwn(folder: string, name: string, there: ReadonlyMap<string, Kind>): string | null {
  if (there.get(name) !== 'file' || !lstatSync(join(folder, name)).isFile()) return null;
  return readFileSync(join(folder, name), 'utf8');
}

async function digestFile(place: string): Promise<{ sha256: string; bytes: number }> {
  const sha256 = createHash('sha256');
  let bytes = 0;
  for await (const part of createReadStream(place) as AsyncIterable<Buffer>) {
    sha256.update(part);
    bytes += part.length;
  }
  return { sha256: sha256.digest('hex'), bytes };
}
