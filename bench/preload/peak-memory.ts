import { writeFileSync } from 'node:fs';

/** Loaded before a command: writes at its end the most memory that it had, in kibibytes, to the file that BENCH_PEAK_FILE names. */
const file = process.env['BENCH_PEAK_FILE'];
if (file !== undefined)
  process.once('exit', () => writeFileSync(file, String(process.resourceUsage().maxRSS)));
