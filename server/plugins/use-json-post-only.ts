import type { Plugin } from 'graphql-yoga';

/**
 * Questions come by POST with application/json alone: a page of another site can send neither without the browser
 * asking us first, so no cookie or token is needed against forged requests.
 */
export function useJsonPostOnly(): Plugin {
  return {
    onRequest({ request, ...hooks }) {
      const { method, headers } = request;
      const type = headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
      if (method !== 'POST') {
        hooks.endResponse(
          refusal(405, `Ask by POST, not ${method}, with the content type application/json.`),
        );
      } else if (type !== 'application/json') {
        hooks.endResponse(refusal(415, `Ask with the content type application/json, not ${type ?? 'none'}.`));
      }
    },
  };
}

function refusal(status: number, message: string): Response {
  const body = { errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] };
  return Response.json(body, { status, headers: status === 405 ? { allow: 'POST' } : {} });
}
