import { compareCodePoints } from '../domain/order.ts';
import { contentsFile } from './contents.ts';
import { definitionFiles } from './definitions.ts';
import type { Matter } from './matter.ts';
import { parametersFile } from './parameters.ts';
import { questionFiles } from './questions.ts';
import { reportFile } from './report/report.ts';
import { filesOf, type PackFile, type Table } from './table.ts';
import { accessTable, decisionTable } from './tables/access.ts';
import { exceptionHistoryTable, exceptionTable } from './tables/exceptions.ts';
import { mappingTable } from './tables/mapping.ts';
import { negativeResultTable } from './tables/negative-results.ts';
import { nonHumanTable } from './tables/non-human.ts';
import { controlRunTable, lookBackTable, pathTable } from './tables/paths.ts';
import { remediationTable } from './tables/remediation.ts';
import { fileTable, snapshotTable } from './tables/sources.ts';
import { testTables, verdictTable } from './tables/tests.ts';

/** Everything of a pack that depends on the question alone, by path: the same question has the same bytes. */
export function packFiles(matter: Matter): PackFile[] {
  const tables = packTables(matter);
  const files = [
    ...tables.flatMap(filesOf),
    ...definitionFiles(matter),
    ...questionFiles(),
    parametersFile(matter),
    reportFile(matter),
    contentsFile(tables),
  ];
  return files.sort((a, b) => compareCodePoints(a.path, b.path));
}

export function packTables(matter: Matter): Table[] {
  return [
    verdictTable(matter),
    negativeResultTable(matter),
    accessTable(matter),
    decisionTable(matter),
    pathTable(matter),
    exceptionTable(matter),
    exceptionHistoryTable(matter),
    remediationTable(matter),
    nonHumanTable(matter),
    mappingTable(matter),
    controlRunTable(matter),
    lookBackTable(matter),
    snapshotTable(matter),
    fileTable(matter),
    ...testTables(matter),
  ];
}
