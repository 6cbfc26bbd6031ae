import type { ServerResponse } from 'node:http';

/**
 * Answers `/health`: 200 once questions can be answered, 503 with the reason before.
 * @param reason why they cannot; null where they can.
 */
export function answerHealth(response: ServerResponse, reason: string | null): void {
  const body = reason === null ? { status: 'ready' } : { status: 'unavailable', reason };
  response.writeHead(reason === null ? 200 : 503, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.end(JSON.stringify(body));
}
