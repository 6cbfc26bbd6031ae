import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import neo4j from 'neo4j-driver';
import { Unavailable } from '../../domain/fault.ts';
import type { RunInTransaction } from './audit-append.ts';
import type { Connection } from './connection.ts';
import { LANE_COUNT } from '../import-port.ts';
import { statement, type Statement } from './statement.ts';

const TAKE = statement('import-lease-take');
const BEAT = statement('import-lease-beat');
const STEP = statement('import-lease-step');
const RELEASE = statement('import-lease-release');

const BEAT_EVERY = 10_000;
/** Milliseconds without a sign of life after which a holder on another machine counts as dead. */
const SILENCE_ELSEWHERE = 120_000;
/** The same on this machine, where a process of that number lives: it may be another one by now. */
const SILENCE_HERE = 600_000;
const ASK_AGAIN = 1_000;
const WAIT_AT_MOST = 1_800_000;

/** Tokens of the leases that this process holds or asks for: an older one with its process number is of a process before it. */
const held = new Set<string>();

/** Batches of one import that are written beside each other hold a lane each, so that they do not wait for the one lease. */
const LANES = Array.from({ length: LANE_COUNT }, (_, lane) => `lane ${lane + 1}`);

type Work = (run: RunInTransaction) => Promise<unknown>;

/** The right to import, for one at a time over all processes. */
export interface Lease {
  /** Runs a writing statement in one transaction with the lease: exactly once, and not at all where the lease was lost. */
  write(statement: Statement, parameters: object): Promise<void>;
  /** The same for several statements. The work may be tried again, so it must not keep state. */
  writeTogether(work: Work): Promise<void>;
  /** The same beside other batches, as many as `LANE_COUNT` at a time: one more waits for its turn. */
  writeBeside(work: Work): Promise<void>;
  isHeld(): Promise<boolean>;
  release(): Promise<void>;
}

/** @param waiting makes it wait for a living holder, and is told once who that is; without it there is no lease then. */
export function takeLease(connection: Connection): Promise<Lease | undefined>;
export function takeLease(connection: Connection, waiting: (holder: string) => void): Promise<Lease>;
export async function takeLease(
  connection: Connection,
  waiting?: (holder: string) => void,
): Promise<Lease | undefined> {
  const token = randomUUID();
  // Known before it is written: another import of this process must not take it for one of a process before.
  held.add(token);
  const lease = await askForLease(connection, token, waiting).catch((error: unknown) => {
    held.delete(token);
    throw error;
  });
  if (!lease) held.delete(token);
  return lease;
}

async function askForLease(
  connection: Connection,
  token: string,
  waiting?: (holder: string) => void,
): Promise<Lease | undefined> {
  const start = Date.now();
  let dead: string | null = null;
  let isTold = false;
  for (;;) {
    const parameters = { token, host: hostname(), pid: neo4j.int(process.pid), dead, lanes: LANES };
    const [row] = await connection.write(TAKE, parameters);
    if (!row) throw new Error('the lease of the import is gone');
    const holder = row.toObject() as Holder;
    if (holder.token === token) return hold(connection, token);
    if (isDead(holder)) {
      dead = holder.token;
      continue;
    }
    if (!waiting) return undefined;
    const name = `process ${holder.pid} on ${holder.host}`;
    if (!isTold) waiting(name);
    isTold = true;
    if (Date.now() - start > WAIT_AT_MOST)
      throw new Unavailable(
        `Another import (${name}) has been running for too long. Try again when it is done.`,
      );
    await sleep(ASK_AGAIN);
  }
}

interface Holder {
  token: string;
  host: string;
  pid: number;
  silence: number;
}

function isDead({ token, host, pid, silence }: Holder): boolean {
  if (host !== hostname()) return silence > SILENCE_ELSEWHERE;
  if (pid === process.pid) return !held.has(token);
  return !isAlive(pid) || silence > SILENCE_HERE;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Not allowed to signal it: then it is there, and somebody else's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function hold(connection: Connection, token: string): Lease {
  const beat = setInterval(() => void connection.write(BEAT, { token }).catch(() => undefined), BEAT_EVERY);
  beat.unref();
  const writeTogether = writer(connection, token, 'import');
  const lanes = LANES.map((name) => writer(connection, token, name));
  const turns: ((lane: Write) => void)[] = [];
  const writeBeside = async (work: Work): Promise<void> => {
    const lane = lanes.pop() ?? (await new Promise<Write>((resolve) => turns.push(resolve)));
    try {
      await lane(work);
    } finally {
      const next = turns.shift();
      if (next) next(lane);
      else lanes.push(lane);
    }
  };
  return {
    writeTogether,
    writeBeside,
    write: (statement, parameters) => writeTogether((run) => run(statement, parameters)),
    async isHeld() {
      return (await connection.write(BEAT, { token })).length > 0;
    },
    async release() {
      clearInterval(beat);
      held.delete(token);
      // A lease that cannot be given back is free as soon as this process is gone.
      await connection.write(RELEASE, { token }).catch(() => undefined);
    },
  };
}

type Write = (work: Work) => Promise<void>;

/** Writes under the lease itself or under one of its lanes, a transaction after the other. */
function writer(connection: Connection, token: string, name: string): Write {
  let batch = 0;
  return async (work) => {
    const number = ++batch;
    await connection.writeTogether(async (run) => {
      const [row] = await run(STEP, { name, token, batch: neo4j.int(number) });
      if (!row)
        throw new Unavailable('Another import took over, because this one gave no sign of life. Try again.');
      if (row.get('isNew') === true) await work(run);
    });
  };
}
