import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tableNames } from './sql.ts';
import type { Relations } from './relations.ts';

/** Writes each relation as `NAME.csv` with a header, for systems that read files. */
export function writeRelations(relations: Relations, folder: string): void {
  for (const name of tableNames(relations)) {
    const { names, columns } = relations.tables[name];
    const lines = [names.join(',')];
    for (let row = 0; row < columns[0].length; row++)
      lines.push(columns.map((column) => column[row]).join(','));
    writeFileSync(join(folder, `${name}.csv`), `${lines.join('\n')}\n`);
  }
}
