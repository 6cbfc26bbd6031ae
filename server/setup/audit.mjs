/** `npm run audit:verify -- …`: see `server/audit/command.ts`. */
import { ensureDependencies } from './dependencies.mjs';
import { ROOT, runProgram } from './run.mjs';

await ensureDependencies();
runProgram('server/audit/command.ts', process.argv.slice(2), process.env['INIT_CWD'] ?? ROOT);
