import type { Ask } from '../port.ts';
import type { Connection, RunOptions } from './connection.ts';
import type { AlikeNodes, NodeRow } from './node-tables.ts';
import type { RecordedBuilder } from './recorded-builder.ts';
import type { DefinitionRow, EnablesRow } from './recorded-rows.ts';
import { statement, type Statement } from './statement.ts';

const IDENTITIES = statement('recorded-identities');
const OTHER_NODES = statement('recorded-nodes');
const VERSIONS = statement('recorded-versions');
const ENABLES = statement('recorded-enables');
const DEFINITION_EDGES = statement('definition-edges');

/** Milliseconds. A million edges take some seconds; a large answer on a busy machine is no reason to give up. */
const TIMEOUT = 600_000;

/** Lists of nodes or edges that are put into columns between two looks at what else is waiting. */
const PORTION = 2;

/** How the statements that read everything are run. */
export function patiently({ signal }: Ask): RunOptions {
  return { timeout: TIMEOUT, ...(signal ? { signal } : {}) };
}

/** All rows of a statement, handed on as they arrive. */
export async function forEachRow<T extends object>(
  connection: Connection,
  { statement, parameters = {} }: { readonly statement: Statement; readonly parameters?: object },
  ask: Ask,
  take: (row: T) => void,
): Promise<void> {
  for await (const row of connection.stream(statement, parameters, patiently(ask))) take(row.toObject() as T);
}

/** Lets other work through after so many lists. */
export async function inPortions<T>(lists: readonly T[], take: (list: T) => void): Promise<void> {
  for (const [i, list] of lists.entries()) {
    take(list);
    if (i % PORTION === PORTION - 1) await new Promise(setImmediate);
  }
}

/** Reads nodes into the builder: the identities, or all others. */
export async function readNodes(
  connection: Connection,
  which: 'IDENTITIES' | 'OTHERS',
  builder: RecordedBuilder,
  ask: Ask,
): Promise<void> {
  const groups: AlikeNodes[] = [];
  const nodes = which === 'IDENTITIES' ? IDENTITIES : OTHER_NODES;
  await forEachRow<AlikeNodes>(connection, { statement: nodes }, ask, (group) => groups.push(group));
  const versions = new Map<string, NodeRow['versions'][number][]>();
  await forEachRow<{ key: string; version: NodeRow['versions'][number] }>(
    connection,
    { statement: VERSIONS },
    ask,
    ({ key, version }) => {
      const earlier = versions.get(key);
      if (earlier) earlier.push(version);
      else versions.set(key, [version]);
    },
  );
  await inPortions(groups, (group) => builder.addAlikeNodes(group, versions));
}

/** Reads into the builder what workflows and rules are made of, down to the permissions that actions need. */
export async function readDefinitions(
  connection: Connection,
  builder: RecordedBuilder,
  ask: Ask,
): Promise<void> {
  await Promise.all([
    forEachRow<{ action: string; edges: EnablesRow[] }>(
      connection,
      { statement: ENABLES },
      ask,
      ({ action, edges }) => builder.addEnables(action, edges),
    ),
    forEachRow<DefinitionRow>(connection, { statement: DEFINITION_EDGES }, ask, (row) =>
      builder.addDefinition(row),
    ),
  ]);
}
