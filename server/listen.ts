import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { MachineFault } from './database/fault.ts';

const DRAIN_WITHIN = 10_000;

/** Listens on the port; a `MachineFault` says why it cannot. */
export async function listen(listener: RequestListener, port: number, host: string): Promise<Server> {
  const server = createServer(listener);
  server.listen(port, host);
  try {
    await once(server, 'listening');
    return server;
  } catch (error) {
    throw new MachineFault(listenFault(error as NodeJS.ErrnoException, port, host));
  }
}

function listenFault(error: NodeJS.ErrnoException, port: number, host: string): string {
  switch (error.code) {
    case 'EADDRINUSE':
      return `Port ${port} of ${host} is in use by another program. End that, or choose another port: PORT=${port + 1} npm start`;
    case 'EACCES':
      return `Port ${port} needs rights that this user does not have. Choose one above 1023: PORT=4000 npm start`;
    case 'EADDRNOTAVAIL':
      return `${host} is no address of this machine. Set HOST to 127.0.0.1.`;
    default:
      return `Port ${port} of ${host} cannot be opened: ${error.message}`;
  }
}

/** Where the server is to be reached, as a URL without a slash at its end. */
export function addressOf(server: Server): string {
  const { address, port, family } = server.address() as AddressInfo;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}

/** Takes no more requests, lets those that are under way finish within ten seconds, and ends what is then left. */
export async function drain(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const patience = new AbortController();
  await Promise.race([
    closed,
    pause(DRAIN_WITHIN, undefined, { signal: patience.signal }).catch(() => undefined),
  ]);
  patience.abort();
  server.closeAllConnections();
  await closed;
}
