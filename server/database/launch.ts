import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { MachineFault } from './fault.ts';
import { databaseFolder } from './home.ts';
import type { DatabaseMemory } from './memory.ts';

const LAUNCHER = fileURLToPath(new URL('launcher/Neo4j.java', import.meta.url));
const STOP_WITHIN = 60_000;

/** A database process that ends when this process does, or when it is stopped. */
export interface LaunchedDatabase {
  readonly pid: number;
  /** `bolt://127.0.0.1:port`. */
  readonly uri: string;
  /** Ends the database in good order; resolves when its process has gone. */
  stop(): Promise<void>;
}

/** Starts the database of the home folder and waits until it answers; a `MachineFault` says why it does not. */
export async function launch(
  home: string,
  java: string,
  jars: string,
  memory: DatabaseMemory,
): Promise<LaunchedDatabase> {
  const opened = ['java.nio', 'java.io', 'sun.nio.ch'].map(
    (name) => `--add-opens=java.base/${name}=ALL-UNNAMED`,
  );
  const options = [
    `-Xms${Math.min(memory.heap, 512)}m`,
    `-Xmx${memory.heap}m`,
    '-XX:+UseG1GC',
    '-Djava.awt.headless=true',
  ];
  const child = spawn(java, [...options, ...opened, '-cp', join(jars, '*'), LAUNCHER, databaseFolder(home)], {
    stdio: ['pipe', 'pipe', 'pipe'],
    // A group of its own: Ctrl-C on the terminal is for us, who end it after the last answer.
    detached: true,
    cwd: home,
  });
  // Writing to a process that has just died is no news: its exit says it.
  child.stdin.on('error', () => undefined);
  const output: string[] = [];
  const keep = (line: string): void => {
    output.push(line);
    if (output.length > 200) output.shift();
  };
  createInterface({ input: child.stderr }).on('line', keep);
  const ready = new Promise<string>((resolve) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const address = /^READY (\S+)$/.exec(line)?.[1];
      if (address === undefined) keep(line);
      else resolve(address);
    });
  });
  const failed = new Promise<never>((_, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) =>
      reject(new MachineFault(startFault(home, output.join('\n'), signal ?? `${code}`))),
    );
  });
  failed.catch(() => undefined);
  try {
    const address = await Promise.race([ready, failed]);
    return { pid: child.pid as number, uri: `bolt://${address}`, stop: () => stop(child) };
  } catch (error) {
    await stop(child);
    throw error;
  }
}

async function stop(child: ChildProcess): Promise<void> {
  const ended = (): boolean =>
    child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
  if (ended()) return;
  const gone = once(child, 'exit');
  child.stdin?.end();
  const patience = new AbortController();
  const late = pause(STOP_WITHIN, true, { signal: patience.signal }).catch(() => false);
  if ((await Promise.race([gone.then(() => false), late])) && !ended()) child.kill('SIGKILL');
  await gone;
  patience.abort();
}

/** What to tell the user, by what a database that did not start has printed. */
export function startFault(home: string, output: string, status: string): string {
  if (/No space left on device/i.test(output)) {
    return `The disk is full: the local database in ${home} cannot start. Make room (a gigabyte is plenty) and start again.`;
  }
  if (/FileLockException|store_lock|already in use by another Neo4j/i.test(output)) {
    return `Another process uses the database files in ${databaseFolder(home)}. End it, or set FOUREYES_HOME to another folder.`;
  }
  if (
    /Could not reserve enough space|insufficient memory|Cannot allocate memory|OutOfMemoryError/i.test(output)
  ) {
    return 'The local database got too little memory to start. Close other programs, or set NEO4J_URI to a Neo4j server elsewhere.';
  }
  if (/AccessDenied|Permission denied|Read-only file system/i.test(output)) {
    return `The local database may not write in ${home}. Make the folder writable, or set FOUREYES_HOME to another one.`;
  }
  const log = join(databaseFolder(home), 'logs', 'debug.log');
  return `The local database did not start (${status}). Its log is ${log}; it said last:\n${output.slice(-2000)}`;
}
