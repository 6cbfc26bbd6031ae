/**
 * `npm test`: the set-up of `npm start`, then format, lint, types and all tests. The last line is `N passed, N failed`.
 * With `--install-nothing` (`npm run check`) it says what is missing and leaves the machine as it is.
 */
import { runChecks } from './checks.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { ensureTools } from './tools.mjs';
import { ensureWeb } from './web.mjs';

await ensureDependencies();
await (process.argv.includes('--install-nothing') ? ensureTools(false) : ensureTools());
await ensureWeb();
const { passed, failed } = await runChecks();
process.exitCode = failed > 0 ? 1 : 0;
process.stdout.write(`${passed} passed, ${failed} failed\n`);
