import { readdirSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { BUNDLE_FILES, MANIFEST, type BundleFile } from './bundle.ts';
import { readManifest, type Manifest } from './manifest.ts';
import type { ImportRequest } from './report.ts';
import { now, parseTime } from './time.ts';

/** A bundle's folder, before any of its rows is read. */
export interface BundleFolder {
  readonly path: string;
  readonly source: string;
  readonly takenAt: string;
  readonly manifest: Manifest | undefined;
  readonly files: readonly { readonly file: BundleFile; readonly path: string; readonly bytes: number }[];
  /** Names in the folder that no bundle has. */
  readonly ignored: readonly string[];
  /** What refuses the import already. */
  readonly faults: readonly string[];
}

/** Looks at the folder, its manifest, and what the request says of them. It never throws for what a user can cause. */
export function openFolder(request: ImportRequest): BundleFolder {
  const path = resolve(request.folder);
  const faults: string[] = [];
  const names = listed(path, faults);
  const known = BUNDLE_FILES.filter(({ name }) => names.includes(name));
  const manifest = names.includes(MANIFEST) ? readManifest(path) : undefined;
  if (faults.length === 0 && known.length === 0) {
    faults.push(
      `${path} has no file of a bundle (${BUNDLE_FILES[0].name}, ${BUNDLE_FILES[1].name}, …); is it the right folder?`,
    );
  }
  const files = known.map((file) => ({
    file,
    path: join(path, file.name),
    bytes: size(join(path, file.name)),
  }));
  return {
    path,
    ...sourceAndTime(request, path, manifest, faults),
    manifest,
    files,
    ignored: names.filter((name) => name !== MANIFEST && !known.some((file) => file.name === name)),
    faults: [...faults, ...(manifest?.faults ?? [])],
  };
}

function listed(path: string, faults: string[]): string[] {
  try {
    if (!statSync(path).isDirectory()) throw new Error('it is not a folder');
    return readdirSync(path).sort();
  } catch (error) {
    faults.push(
      `The folder ${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    );
    return [];
  }
}

function size(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

/** The files of the folder that have the name of a bundle's file; none where it is no folder. */
export function bundleFilesIn(folder: string): { file: BundleFile; path: string; bytes: number }[] {
  return BUNDLE_FILES.map((file) => ({ file, path: join(folder, file.name) }))
    .filter(({ path }) => statSync(path, { throwIfNoEntry: false })?.isFile())
    .map(({ file, path }) => ({ file, path, bytes: size(path) }));
}

/** Source and time of the data: the command's, else the manifest's, else the folder's name and now (BUNDLE.md, Rules). */
export function sourceAndTime(
  request: ImportRequest,
  path: string,
  manifest: Manifest | undefined,
  faults: string[],
): { source: string; takenAt: string } {
  const asked = request.takenAt === undefined ? undefined : parseTime(request.takenAt);
  if (request.takenAt !== undefined && asked === undefined) {
    faults.push(
      `--taken-at ${JSON.stringify(request.takenAt)} is no ISO 8601 time with seconds and an offset, such as 2026-11-23T08:00:00+01:00, and no date`,
    );
  }
  if (request.source !== undefined && manifest?.source !== undefined && request.source !== manifest.source) {
    faults.push(
      `--source says ${JSON.stringify(request.source)}, but ${MANIFEST} says ${JSON.stringify(manifest.source)}`,
    );
  }
  if (asked !== undefined && manifest?.takenAt !== undefined && asked !== manifest.takenAt) {
    faults.push(`--taken-at says ${asked}, but ${MANIFEST} says ${manifest.takenAt}`);
  }
  const source = request.source ?? manifest?.source ?? basename(path);
  if (source.trim() === '' || /^\s|\s$|\p{Cc}/u.test(source)) {
    faults.push(`The source ${JSON.stringify(source)} is no name; give one by --source`);
  }
  return { source, takenAt: asked ?? manifest?.takenAt ?? now() };
}
