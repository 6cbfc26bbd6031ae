import type { RecordedGraph } from '../server/domain/recorded.ts';
import type { Asked } from './arguments.ts';
import { withChangedEdges } from './company-changes.ts';
import { writeBundle } from './company/bundle.ts';
import { company } from './company/company.ts';
import { sizeOf, type Size } from './company/size.ts';
import { atLeast, atMost, median } from './goal.ts';
import { runImport, type ImportRun } from './import-command.ts';
import { thisMachine } from './machine.ts';
import { openBenchDatabase } from './neo4j.ts';
import { writePlainly } from './plain-import.ts';
import type { Report } from './report.ts';
import { say } from './say.ts';
import { removeFolder, temporaryFolder } from './temporary.ts';

const CHANGES = 10;
/** Imports after the first, each of which changes so many edges. */
const SECOND_IMPORTS = 3;
const EDGES_AN_IDENTITY = 8;
const TENTH = 0.1;

/** Imports so many generated edges by the command, against plain writing of the same; each into an empty database. */
export async function measureImport({ edges }: Asked): Promise<Report> {
  const machine = thisMachine();
  const size = sizeOf(String(edges), Math.round(edges / EDGES_AN_IDENTITY));
  const graph = company(size, 'scoped');
  say(`Plain UNWIND … CREATE of ${edges} access edges`);
  const plain = await withDatabase((database) => writePlainly(database.connection, graph));
  say(`${seconds(plain)}. The import command, with a tenth of them`);
  const [tenth] = await imports(company(tenthOf(size), 'scoped'), 0);
  say(`${told(tenth)}. The import command, with all of them, then with ${CHANGES} changes`);
  const [first, ...later] = await imports(graph, SECOND_IMPORTS);
  const second = median(later.map(({ ms }) => ms));
  say(`${told(first)}; ${later.map(told).join('; ')}`);
  const goals = [
    atLeast('import, its speed / that of plain UNWIND … CREATE', 0.8, 'times', plain / first.ms),
    atLeast(`second import with ${CHANGES} changes, faster than the first`, 20, 'times', first.ms / second),
    atMost(
      'peak memory of the import / with a tenth of the edges',
      1.5,
      'times',
      first.peakMebibytes / tenth.peakMebibytes,
    ),
  ];
  return { machine, size: size.name, identities: size.identities, edges, systems: [], notHere: [], goals };
}

function tenthOf({ identities }: Size): Size {
  return sizeOf('a tenth', Math.round(identities * TENTH));
}

/** The first import into an empty database, and so many more with changes. */
async function imports(graph: RecordedGraph, more: number): Promise<ImportRun[]> {
  const folder = temporaryFolder();
  try {
    return await withDatabase(async ({ settings }) => {
      const runs: ImportRun[] = [];
      for (let run = 0; run <= more; run++) {
        await writeBundle(withChangedEdges(graph, run * CHANGES), folder);
        runs.push(await runImport(folder, settings));
      }
      return runs;
    });
  } finally {
    removeFolder(folder);
  }
}

async function withDatabase<T>(
  work: (database: Awaited<ReturnType<typeof openBenchDatabase>>) => Promise<T>,
): Promise<T> {
  const database = await openBenchDatabase();
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

function told({ ms, peakMebibytes }: ImportRun): string {
  return `${seconds(ms)} with at most ${peakMebibytes.toFixed(0)} MiB`;
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}
