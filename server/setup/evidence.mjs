/** `npm run evidence -- …` and `npm run evidence:verify -- …`: see `server/evidence/command.ts`. */
import { ensureDependencies } from './dependencies.mjs';
import { ROOT, runProgram } from './run.mjs';

await ensureDependencies();
runProgram('server/evidence/command.ts', process.argv.slice(2), process.env['INIT_CWD'] ?? ROOT);
