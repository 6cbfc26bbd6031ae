import { readFileSync, writeFileSync } from 'node:fs';
import { MachineFault } from '../server/database/fault.ts';
import { readArguments, USAGE, UsageFault, type Asked } from './arguments.ts';
import { growthChart } from './chart.ts';
import { measureImport } from './import-part.ts';
import { measureLoad } from './load-part.ts';
import { measurePeers } from './peers-part.ts';
import { printReport, writeReport, type Report } from './report.ts';
import { say } from './say.ts';

/** `npm run bench`: exit status 0, 1 where it could not be done, 2 for a command line that cannot be meant. A missed goal is a result. */
const PARTS = { peers: measurePeers, load: measureLoad, import: measureImport };

// Where the run is broken off, `exit` takes away what it has started and written.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));
process.once('disconnect', () => process.exit(1));

try {
  await run(readArguments(process.argv.slice(2)));
  // What was measured may have left threads and connections that nobody will ask again.
  process.exit(0);
} catch (error) {
  if (error instanceof UsageFault) {
    process.stderr.write(`${error.message}\n\n${USAGE}\n`);
    process.exit(2);
  }
  process.stderr.write(
    `${error instanceof MachineFault ? error.message : String((error as Error).stack ?? error)}\n`,
  );
  process.exit(1);
}

async function run(asked: Asked): Promise<void> {
  if (asked.do === 'help') return say(USAGE);
  if (asked.do === 'chart') return draw(asked);
  const report = await PARTS[asked.do](asked);
  printReport(report);
  if (asked.json !== undefined) writeReport(report, asked.json);
}

function draw({ reports, picture }: Asked): void {
  writeFileSync(picture, growthChart(reports.map(reportIn)));
}

function reportIn(file: string): Report {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8')) as Partial<Report>;
    if (Array.isArray(report.systems) && typeof report.identities === 'number') return report as Report;
  } catch (error) {
    throw new UsageFault(`${file} cannot be read: ${(error as Error).message}`);
  }
  throw new UsageFault(`${file} is no report of the benchmark: make one with --json.`);
}
