import { connect, createServer, type Socket } from 'node:net';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

/**
 * A line to a database that stays at one address while the database goes away and comes back at another one, and that
 * can be held up in the middle of an answer.
 */
export class DatabaseLine {
  readonly #server = createServer((from) => this.#join(from));
  readonly #open = new Set<Socket>();
  #port = 0;
  #to: URL;
  /** Bytes of answers after which a connection is held up. */
  #holdAfter = Infinity;
  #held = 0;

  /** @param uri of the database, `bolt://host:port` */
  constructor(uri: string) {
    this.#to = new URL(uri);
  }

  /** The address to which the line answers. */
  get uri(): string {
    return `bolt://127.0.0.1:${this.#port}`;
  }

  /** How many connections are held up at the moment. */
  get held(): number {
    return this.#held;
  }

  /** @param uri where the database is now; absent: where it was. */
  async open(uri?: string): Promise<void> {
    if (uri !== undefined) this.#to = new URL(uri);
    this.#server.listen(this.#port, '127.0.0.1');
    await once(this.#server, 'listening');
    this.#port = (this.#server.address() as AddressInfo).port;
  }

  /** As if the machine with the database were gone: connections break, new ones are refused. */
  async cut(): Promise<void> {
    const closed = once(this.#server, 'close');
    this.#server.close();
    for (const socket of this.#open) socket.destroy();
    await closed;
    this.letGo();
  }

  /** From now on a connection that has carried so many bytes of answers carries no more, and does not break. */
  holdUp(after: number): void {
    this.#holdAfter = after;
  }

  /** Connections that are opened from now on are not held up. Those that are stay so until the line is cut. */
  letGo(): void {
    this.#holdAfter = Infinity;
    this.#held = 0;
  }

  #join(from: Socket): void {
    const to = connect(Number(this.#to.port), this.#to.hostname);
    let carried = 0;
    to.on('data', (bytes: Buffer) => {
      carried += bytes.length;
      if (carried > this.#holdAfter) {
        to.pause();
        this.#held += 1;
      } else from.write(bytes);
    });
    from.pipe(to);
    for (const [one, other] of [
      [from, to],
      [to, from],
    ]) {
      this.#open.add(one);
      one.on('error', () => undefined);
      one.on('close', () => {
        this.#open.delete(one);
        other.destroy();
      });
    }
  }
}
