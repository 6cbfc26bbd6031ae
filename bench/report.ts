import { writeFileSync } from 'node:fs';
import type { Goal } from './goal.ts';
import { printGoals } from './goal.ts';
import type { Machine } from './machine.ts';
import { say } from './say.ts';

/** One way of asking one system, as it was measured. */
export interface SystemResult {
  readonly name: string;
  readonly version: string;
  readonly formulation: string;
  /** `pairs`: who completes what; `tops`: the same with scopes and limits. */
  readonly question: string;
  /** How many times it was asked: five or more for the fastest way of each system, else once. */
  readonly runs: number;
  readonly medianMs: number;
  /** How many times as long as our own analysis, measured beside it. */
  readonly ratio: number;
  /** Rows of the answer. */
  readonly answers: number;
  /** Whether the answer is the one that our own analysis gives. */
  readonly sameAnswer: boolean;
}

/** What a run of the benchmark found; `--json` writes it. */
export interface Report {
  readonly machine: Machine;
  readonly size: string;
  readonly identities: number;
  readonly edges: number;
  readonly systems: readonly SystemResult[];
  /** Systems that this machine has not got. */
  readonly notHere: readonly string[];
  readonly goals: readonly Goal[];
}

export function printReport({ machine, size, identities, edges, systems, notHere, goals }: Report): void {
  const { processor, cores, memoryGiB, node, loadBefore } = machine;
  say('');
  say(
    `Size ${size}: ${identities.toLocaleString('en')} identities, ${edges.toLocaleString('en')} access edges.`,
  );
  say(
    `${processor}, ${cores} cores, ${memoryGiB} GiB, Node.js ${node}; load ${loadBefore.toFixed(1)} at the start.`,
  );
  if (systems.length > 0 || notHere.length > 0) say('');
  if (systems.length > 0) for (const line of systemTable(systems)) say(line);
  for (const name of notHere) say(`${name}: not here`);
  say('');
  printGoals(goals);
}

/** Writes a report where `--json` says. */
export function writeReport(report: Report, file: string): void {
  writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
}

/** Systems as lines of a Markdown table, so that they can be shown in a document as they are. */
export function systemTable(systems: readonly SystemResult[]): string[] {
  const rows = systems.map((one) => [
    one.question,
    `${one.name} ${one.version}`,
    one.formulation,
    milliseconds(one.medianMs) + (one.runs === 1 ? ' (1 run)' : ''),
    one.ratio.toFixed(one.ratio < 10 ? 1 : 0),
    String(one.answers),
    one.sameAnswer ? 'same' : 'DIFFERENT',
  ]);
  const head = ['question', 'system', 'formulation', 'median', 'times ours', 'answers', 'answer'];
  const widths = head.map((name, column) => Math.max(name.length, ...rows.map((row) => row[column].length)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`;
  return [line(head), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...rows.map(line)];
}

function milliseconds(ms: number): string {
  if (ms < 10) return `${ms.toFixed(1)} ms`;
  return ms < 10_000 ? `${ms.toFixed(0)} ms` : `${(ms / 1000).toFixed(1)} s`;
}
