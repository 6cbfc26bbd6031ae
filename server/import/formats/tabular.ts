import { basename } from 'node:path';
import type { DelimitedShape } from './delimited.ts';
import { hasHeader } from './delimited/head.ts';
import {
  UnreadableSource,
  type FormatOptions,
  type Sink,
  type SourceFile,
  type SourceFormat,
} from './format.ts';
import type { FileMapping } from './tabular/mapping-schema.ts';
import { columnsNeeded, headerTest, readTable, shapeFor } from './tabular/read-table.ts';
import {
  askedMapping,
  BESIDE,
  mappingBeside,
  ownMapping,
  readyMapping,
  readyNames,
  type NamedMapping,
} from './tabular/ready.ts';
import { counting } from './text.ts';

/** Any delimited export, with a mapping that says which column is what (docs/import/tabular.md). */
export const tabular: SourceFormat = {
  name: 'tabular',
  instructions: BESIDE,
  recognise(files) {
    const beside = mappingBeside(files);
    if (beside) return `${beside.name} lies beside the data`;
    const names = readyNames().filter((name) => {
      const { files: mapped, onlyNamed } = readyMapping(name).mapping;
      if (onlyNamed) return false;
      return files.some(({ head }) => mapped.some((one) => hasHeader(head, headerTest(one))));
    });
    return names.length === 0 ? null : `it has the columns of the ready mapping ${names.join(' and of ')}`;
  },
  async read(files, options, sink) {
    const { name, mapping, sha256 } = await chosenMapping(files, options);
    sink.notice(
      `Mapping ${name}${mapping.title === undefined ? '' : `: ${mapping.title}`} (SHA-256 ${sha256})`,
    );
    for (const note of mapping.notes) sink.notice(note);
    const onBytes = counting(sink);
    const tables = files.filter((file) => file !== mappingBeside(files) && file.path !== name);
    const used = new Set<FileMapping>();
    for (const file of tables) {
      const found = await mappingOf(file, mapping.files, options.encoding);
      if (!found) continue;
      used.add(found.mapping);
      await readTable(file, found.shape, found.mapping, options.encoding, sink, onBytes);
    }
    refuseMissing(
      mapping.files.filter((one) => !used.has(one) && !one.optional),
      tables,
      sink,
    );
  },
};

async function chosenMapping(
  files: readonly SourceFile[],
  { mapping, encoding }: FormatOptions,
): Promise<NamedMapping> {
  if (mapping !== undefined) return askedMapping(mapping);
  const beside = mappingBeside(files);
  if (beside) return ownMapping(beside.path, beside.name);
  const fitting: NamedMapping[] = [];
  for (const ready of readyNames().map(readyMapping)) {
    if (ready.mapping.onlyNamed) continue;
    for (const file of files)
      if (!fitting.includes(ready) && (await mappingOf(file, ready.mapping.files, encoding)))
        fitting.push(ready);
  }
  if (fitting.length === 1) return fitting[0];
  throw new UnreadableSource(
    fitting.length === 0
      ? `No ready mapping has these columns; name one of ${readyNames().join(', ')} by --mapping, or write your own (docs/import/tabular.md)`
      : `The columns are those of several ready mappings: ${fitting.map(({ name }) => name).join(', ')}; say which by --mapping`,
  );
}

/** The first part of the mapping that the file has the name and the columns of. */
async function mappingOf(
  file: SourceFile,
  mappings: readonly FileMapping[],
  encoding: string | undefined,
): Promise<{ mapping: FileMapping; shape: DelimitedShape } | undefined> {
  for (const mapping of mappings) {
    if (mapping.name !== undefined && !isNamed(file, mapping.name)) continue;
    const shape = await shapeFor(file, mapping, encoding);
    if (shape) return { mapping, shape };
    if (mapping.name !== undefined)
      throw new UnreadableSource(
        `${file.name}: no row near its beginning has the columns ${columnsNeeded(mapping).needed.join(', ')}. Is it this file that the mapping means, and are the names as in its header?`,
      );
  }
  return undefined;
}

function isNamed(file: SourceFile, pattern: string): boolean {
  const parts = pattern
    .toLowerCase()
    .split('*')
    .map((part) => RegExp.escape(part));
  const isMatch = new RegExp(`^${parts.join('.*')}$`, 's');
  return isMatch.test(file.name.toLowerCase()) || isMatch.test(basename(file.name).toLowerCase());
}

function refuseMissing(missing: readonly FileMapping[], files: readonly SourceFile[], sink: Sink): void {
  if (missing.length === 0) return;
  const wanted = missing.map(
    (one) => one.name ?? `a file with the columns ${columnsNeeded(one).needed.join(', ')}`,
  );
  sink.notice('Nothing is imported, because a file is missing');
  throw new UnreadableSource(
    `The mapping wants ${wanted.join(' and ')}, and there is ${files.map(({ name }) => name).join(', ') || 'no file'}. Put it there, or say "optional: true" of it in the mapping.`,
  );
}
