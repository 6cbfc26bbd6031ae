import neo4j, { type Driver, type ManagedTransaction, type Record as Row } from 'neo4j-driver';
import { TooLong, Unavailable } from '../../domain/fault.ts';
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

const READ_TIMEOUT = 30_000;

/** One driver on one database: runs statements, and turns its failures into the product's faults. */
export class Connection {
  readonly #driver: Driver;
  readonly #database: string | undefined;
  readonly #bookmarks = neo4j.bookmarkManager();

  constructor(settings: Neo4jSettings) {
    this.#driver = neo4j.driver(settings.uri, neo4j.auth.basic(settings.user, settings.password), {
      disableLosslessIntegers: true,
      fetchSize: 10_000,
      connectionAcquisitionTimeout: 10_000,
      maxTransactionRetryTime: 5_000,
    });
    this.#database = settings.database;
  }

  /** Runs one reading statement, on a follower where there are any, and returns its rows. */
  async read(statement: Statement, parameters: object, options: RunOptions = {}): Promise<Row[]> {
    return this.#run(neo4j.session.READ, statement, parameters, { timeout: READ_TIMEOUT, ...options });
  }

  /** Runs one writing statement in a transaction of its own and returns its rows. */
  async write(statement: Statement, parameters: object, options: RunOptions = {}): Promise<Row[]> {
    return this.#run(neo4j.session.WRITE, statement, parameters, options);
  }

  /** Runs statements that must all succeed or all leave no trace. The work may be tried again, so it must not keep state. */
  async writeTogether<T>(work: (run: (statement: Statement, parameters: object) => Promise<Row[]>) => Promise<T>): Promise<T> {
    const session = this.#session(neo4j.session.WRITE);
    try {
      return await session.executeWrite((transaction) => work(async (s, p) => (await transaction.run(s.text, p)).records));
    } catch (error) {
      throw translated(error);
    } finally {
      await session.close();
    }
  }

  /** Hands the rows of a reading statement on as they arrive, for answers that must not be held in memory. */
  async *stream(statement: Statement, parameters: object, options: RunOptions = {}): AsyncGenerator<Row> {
    const session = this.#session(neo4j.session.READ);
    const stop = (): void => void session.close();
    options.signal?.addEventListener('abort', stop, { once: true });
    try {
      for await (const row of session.run(statement.text, parameters, transactionConfig(options))) yield row;
    } catch (error) {
      throw translated(error);
    } finally {
      options.signal?.removeEventListener('abort', stop);
      await session.close();
    }
  }

  /** Runs a statement that must not be inside an explicit transaction (`CALL { } IN TRANSACTIONS`) or that changes the schema. */
  async command(statement: Statement, parameters: object = {}): Promise<Row[]> {
    const session = this.#session(neo4j.session.WRITE);
    try {
      return (await session.run(statement.text, parameters)).records;
    } catch (error) {
      throw translated(error);
    } finally {
      await session.close();
    }
  }

  async ping(): Promise<void> {
    try {
      await this.#driver.verifyConnectivity(this.#database === undefined ? {} : { database: this.#database });
    } catch (error) {
      throw translated(error);
    }
  }

  async close(): Promise<void> {
    await this.#driver.close();
  }

  async #run(mode: typeof neo4j.session.READ | typeof neo4j.session.WRITE, statement: Statement, parameters: object, options: RunOptions): Promise<Row[]> {
    options.signal?.throwIfAborted();
    const session = this.#session(mode);
    const stop = (): void => void session.close();
    options.signal?.addEventListener('abort', stop, { once: true });
    const work = async (transaction: ManagedTransaction): Promise<Row[]> =>
      (await transaction.run(statement.text, parameters)).records;
    try {
      const config = transactionConfig(options);
      return await (mode === neo4j.session.READ ? session.executeRead(work, config) : session.executeWrite(work, config));
    } catch (error) {
      options.signal?.throwIfAborted();
      throw translated(error);
    } finally {
      options.signal?.removeEventListener('abort', stop);
      await session.close();
    }
  }

  #session(defaultAccessMode: typeof neo4j.session.READ | typeof neo4j.session.WRITE): ReturnType<Driver['session']> {
    return this.#driver.session({
      defaultAccessMode,
      bookmarkManager: this.#bookmarks,
      ...(this.#database === undefined ? {} : { database: this.#database }),
    });
  }
}

function transactionConfig(options: RunOptions): { timeout?: number } {
  return options.timeout === undefined ? {} : { timeout: options.timeout };
}

/** The driver's errors that have a meaning for who asked; all others stay as they are and are masked at the edge. */
function translated(error: unknown): unknown {
  if (!(error instanceof neo4j.Neo4jError)) return error;
  if (error.code.startsWith('Neo.ClientError.Transaction.TransactionTimedOut')) {
    return new TooLong('The database ended the question at its time limit.', { cause: error });
  }
  const away = error.code === 'ServiceUnavailable' || error.code === 'SessionExpired';
  return away ? new Unavailable('The database does not answer.', { cause: error }) : error;
}
