import type { Plugin } from 'graphql-yoga';

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/i;

/**
 * Refuses requests that reached this machine under another name than its own. Without sign-in the data is for who sits
 * here; a page of another site could otherwise let its own name point to 127.0.0.1 and read the answers.
 */
export function useLoopbackHost(): Plugin {
  return {
    onRequest({ url, ...hooks }) {
      if (LOOPBACK.test(url.hostname)) return;
      const message = `Ask under the name localhost or 127.0.0.1, not ${url.hostname}.`;
      const body = { errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] };
      hooks.endResponse(Response.json(body, { status: 421 }));
    },
  };
}
