import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';

/**
 * What the port answers until the product can: 503 with the reason, for `GET /health` as for everything else. Once there is
 * an application, all goes there.
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
      return;
    }
    request.resume();
    response.writeHead(503, { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '2' });
    response.end(`${this.#reason}\n`);
  };
}
