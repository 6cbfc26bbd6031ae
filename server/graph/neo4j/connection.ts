import neo4j, {
  type Driver,
  type ManagedTransaction,
  type Plan,
  type Record as Row,
  type Session,
  type SessionMode,
} from 'neo4j-driver';
import { stopped, translated } from './connection-faults.ts';
import { promptly } from './promptly.ts';
import type { Statement } from './statement.ts';

export interface Neo4jSettings {
  /** `bolt://` or `neo4j://` (with routing), plain or encrypted. */
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  /** Absent: the user's home database. */
  readonly database?: string;
}

export interface RunOptions {
  readonly signal?: AbortSignal;
  /** Milliseconds; the database ends the transaction after that. */
  readonly timeout?: number;
}

/** What `EXPLAIN` says of a statement. */
export interface Explanation {
  readonly columns: readonly string[];
  /** Names of the plan's operators, such as `NodeByLabelScan`. */
  readonly operators: readonly string[];
  readonly writes: boolean;
}

const READ_TIMEOUT = 30_000;

/**
 * A statement's rows are asked for all at once, and not a thousand and then the next: when a session is closed to end
 * its statement, the driver would still ask for the next, on a connection that by then may serve somebody else.
 */
const ALL_ROWS = -1;

/** One driver on one database: runs statements, and turns its failures into the product's faults. */
export class Connection {
  readonly #driver: Driver;
  readonly #database: string | undefined;
  /** What was read or written here is seen by all that is read afterwards, whichever server of a cluster answers. */
  readonly #bookmarks = neo4j.bookmarkManager();

