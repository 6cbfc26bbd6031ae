import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { MachineFault } from './fault.ts';

const run = promisify(execFile);

const INSTALL =
  'Install a JDK 17 or 21 (Debian, Ubuntu: apt-get install default-jdk-headless; macOS: brew install openjdk@21; ' +
  'elsewhere: https://adoptium.net), or set NEO4J_URI to use a Neo4j server of your own.';

/** The `java` of a JDK that can run the database; a `MachineFault` says what is missing. */
export async function findJava(environment: NodeJS.ProcessEnv = process.env): Promise<string> {
  const java = javaOf(environment);
  let modules: string;
  try {
    modules = (await run(java, ['--list-modules'])).stdout;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      throw new MachineFault(`Java is missing: the local database needs it. ${INSTALL}`);
    }
    throw new MachineFault(
      `The Java at ${java} is too old for the local database, or does not run. ${INSTALL}`,
    );
  }
  const fault = faultOf(modules);
  if (fault !== null) throw new MachineFault(`${fault} (${java}) ${INSTALL}`);
  return java;
}

/** What is wrong with a Java, by what its `--list-modules` prints; null: nothing. */
export function faultOf(modules: string): string | null {
  const version = Number(/^java\.base@(\d+)/m.exec(modules)?.[1] ?? 0);
  if (version < 17)
    return `The local database needs Java 17 or 21; this one is ${version || 'of an unknown version'}.`;
  // The launcher is run from its source.
  if (!/^jdk\.compiler@/m.test(modules))
    return 'This Java has no compiler: it is a runtime (JRE) and not a JDK.';
  return null;
}

function javaOf(environment: NodeJS.ProcessEnv): string {
  const name = process.platform === 'win32' ? 'java.exe' : 'java';
  const home = environment['JAVA_HOME'];
  if (home === undefined || home === '') return name;
  const path = join(home, 'bin', name);
  return existsSync(path) ? path : name;
}
