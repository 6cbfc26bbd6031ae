import { type Stats, lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, join, relative, resolve, sep } from 'node:path';
import { compareCodePoints } from '../../domain/order.ts';
import { archiveName } from './archive.ts';
import { readHead } from './delimited/head.ts';
import { UnreadableSource, type SourceFile, type SourceHead } from './format.ts';
import { shapeOf } from './text.ts';

/** What the user points at: all regular files at or below it, by name. */
export interface SourceFiles {
  readonly path: string;
  readonly isFolder: boolean;
  readonly files: readonly SourceFile[];
  /** What is there and is not looked at: hidden files, links, what is no file. */
  readonly ignored: readonly string[];
}

const MOST_FILES = 10_000;
const DEEPEST = 16;
const HEAD = 1 << 16;
/** Enough to know an archive by. */
const MAGIC = 512;
/** Files that a format is recognised by; the others are like them, or are not. */
const MOST_HEADS = 500;
const CONTROL = /\p{Cc}/u;

/** Lists the files. Throws `UnreadableSource` for a path that is not there, and for one that leads out of the folder. */
export function listSource(asked: string): SourceFiles {
  const path = resolve(asked);
  const files: SourceFile[] = [];
  const ignored: string[] = [];
  const stat = statOf(path);
  if (!stat.isDirectory()) {
    if (!stat.isFile()) throw new UnreadableSource(`${path} is neither a file nor a folder`);
    return { path, isFolder: false, files: [{ name: basename(path), path, bytes: stat.size }], ignored };
  }
  const root = realpathSync(path);
  const walk = (folder: string, depth: number): void => {
    for (const entry of listed(folder)) {
      const at = join(folder, entry);
      const name = relative(root, at).split(sep).join('/');
      if (CONTROL.test(name))
        throw new UnreadableSource(`a file name has a control character: ${JSON.stringify(name)}; rename it`);
      const found = lstatSync(at);
      if (found.isSymbolicLink()) {
        refuseOutside(root, at, name);
        ignored.push(name);
      } else if (entry.startsWith('.')) ignored.push(name);
      else if (found.isDirectory()) {
        if (depth === DEEPEST)
          throw new UnreadableSource(`${name}: folders are nested deeper than ${DEEPEST}`);
        walk(at, depth + 1);
      } else if (!found.isFile()) ignored.push(name);
      else if (files.push({ name, path: at, bytes: found.size }) > MOST_FILES)
        throw new UnreadableSource(`${path} has more than ${MOST_FILES} files; is it the right folder?`);
    }
  };
  walk(root, 1);
  return { path, isFolder: true, files, ignored };
}

/** The first files with their beginnings. Throws `UnreadableSource` where one of them is an archive. */
export async function headsOf(files: readonly SourceFile[]): Promise<SourceHead[]> {
  const heads: SourceHead[] = [];
  for (const [at, file] of files.entries()) {
    const bytes = await readHead(file, at < MOST_HEADS ? HEAD : MAGIC);
    const archive = archiveName(bytes);
    if (archive !== undefined)
      throw new UnreadableSource(
        `${file.name} is ${archive.what}, which is not read. ${archive.todo}, and import what comes out.`,
      );
    if (at >= MOST_HEADS) continue;
    const text = new TextDecoder(shapeOf(bytes, undefined).encoding).decode(bytes);
    heads.push({ ...file, head: text.includes('\0') ? '' : text });
  }
  return heads;
}

function statOf(path: string): Stats {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) throw new UnreadableSource(`${path} cannot be read: there is no such file or folder`);
  return stat;
}

function listed(folder: string): string[] {
  try {
    return readdirSync(folder).sort(compareCodePoints);
  } catch (error) {
    throw new UnreadableSource(
      `The folder ${folder} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

/** A link is not followed: what it leads to inside the folder is read where it is, and outside nothing is read. */
function refuseOutside(root: string, at: string, name: string): void {
  let target: string | undefined;
  try {
    target = realpathSync(at);
  } catch {
    // It leads nowhere.
  }
  if (target === undefined || `${target}${sep}`.startsWith(root + sep)) return;
  throw new UnreadableSource(
    `${name} is a link that leads out of the folder, to ${target}; put the file itself there, or take the link away`,
  );
}
