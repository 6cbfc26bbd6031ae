/** `npm start`: installs, builds and starts what is needed, with nothing but Node.js at hand. */
import { ensureDependencies } from './dependencies.mjs';
import { runProgram } from './run.mjs';
import { refuseSecondServer } from './second-server.mjs';
import { ensureWeb } from './web.mjs';

await refuseSecondServer();
await ensureDependencies();
await ensureWeb();
runProgram('server/main.ts', []);
