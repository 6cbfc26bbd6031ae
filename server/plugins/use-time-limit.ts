import type { ExecutionArgs } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Context } from '../context.ts';
import { timeoutError } from '../errors.ts';

/**
 * Ends the execution with the request's signal. Where the time was up the answer is the code `TIMEOUT` and nothing
 * else: a part of a list would look like a list.
 */
export function useTimeLimit(): Plugin<Context> {
  return {
    onExecute({ executeFn, setExecuteFn }) {
      setExecuteFn(async (args: ExecutionArgs) => {
        const { signal } = args.contextValue as Context;
        const timeIsUp = (): boolean =>
          signal.aborted && (signal.reason as { name?: unknown } | null)?.name === 'TimeoutError';
        try {
          const cancellable: ExecutionArgs & { signal: AbortSignal } = { ...args, signal };
          const result: unknown = await executeFn(cancellable);
          return timeIsUp() ? { errors: [timeoutError()] } : result;
        } catch (error) {
          if (timeIsUp()) return { errors: [timeoutError()] };
          throw error;
        }
      });
    },
  };
}
