import { basename, resolve } from 'node:path';
import type { Extract, ReadExtract, ReadIdentities } from '../extract.ts';
import { bundleFilesIn, sourceAndTime } from '../folder.ts';
import type { FormatReport, ImportRequest, OnProgress } from '../report.ts';
import type { Staging } from '../staging.ts';
import { sniffDelimited } from './delimited.ts';
import { UnreadableSource, type FormatOptions, type SourceFile, type SourceFormat } from './format.ts';
import { hashFiles } from './hashes.ts';
import { chooseFormat } from './recognise.ts';
import { fileReports, formatReport, keptRecords, rejectedRecords, totalFaults } from './reconciliation.ts';
import { headsOf, listSource, type SourceFiles } from './source-files.ts';
import { StagingSink } from './staging-sink.ts';

/** Files of another format than the bundle: of the one that is named, else of the one that they are recognised by. */
export async function sourceExtract(request: ImportRequest): Promise<Extract> {
  const faults: string[] = [];
  const { source, takenAt } = sourceAndTime(request, resolve(request.folder), undefined, faults);
  const found = await opened(request, faults);
  return {
    source,
    takenAt,
    manifest: undefined,
    ignored: found.format ? [] : found.files.map(({ name }) => name),
    faults,
    asksForIdentities: found.format?.asksForIdentities ?? false,
    async read(staging, onProgress, identities) {
      const { format } = found;
      if (!format) return nothingRead();
      return readSource(staging, { ...found, format, source, request }, onProgress, identities);
    },
  };
}

interface Found {
  /** Undefined where there is none that reads it; the faults say why. */
  readonly format: SourceFormat | undefined;
  /** Why it was taken; null where the user named it. */
  readonly recognised: string | null;
  readonly files: readonly SourceFile[];
  readonly ignored: readonly string[];
}

async function opened(request: ImportRequest, faults: string[]): Promise<Found> {
  let listed: SourceFiles = { path: request.folder, isFolder: false, files: [], ignored: [] };
  try {
    listed = listSource(request.folder);
    const heads = await headsOf(listed.files);
    const { format, recognised } = chooseFormat(request, heads, listed.path);
    return { files: listed.files, ignored: listed.ignored, format, recognised };
  } catch (error) {
    if (!(error instanceof UnreadableSource)) throw error;
    faults.push(error.message);
    return { files: listed.files, ignored: listed.ignored, format: undefined, recognised: null };
  }
}

/**
 * Whether it is a bundle: it is named so, or its folder has a file of a bundle by name, and that has its required columns, or
 * no other format knows what is there.
 */
export async function isBundle(request: ImportRequest): Promise<boolean> {
  if (request.format !== undefined) return request.format === 'bundle';
  const named = bundleFilesIn(resolve(request.folder));
  if (named.length === 0) return false;
  for (const { file, path, bytes } of named) {
    const isHeader = (cells: readonly string[]): boolean =>
      file.columns.every(({ name, required }) => !required || cells.includes(name));
    const shape = await sniffDelimited({ name: file.name, path, bytes }, { delimiter: ',', isHeader });
    if (shape?.headerLine === 1) return true;
  }
  return (await opened(request, [])).format === undefined;
}

interface Reading extends Found {
  readonly format: SourceFormat;
  readonly source: string;
  readonly request: ImportRequest;
}

async function readSource(
  staging: Staging,
  { format, recognised, files, ignored, source, request }: Reading,
  onProgress: OnProgress,
  identities: ReadIdentities | undefined,
): Promise<ReadExtract> {
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  const phase = `Reading ${format.name}`;
  const sink = new StagingSink(staging, source, (done) => onProgress({ phase, done, total }));
  const options: FormatOptions = {
    source,
    ...(request.mapping === undefined ? {} : { mapping: request.mapping }),
    ...(request.encoding === undefined ? {} : { encoding: request.encoding }),
    ...(identities === undefined ? {} : { identities }),
  };
  const unreadable: string[] = [];
  let hashes = new Map<string, string>();
  try {
    await format.read(files, options, sink);
    sink.end();
  } catch (error) {
    unreadable.push(explained(error));
  }
  const read = files.filter(({ name }) => sink.index.files.includes(name));
  const unread = files.filter(
    (file) => !read.includes(file) && !format.instructions?.includes(basename(file.name)),
  );
  try {
    hashes = await hashFiles(read);
  } catch (error) {
    unreadable.push(explained(error));
  }
  if (unreadable.length === 0 && read.length === 0)
    unreadable.push(`Nothing was found that ${format.name} reads; is it the right file, and whole?`);
  const described: Pick<FormatReport, 'name' | 'recognised'> = { name: format.name, recognised };
  return {
    isEmpty: false,
    ignored: [...ignored, ...unread.map(({ name }) => name)],
    unreadable,
    differences: totalFaults(sink),
    counted: () => ({
      files: fileReports(staging, sink, hashes),
      rejects: rejectedRecords(staging, sink),
      format: formatReport(staging, sink, described),
    }),
    kept: () => keptRecords(staging, sink),
    firstRows: sink.firstRows,
  };
}

/** What a file can be the cause of is told; all else is a fault of ours. */
function explained(error: unknown): string {
  if (error instanceof UnreadableSource) return error.message;
  if (error instanceof Error && 'syscall' in error) return `A file cannot be read: ${error.message}`;
  throw error;
}

function nothingRead(): ReadExtract {
  return {
    isEmpty: true,
    ignored: [],
    unreadable: [],
    differences: [],
    counted: () => ({ files: [], rejects: [] }),
    kept: () => [],
    firstRows: new Map(),
  };
}
