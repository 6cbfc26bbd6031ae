import { once } from 'node:events';
import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { numberFromCents } from '../../server/domain/amount.ts';
import { FIRST_DAY, formatDay, LAST_DAY } from '../../server/domain/day.ts';
import type { AccessTable, EdgeTable, RecordedGraph } from '../../server/domain/recorded.ts';
import {
  ACT_AS_VIAS,
  CONTROL_MODES,
  IDENTITY_KINDS,
  IDENTITY_STATUSES,
  LEG_KINDS,
  RISKS,
} from '../../server/domain/vocabulary.ts';

/** Rows in one piece of text: few enough to be held, enough not to write a file line by line. */
const PIECE = 10_000;

/**
 * Writes a generated company as a bundle (BUNDLE.md). Its ids need no quotes.
 * @param folder is made where it is not there; files in it are overwritten
 */
export async function writeBundle(graph: RecordedGraph, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const write = (file: string, header: string, rows: number, row: (r: number) => string): Promise<void> =>
    writeRows(join(folder, `${file}.csv`), header, rows, row);
  const { identities, workflows, rules, next, separations } = graph;
  const nodes = (file: string, ids: readonly string[]): Promise<void> =>
    write(file, 'id,name', ids.length, (n) => `${ids[n]},${nameOf(ids[n])}`);
  await write('identities', 'id,name,kind,status', identities.ids.length, (n) =>
    [
      identities.ids[n],
      nameOf(identities.ids[n]),
      IDENTITY_KINDS[identities.kind[n]],
      IDENTITY_STATUSES[identities.status[n]],
    ].join(','),
  );
  await nodes('roles', graph.roles.ids);
  await nodes('permissions', graph.permissions.ids);
  await nodes('actions', graph.actions.ids);
  await nodes('functions', graph.functions.ids);
  await write('workflows', 'id,name,materiality', workflows.ids.length, (n) =>
    [workflows.ids[n], nameOf(workflows.ids[n]), amount(workflows.materiality[n], NaN)].join(','),
  );
  await write('steps', 'id,name,workflow', graph.partOf.from.length, (e) => {
    const id = graph.steps.ids[graph.partOf.from[e]];
    return `${id},${nameOf(id)},${workflows.ids[graph.partOf.to[e]]}`;
  });
  await write('toxic_combinations', 'id,name,risk,same_scope', rules.ids.length, (n) =>
    [rules.ids[n], nameOf(rules.ids[n]), RISKS[rules.risk[n]], rules.sameScope[n] === 1].join(','),
  );

  const steps = graph.steps.ids;
  await write('next', 'from,to,above,up_to', next.from.length, (e) =>
    [pair(next, steps, steps, e), amount(next.above[e], 0), amount(next.upTo[e], Infinity)].join(','),
  );
  await write('separations', 'step_a,step_b,control,mode', separations.from.length, (e) =>
    [pair(separations, steps, steps, e), separations.control[e], CONTROL_MODES[separations.mode[e]]].join(
      ',',
    ),
  );
  const plain = (
    file: string,
    header: string,
    table: EdgeTable,
    from: readonly string[],
    to: readonly string[],
  ) => write(file, header, table.from.length, (e) => pair(table, from, to, e));
  await plain('enables', 'permission,action', graph.enables, graph.permissions.ids, graph.actions.ids);
  await plain('belongs_to', 'action,function', graph.belongsTo, graph.actions.ids, graph.functions.ids);
  const { actionPerforms, functionPerforms } = graph;
  const performs = actionPerforms.from.length;
  await write('performs', 'action,function,step', performs + functionPerforms.from.length, (e) =>
    e < performs
      ? `${graph.actions.ids[actionPerforms.from[e]]},,${steps[actionPerforms.to[e]]}`
      : `,${pair(functionPerforms, graph.functions.ids, steps, e - performs)}`,
  );
  await writeLegs(graph, write);
  await writeAccess(graph, write);
}

type Write = (file: string, header: string, rows: number, row: (r: number) => string) => Promise<void>;

async function writeLegs(graph: RecordedGraph, write: Write): Promise<void> {
  const names = {
    STEP: 'Step',
    FUNCTION: 'Function',
    ACTION: 'Action',
    PERMISSION: 'Permission',
    ROLE: 'Role',
  };
  const nodes = {
    STEP: 'steps',
    FUNCTION: 'functions',
    ACTION: 'actions',
    PERMISSION: 'permissions',
    ROLE: 'roles',
  } as const;
  const rows = LEG_KINDS.flatMap((kind) =>
    Array.from(
      graph.legs[kind].from,
      (_, e) => `${names[kind]},${pair(graph.legs[kind], graph[nodes[kind]].ids, graph.rules.ids, e)}`,
    ),
  );
  await write('combined_in', 'kind,item,combination', rows.length, (r) => rows[r]);
}

async function writeAccess(graph: RecordedGraph, write: Write): Promise<void> {
  const { access, identities, roles, permissions } = graph;
  const columns = 'scope,limit,valid_from,valid_to,activation';
  const edges = (
    file: string,
    ends: string,
    table: AccessTable,
    from: readonly string[],
    to: readonly string[],
  ) =>
    write(file, `${ends},${columns}`, table.from.length, (e) =>
      [pair(table, from, to, e), ...conditions(graph, table, e)].join(','),
    );
  await edges('has_role', 'identity,role', access.HAS_ROLE, identities.ids, roles.ids);
  await edges(
    'has_permission',
    'identity,permission',
    access.HAS_PERMISSION,
    identities.ids,
    permissions.ids,
  );
  await edges('inherits', 'role,inherits', access.INHERITS, roles.ids, roles.ids);
  await edges('grants', 'role,permission', access.GRANTS, roles.ids, permissions.ids);
  const { CAN_ACT_AS } = access;
  await write('can_act_as', `identity,target,via,${columns}`, CAN_ACT_AS.from.length, (e) =>
    [
      pair(CAN_ACT_AS, identities.ids, identities.ids, e),
      ACT_AS_VIAS[CAN_ACT_AS.via[e]],
      ...conditions(graph, CAN_ACT_AS, e),
    ].join(','),
  );
}

function conditions(graph: RecordedGraph, table: AccessTable, e: number): string[] {
  const day = (value: number, open: number): string => (value === open ? '' : formatDay(value));
  return [
    graph.scopeSets[table.scope[e]].join(';'),
    amount(table.limit[e], Infinity),
    day(table.validFrom[e], FIRST_DAY),
    day(table.validTo[e], LAST_DAY),
    table.jit[e] === 1 ? 'JIT' : '',
  ];
}

function pair(table: EdgeTable, from: readonly string[], to: readonly string[], e: number): string {
  return `${from[table.from[e]]},${to[table.to[e]]}`;
}

/** Cents → the decimal of the bundle; empty where it is the value that stands for none. */
function amount(cents: number, none: number): string {
  return Object.is(cents, none) || cents === none ? '' : String(numberFromCents(cents));
}

/** `bench:role-00012` → `Synthetic role 00012`. */
function nameOf(id: string): string {
  return `Synthetic ${id.slice(id.indexOf(':') + 1).replace('-', ' ')}`;
}

async function writeRows(
  path: string,
  header: string,
  rows: number,
  row: (r: number) => string,
): Promise<void> {
  const file = createWriteStream(path);
  file.write(`${header}\n`);
  for (let r = 0; r < rows; r += PIECE) {
    let text = '';
    for (let i = r; i < Math.min(r + PIECE, rows); i++) text += `${row(i)}\n`;
    if (!file.write(text)) await once(file, 'drain');
  }
  file.end();
  await finished(file);
}
