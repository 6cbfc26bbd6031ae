import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import type { Formulation, Rows } from './peer.ts';
import { temporaryTables, withStatistics, type Script } from './sql.ts';

/** Postgres asked by its own client, over a socket in a folder. */
export class Psql {
  readonly #client: string;
  readonly #folder: string;

  constructor(client: string, folder: string) {
    this.#client = client;
    this.#folder = folder;
  }

  /** Runs statements in one session, each of which may also be a command of the client, and returns what it prints. */
  async run(statements: readonly string[]): Promise<string> {
    const parameters = [
      '-X',
      '-q',
      '-A',
      '-t',
      '-F',
      ',',
      '-v',
      'ON_ERROR_STOP=1',
      '-h',
      this.#folder,
      '-U',
      'bench',
      'postgres',
    ];
    const child = spawn(this.#client, parameters, { stdio: 'pipe' });
    const gone = new Promise<number | null>((resolve, reject) =>
      child.once('error', reject).once('close', resolve),
    );
    child.stdin.on('error', () => undefined);
    child.stdin.end(statements.map((one) => (one.startsWith('\\') ? `${one}\n` : `${one};\n`)).join(''));
    const [out, problems, status] = await Promise.all([text(child.stdout), text(child.stderr), gone]);
    if (status !== 0) throw new Error(`psql ended with status ${status}: ${problems.trim()}`);
    return out;
  }

  async version(): Promise<string> {
    return (await this.run(['SHOW server_version'])).trim().split(' ')[0];
  }

  /** The time is the sum of what the client measured per statement, the fetching of the rows included; its start is not. */
  formulation({ name, question, statements }: Script): Formulation {
    let taken = NaN;
    return {
      name,
      question,
      ownMs: () => taken,
      ask: async () => {
        const asked = withStatistics(statements.slice(0, -1));
        const last = `COPY (${statements[statements.length - 1]}) TO STDOUT (FORMAT csv)`;
        const drop = temporaryTables(statements).map((table) => `DROP TABLE ${table}`);
        const out = await this.run(['\\timing on', ...asked, last, '\\timing off', ...drop]);
        const lines = out.split('\n');
        const times = lines.flatMap((line) => /^Time: ([\d.]+) ms/.exec(line)?.[1] ?? []);
        taken = times.reduce((sum, time) => sum + Number(time), 0);
        return columnsOf(lines.filter((line) => /^\d+,/.test(line)));
      },
    };
  }
}

function columnsOf(lines: readonly string[]): Rows {
  const rows = lines.map((line) => line.split(',').map(Number));
  const width = rows[0]?.length ?? 1;
  return Array.from({ length: width }, (_, column) => Float64Array.from(rows, (row) => row[column]));
}
