import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ROOT } from './run.mjs';
import { fail } from './say.mjs';

/** Ends the command where a server runs in this folder, before anything is installed or built under its feet. */
export async function refuseSecondServer(environment = process.env) {
  const home = resolve(ROOT, environment['FOUREYES_HOME'] || '.foureyes');
  let mark;
  try {
    mark = JSON.parse(readFileSync(resolve(home, 'server.json'), 'utf8'));
    // Whatever it answers: it answers.
    await fetch(`${mark.address}/health`, { signal: AbortSignal.timeout(5000) });
  } catch {
    // No server, or one that has ended without taking its mark away.
    return;
  }
  fail(`Foureyes already runs in this folder: ${mark.address} (process ${mark.pid}).`);
}
