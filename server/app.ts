import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { inspect } from 'node:util';
import { createYoga, type YogaInitialContext, type YogaServerInstance } from 'graphql-yoga';
import sirv from 'sirv';
import type { Answers } from './answers/answers.ts';
import { Newest } from './answers/newest.ts';
import { type Context, createContext } from './context.ts';
import { errorPresenter } from './errors.ts';
import type { Graph } from './graph/port.ts';
import { answerEvidence } from './answer-evidence.ts';
import { answerHealth } from './answer-health.ts';
import { graphiqlHeaders, securityHeaders } from './headers.ts';
import { useArgumentErrors } from './plugins/use-argument-errors.ts';
import { useCostLimit } from './plugins/use-cost-limit.ts';
import { useJsonPostOnly } from './plugins/use-json-post-only.ts';
import { useLoopbackHost } from './plugins/use-loopback-host.ts';
import { useNoIntrospection } from './plugins/use-no-introspection.ts';
import { useQueryLimits } from './plugins/use-query-limits.ts';
import { useTimeLimit } from './plugins/use-time-limit.ts';
import { KeptRecords } from './kept-records.ts';
import { createSchema } from './resolvers/index.ts';
import type { Work } from './work.ts';

export interface AppParts {
  readonly graph: Graph;
  readonly answers: Answers;
  /** What can be done beside asking; absent where the server answers questions alone. */
  readonly work?: Work;
  /** Folder of the built page; null where only the API is served. */
  readonly webFolder: string | null;
  /** Without introspection, GraphiQL and hints at what a mistyped field resembles. */
  readonly production: boolean;
  /** Why questions cannot be answered; null where they can. */
  readonly health: () => string | null;
  /** Milliseconds after which a question is given up. */
  readonly timeLimit?: number;
  /** Where errors go that askers must not see. */
  readonly log?: (message: string, error: unknown) => void;
}

/**
 * The largest question that a page asks: a completion's witness, step by step, down to the evidence of each edge.
 * `completions { edges { node { witness { steps { permissions { path { evidence { file`
 */
const DEEPEST_QUESTION = 9;
/** 500 completions, each with all there is to its witness, and as much again. */
const LARGEST_COST = 100_000;
const LARGEST_BODY = 100_000;
const TIME_LIMIT = 30_000;

/** The API alone: `fetch` answers without a port. */
export function createApi(parts: AppParts): YogaServerInstance<object, Context> {
  const { production, log = logToStandardError, timeLimit = TIME_LIMIT } = parts;
  const presented = errorPresenter(log);
  const shared = { ...parts, newest: new Newest(parts.graph), records: new KeptRecords() };
  return createYoga<object, Context>({
    schema: createSchema(),
    context: ({ request }: YogaInitialContext) => createContext(shared, { request, timeLimit }),
    plugins: [
      useLoopbackHost(),
      useJsonPostOnly(),
      ...useQueryLimits({
        depth: DEEPEST_QUESTION,
        aliases: 10,
        directives: 5,
        tokens: 1_000,
        hideSuggestions: production,
      }),
      useNoIntrospection({ enabled: production }),
      useArgumentErrors(),
      useCostLimit({ limit: LARGEST_COST }),
      useTimeLimit({ health: parts.health }),
    ],
    maskedErrors: { maskError: presented, errorMessage: 'Something went wrong here.' },
    graphiql: production ? false : { title: 'Foureyes: GraphiQL' },
    renderGraphiQL: async (options) =>
      (await import('@graphql-yoga/render-graphiql')).renderGraphiQL(options),
    batching: false,
    multipart: false,
    cors: false,
    landingPage: false,
    maxRequestBodySize: LARGEST_BODY,
    logging: false,
  });
}

/** API, health and page on one port. */
export function createApp(parts: AppParts): RequestListener {
  const api = createApi(parts);
  const page = parts.webFolder === null ? null : servePage(parts.webFolder);
  return (request, response) => {
    const path = pathOf(request);
    const graphiql = path === '/graphql' && request.method === 'GET' && !parts.production;
    response.setHeaders(new Map(Object.entries(graphiql ? graphiqlHeaders : securityHeaders)));
    if (path === '/graphql') {
      response.setHeader('cache-control', 'no-store');
      void api(request, response);
    } else if (path === '/health') answerHealth(response, parts.health());
    else if (answerEvidence(response, path, parts.work?.evidence)) return;
    else if (page) page(request, response, () => notFound(response));
    else notFound(response);
  };
}

/** Files whose names change with their content are kept; all else is asked for again. Other paths are the page's own. */
function servePage(folder: string): ReturnType<typeof sirv> {
  const keep = (path: string): string =>
    path.startsWith('/assets/') ? 'max-age=31536000, immutable' : 'no-cache';
  return sirv(folder, {
    single: true,
    etag: true,
    setHeaders: (response, path) => response.setHeader('cache-control', keep(path)),
  });
}

function pathOf({ url = '/' }: IncomingMessage): string {
  return url.split('?')[0] ?? '/';
}

function notFound(response: ServerResponse): void {
  response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('There is nothing here.\n');
}

function logToStandardError(message: string, error: unknown): void {
  process.stderr.write(`${message}: ${inspect(error)}\n`);
}
