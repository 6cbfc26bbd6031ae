/** `npm run import -- DIR …`: see `server/import/command.ts`. A relative DIR is meant from where the user is. */
import { ensureDependencies } from './dependencies.mjs';
import { ROOT, runProgram } from './run.mjs';

await ensureDependencies();
runProgram('server/import/command.ts', process.argv.slice(2), process.env['INIT_CWD'] ?? ROOT);
