import type { DryRun } from './dry-run.ts';
import type { Cells } from './formats/targets.ts';
import { printFindings } from './print.ts';

const LONGEST_CELL = 60;

/** A dry run for people: how the files would be read, with the first rows of each of the bundle's files. */
export function printDryRun({ report, firstRows, unresolved }: DryRun): string {
  const parts = [
    ...printFindings(report),
    ...[...firstRows].map(([file, rows]) => `First rows of ${file}:\n${rows.map(rowText).join('\n')}`),
    unresolved === 0
      ? ''
      : `${unresolved} ids are referred to and not defined here, so another source must have them; that was not looked up.`,
    report.refused === null
      ? `Dry run: nothing was written. It would be imported as the source ${report.source}.`
      : `Dry run: nothing was written. It would be refused.\n${report.refused}`,
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** The same for programs. */
export function dryRunJson({ report, firstRows, unresolved }: DryRun): string {
  return JSON.stringify(
    { ...report, dryRun: true, unresolved, firstRows: Object.fromEntries(firstRows) },
    null,
    2,
  );
}

function rowText(cells: Cells): string {
  const shown = Object.entries(cells).filter(([, value]) => value !== undefined && value !== '');
  return `  ${shown.map(([column, value]) => `${column}=${cut(value!)}`).join('  ')}`;
}

function cut(value: string): string {
  return JSON.stringify(value.length > LONGEST_CELL ? `${value.slice(0, LONGEST_CELL)}…` : value);
}
