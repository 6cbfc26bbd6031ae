/** `npm run export -- …`: see `server/export/command.ts`. A relative file is meant from where the user is. */
import { ensureDependencies } from './dependencies.mjs';
import { ROOT, runProgram } from './run.mjs';

await ensureDependencies();
runProgram('server/export/command.ts', process.argv.slice(2), process.env['INIT_CWD'] ?? ROOT);
