import { openDatabase } from '../../server/database/open.ts';

/** Opens the local database of a folder, says where it is, and keeps it until this process ends. */
const [home = '', jarsHome = '', serving] = process.argv.slice(2);
const options = {
  jarsHome,
  memory: { heap: 512, pageCache: 128 },
  ...(serving === undefined ? {} : { serving }),
};
const database = await openDatabase({ home, server: null }, () => undefined, options);
await database.ready();
process.stdout.write(`${JSON.stringify(database.connection)}\n`);
setInterval(() => undefined, 1000);
