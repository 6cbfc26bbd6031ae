import type { SchemaExtent } from '../import-port.ts';
import type { Connection } from './connection.ts';
import { statement, type Statement } from './statement.ts';

const PRESENT = statement('schema-present');
const STORED = statement('import-stored');
const DROP = { INDEX: statement('schema-drop-index'), CONSTRAINT: statement('schema-drop-constraint') };
const READY = statement('schema-ready');

/** What writing itself needs: relationships find their ends by the key, and no two importers get in each other's way. */
const NEEDED_TO_WRITE = [
  'schema-entity-key',
  'schema-snapshot-sequence',
  'schema-import-lease',
  'schema-audit-entry',
  'schema-audit-entry-id',
  'schema-audit-entry-subject',
  'schema-audit-head',
  'schema-record-key',
  'schema-record-row-id',
  'schema-decision-review',
].map(named);

/** What makes reading quick, and a second line of defence: an id is unique in its label because the key is unique. */
const NEEDED_TO_READ = [
  'schema-identity-id',
  'schema-role-id',
  'schema-permission-id',
  'schema-action-id',
  'schema-function-id',
  'schema-step-id',
  'schema-workflow-id',
  'schema-toxic-combination-id',
  'schema-search-id',
  'schema-search-name',
  'schema-has-role-since',
  'schema-has-role-until',
  'schema-has-permission-since',
  'schema-has-permission-until',
  'schema-grants-since',
  'schema-grants-until',
  'schema-entity-since',
  'schema-entity-until',
  'schema-entity-properties-since',
].map(named);

interface Named {
  readonly create: Statement;
  readonly type: 'INDEX' | 'CONSTRAINT';
  /** In the database. */
  readonly name: string;
}

/** An import that opens fewer rows than this is done before anything else could be. */
const LARGE = 50_000;
/** So many times what is stored has to be new. */
const MUCH_MORE = 4;

/** Creates the constraints and indexes that are not there, and waits until all can be used. */
export async function ensureSchema(connection: Connection, extent: SchemaExtent = 'all'): Promise<void> {
  const present = await presentNames(connection);
  const wanted = extent === 'all' ? [...NEEDED_TO_WRITE, ...NEEDED_TO_READ] : NEEDED_TO_WRITE;
  const lacking = wanted.filter(({ name }) => !present.has(name));
  if (lacking.length === 0 && extent === 'to write') return;
  // Two processes may do this at once; the database lets one of them try again.
  for (const { create } of lacking) await connection.write(create, {});
  await connection.write(READY, {});
}

/**
 * Takes away what only reading needs, where much more is about to be written than is stored: built at once it costs a
 * fifth. Until `ensureSchema` is called again every question has the same answer and takes longer.
 * @param rows nodes and relationships that are about to be written
 */
export async function prepareForMany(connection: Connection, rows: number): Promise<void> {
  if (rows < LARGE) return;
  const [row] = await connection.write(STORED, {});
  if (((row?.get('nodes') as number | undefined) ?? 0) * MUCH_MORE > rows) return;
  const present = await presentNames(connection);
  for (const { type, name } of NEEDED_TO_READ)
    if (present.has(name)) await connection.write(DROP[type], { name });
}

async function presentNames(connection: Connection): Promise<ReadonlySet<string>> {
  return new Set((await connection.write(PRESENT, {})).map((row) => row.get('name') as string));
}

function named(file: string): Named {
  const create = statement(file);
  const [, type, name] = / (INDEX|CONSTRAINT) (\w+) IF NOT EXISTS /.exec(create.text) ?? [];
  if (type === undefined || name === undefined) throw new Error(`cypher/${file}.cypher creates nothing`);
  return { create, type: type as Named['type'], name };
}
