import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { answerHealth } from './answer-health.ts';

/**
 * What the port answers until the product can: 503 with the reason, for `/health` as for everything else. Once there is an
 * application, all goes there.
 */
export class FrontDoor {
  #reason = 'Foureyes is starting.';
  #application: RequestListener | null = null;

  /** Why no question can be answered yet. */
  wait(reason: string): void {
    this.#reason = reason;
  }

  open(application: RequestListener): void {
    this.#application = application;
  }

  readonly listener: RequestListener = (request: IncomingMessage, response: ServerResponse) => {
    if (this.#application !== null) {
      this.#application(request, response);
    } else if (request.url === '/health') {
      answerHealth(response, this.#reason);
    } else {
      request.resume();
      // A browser that came early tries again by itself.
      const headers = { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '2', refresh: '2' };
      response.writeHead(503, headers).end(`${this.#reason}\n`);
    }
  };
}
