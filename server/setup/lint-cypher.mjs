/** Refuses Cypher in the source: every statement is a file in `cypher/`, where it can be read and run as it is. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What a statement has and prose has not: a clause followed by a pattern, a variable, or another clause. */
const CYPHER =
  /\b(OPTIONAL )?MATCH\s*[\w ]*[=(]|\b(CREATE|MERGE)\s*\(|\bUNWIND\s+[\w$]|\bDETACH DELETE\b|\bRETURN\s+(DISTINCT\s+)?\w+\.\w|\bCALL\s*(\([\w, ]*\)\s*)?\{|\bCREATE\s+(CONSTRAINT|(TEXT|RANGE|POINT|FULLTEXT|VECTOR)\s+INDEX)\b|\bINDEX\b.*\bFOR\s*\(/;

/** The lines of a source that hold Cypher outside of comments, counted from 1. */
export function cypherLines(source) {
  const lines = source.split('\n');
  return lines.flatMap((line, index) =>
    CYPHER.test(line) && !/^\s*(\/\/|\/?\*)/.test(line) ? [index + 1] : [],
  );
}

function main() {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const files = ['server', 'seed', 'bench'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => join(folder, name)),
  );
  const found = files.flatMap((file) =>
    cypherLines(readFileSync(join(root, file), 'utf8')).map((line) => `${file}:${line}`),
  );
  if (found.length === 0) return;
  process.stderr.write(
    `${found.map((place) => `${place}: Cypher in the source. Make it a file in cypher/ and load it by statement().`).join('\n')}\n`,
  );
  process.exitCode = 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
