import type { RecordedGraph } from '../../domain/recorded.ts';
import type { Ask } from '../port.ts';
import type { Connection } from './connection.ts';
import type { AccessRow } from './edge-tables.ts';
import type { NodeRow } from './node-tables.ts';
import { RecordedBuilder, type DefinitionRow, type EnablesRow } from './recorded-builder.ts';
import { statement } from './statement.ts';

const NODES = statement('recorded-nodes');
const ENABLES = statement('recorded-enables');
const DEFINITION_EDGES = statement('definition-edges');

/** Each kind of access edge is read in lists round the end at which there are fewer nodes. */
const ACCESS = [
  { kind: 'HAS_ROLE', hub: 'to', statement: statement('recorded-has-role') },
  { kind: 'HAS_PERMISSION', hub: 'to', statement: statement('recorded-has-permission') },
  { kind: 'INHERITS', hub: 'from', statement: statement('recorded-inherits') },
  { kind: 'GRANTS', hub: 'from', statement: statement('recorded-grants') },
  { kind: 'CAN_ACT_AS', hub: 'from', statement: statement('recorded-can-act-as') },
] as const;

/** Milliseconds. A million edges take some ten seconds; a large answer on a busy machine is no reason to give up. */
const TIMEOUT = 600_000;

/**
 * All that was ever recorded. The statements run beside each other and not in one moment: an import that becomes
 * active meanwhile adds what carries its own sequence, and a question about an earlier snapshot does not see it.
 */
export async function recordedGraph(connection: Connection, { signal }: Ask = {}): Promise<RecordedGraph> {
  const builder = new RecordedBuilder();
  const options = { timeout: TIMEOUT, ...(signal ? { signal } : {}) };
  const nodes = async (): Promise<void> => {
    for await (const row of connection.stream(NODES, {}, options)) builder.addNode(row.toObject() as NodeRow);
  };
  const enables = async (): Promise<void> => {
    for await (const row of connection.stream(ENABLES, {}, options)) {
      builder.addEnables(row.get('action') as string, row.get('edges') as EnablesRow[]);
    }
  };
  const definitions = async (): Promise<void> => {
    for await (const row of connection.stream(DEFINITION_EDGES, {}, options)) {
      builder.addDefinition(row.toObject() as DefinitionRow);
    }
  };
  const access = ACCESS.map(({ kind, hub: side, statement }) => async (): Promise<void> => {
    for await (const row of connection.stream(statement, {}, options)) {
      builder.addAccess(kind, side, row.get('hub') as string, row.get('edges') as AccessRow[]);
    }
  });
  await Promise.all([nodes, enables, definitions, ...access].map((read) => read()));
  return builder.done();
}
