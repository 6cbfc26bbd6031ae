import neo4j from 'neo4j-driver';
import type { Connection } from './connection.ts';
import { statement } from './statement.ts';

const UNFINISHED = statement('import-unfinished');
const REMEMBERED = statement('import-remembered-uses');
const WRITE_USES = [statement('import-write-uses-of-nodes'), statement('import-write-uses-of-edges')];
const FORGET_USES = statement('import-forget-uses');
/** In this order; each may be repeated, so an undoing that is killed is begun again. */
const UNDO = [
  'import-undo-opened-records',
  'import-undo-closed-records',
  'import-undo-opened-edges',
  'import-undo-closed-edges',
  'import-undo-changed-nodes',
  'import-undo-opened-nodes',
  'import-undo-reopened-nodes',
  'import-undo-closed-nodes',
  'import-undo-reading',
  'import-undo-snapshot',
].map(statement);

/**
 * Removes what an import wrote that never became active, and finishes what one that did left to do (docs/storage.md).
 * Only for whoever holds the lease.
 * @returns whether there was anything to do
 */
export async function undoUnfinished(connection: Connection): Promise<boolean> {
  const sequences = (await connection.write(UNFINISHED, {})).map((row) => row.get('sequence') as number);
  for (const sequence of sequences) {
    for (const step of UNDO) await connection.command(step, { sequence: neo4j.int(sequence) });
  }
  return (await finishUses(connection)) || sequences.length > 0;
}

/** Writes the remembered times of last use of active snapshots in place, and forgets those of others. */
export async function finishUses(connection: Connection): Promise<boolean> {
  const remembered = await connection.write(REMEMBERED, {});
  for (const row of remembered) {
    const element = row.get('element') as string;
    await connection.writeTogether(async (run) => {
      if (row.get('isComplete') === true) for (const write of WRITE_USES) await run(write, { element });
      await run(FORGET_USES, { element });
    });
  }
  return remembered.length > 0;
}
