import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { createAnswers } from '../../../server/answers/create.ts';
import { createApp } from '../../../server/app.ts';
import { fakeGraph } from '../fake-graph.ts';
import type { World } from '../world.ts';

export interface Served {
  readonly address: string;
  close(): Promise<void>;
}

const BUILT_PAGE = fileURLToPath(new URL('../../../web/dist', import.meta.url));

/** The product's own server over worlds in memory, with the built page, on a free port of this machine. */
export async function serveWorlds(worlds: readonly World[], port = 0): Promise<Served> {
  const graph = fakeGraph(worlds);
  const parts = {
    graph,
    answers: createAnswers(graph),
    webFolder: BUILT_PAGE,
    production: true,
    health: () => null,
  };
  const server = createServer(createApp(parts));
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening));
  const { port: taken } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${taken}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