  constructor(settings: Neo4jSettings) {
    this.#driver = neo4j.driver(settings.uri, neo4j.auth.basic(settings.user, settings.password), {
      disableLosslessIntegers: true,
      fetchSize: ALL_ROWS,
      connectionTimeout: 10_000,
      connectionAcquisitionTimeout: 10_000,
      // A connection that was idle may have died with the database behind it: it is tried before it is used.
      connectionLivenessCheckTimeout: 5_000,
      maxTransactionRetryTime: 5_000,
      telemetryDisabled: true,
    });
    this.#database = settings.database;
  }

  /**
   * Runs one reading statement, on a follower where there are any, and returns its rows. It is a transaction of its own, which
   * takes one message to the database and one back, where one that can be tried again takes three; so only after a fault
   * that may pass is it tried in such a one.
   */
  async read(statement: Statement, parameters: object, options: RunOptions = {}): Promise<Row[]> {
    const config = configOf({ timeout: READ_TIMEOUT, ...options });
    return this.#inSession(neo4j.session.READ, options, async (session) => {
      try {
        return (await session.run(statement.text, parameters, config)).records;
      } catch (error) {
        if (!isPassing(error) || options.signal?.aborted) throw error;
        return session.executeRead((transaction) => allRows(transaction, statement, parameters), config);
      }
    });
  }

  /** The same, as plain objects: `T` has the columns that the statement's header declares. */
  async rows<T extends object>(
    statement: Statement,
    parameters: object,
    options: RunOptions = {},
  ): Promise<T[]> {
    return (await this.read(statement, parameters, options)).map((row) => row.toObject() as T);
  }

  /** Runs one writing statement in a transaction of its own and returns its rows. */
  async write(statement: Statement, parameters: object, options: RunOptions = {}): Promise<Row[]> {
    return this.#inSession(neo4j.session.WRITE, options, (session) =>
      session.executeWrite((transaction) => allRows(transaction, statement, parameters), configOf(options)),
    );
  }

  /** Runs statements that must all succeed or all leave no trace. The work may be tried again, so it must not keep state. */
  async writeTogether<T>(
    work: (run: (statement: Statement, parameters: object) => Promise<Row[]>) => Promise<T>,
  ): Promise<T> {
    return this.#inSession(neo4j.session.WRITE, {}, (session) =>
      session.executeWrite((transaction) => work((s, p) => allRows(transaction, s, p))),
    );
  }

  /**
   * Hands the rows of a reading statement on as they arrive, for answers that must not be held in memory. Take them
   * without waiting for anything else between two rows: what arrives meanwhile is held.
   */
  async *stream(statement: Statement, parameters: object, options: RunOptions = {}): AsyncGenerator<Row> {
    const { signal } = options;
    if (signal?.aborted) throw stopped(signal);
    const session = this.#session(neo4j.session.READ);
    const stop = (): void => quietly(session.close());
    signal?.addEventListener('abort', stop, { once: true });
    try {
      const transaction = await session.beginTransaction(configOf(options));
      const rows = transaction.run(statement.text, parameters)[Symbol.asyncIterator]();
      // No `for await`: where it is left early it waits for all rows, while closing the session ends them.
      for (let next = await rows.next(); next.done !== true; next = await rows.next()) yield next.value;
      await transaction.commit();
    } catch (error) {
      throw signal?.aborted ? stopped(signal) : translated(error);
    } finally {
      signal?.removeEventListener('abort', stop);
      await session.close();
    }
  }

  /** Runs a statement that must not be inside an explicit transaction (`CALL { } IN TRANSACTIONS`) or that changes the schema. */
  async command(statement: Statement, parameters: object = {}): Promise<Row[]> {
    return this.#inSession(
      neo4j.session.WRITE,
      {},
      async (session) => (await session.run(statement.text, parameters)).records,
    );
  }

  /** How the database would answer a statement, without running it: for whoever writes or checks one. */
  async explain(statement: Statement, parameters: object): Promise<Explanation> {
    return this.#inSession(neo4j.session.READ, {}, async (session) => {
      const result = session.run(`EXPLAIN ${statement.text}`, parameters);
      const columns = await result.keys();
      const { plan, queryType } = await result.summary();
      return { columns, operators: plan === false ? [] : operatorsOf(plan), writes: queryType !== 'r' };
    });
  }

  /** Rejects with `Unavailable` where the database does not answer. */
  async ping(): Promise<void> {
    const database = this.#database === undefined ? {} : { database: this.#database };
    try {
      await promptly((silence) =>
        Promise.race([this.#driver.verifyConnectivity(database), rejectedWhen(silence)]),
      );
    } catch (error) {
      throw translated(error);
    }
  }

  async close(): Promise<void> {
    await this.#driver.close();
  }

  /**
   * Work in a session of its own. When the signal is aborted, the session is closed, which resets its connection and
   * so ends the query in the database, and the work rejects at once.
   */
  async #inSession<T>(
    mode: SessionMode,
    { signal }: RunOptions,
    work: (session: Session) => Promise<T>,
  ): Promise<T> {
    if (signal?.aborted) throw stopped(signal);
    const session = this.#session(mode);
    const { promise: aborted, reject } = Promise.withResolvers<never>();
    const stop = (): void => {
      reject(stopped(signal as AbortSignal));
      quietly(session.close());
    };
    signal?.addEventListener('abort', stop, { once: true });
    const working = work(session);
    try {
      return await Promise.race([working, aborted]);
    } catch (error) {
      quietly(working);
      throw translated(error);
    } finally {
      signal?.removeEventListener('abort', stop);
      await session.close();
    }
  }

  #session(defaultAccessMode: SessionMode): Session {
    return this.#driver.session({
      defaultAccessMode,
      bookmarkManager: this.#bookmarks,
      ...(this.#database === undefined ? {} : { database: this.#database }),
    });
  }
}

async function allRows(
  transaction: ManagedTransaction,
  statement: Statement,
  parameters: object,
): Promise<Row[]> {
  return (await transaction.run(statement.text, parameters)).records;
}

function operatorsOf(plan: Plan): string[] {
  return [plan.operatorType.replace(/@.*$/, ''), ...plan.children.flatMap(operatorsOf)];
}

/** Whether the same may succeed a moment later. */
function isPassing(error: unknown): boolean {
  return error instanceof Error && neo4j.isRetryableError(error);
}

function configOf({ timeout }: RunOptions): { timeout?: number } {
  return timeout === undefined ? {} : { timeout };
}

function rejectedWhen(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(stopped(signal)), { once: true });
  });
}

/** For what was given up: that it fails too is no news. */
function quietly(promise: Promise<unknown>): void {
  promise.catch(() => {});
}
