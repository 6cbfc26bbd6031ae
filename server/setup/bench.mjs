/** `npm run bench -- …`: see `bench/command.ts`. A relative file is meant from where the user is. */
import { ensureDependencies } from './dependencies.mjs';
import { ROOT, runProgram } from './run.mjs';

await ensureDependencies();
runProgram('bench/command.ts', process.argv.slice(2), process.env['INIT_CWD'] ?? ROOT);
