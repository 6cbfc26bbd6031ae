import type { ExecutionArgs, GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Context } from '../context.ts';
import { isWorthAskingAgain } from '../answers/shared-work.ts';
import { awayError, stillWorkingError, timeoutError } from '../errors.ts';

/**
 * Ends the execution with the request's signal. Where the time was up the answer is the code `TIMEOUT` and nothing
 * else: a part of a list would look like a list. What is read and worked out for everybody goes on, and the error says so.
 * @param health why the database cannot answer, which is the reason then; null where it can
 */
export function useTimeLimit({ health }: { readonly health: () => string | null }): Plugin<Context> {
  const whyCutOff = (signal: AbortSignal): GraphQLError => {
    if (health() !== null) return awayError();
    return isWorthAskingAgain(signal) ? stillWorkingError() : timeoutError();
  };
  return {
    onExecute({ executeFn, setExecuteFn }) {
      setExecuteFn(async (args: ExecutionArgs) => {
        const { signal } = args.contextValue as Context;
        const cutOff = (): object => ({ errors: [whyCutOff(signal)] });
        const timeIsUp = (): boolean =>
          signal.aborted && (signal.reason as { name?: unknown } | null)?.name === 'TimeoutError';
        try {
          const cancellable: ExecutionArgs & { signal: AbortSignal } = { ...args, signal };
          const result: unknown = await executeFn(cancellable);
          return timeIsUp() ? cutOff() : result;
        } catch (error) {
          if (timeIsUp()) return cutOff();
          throw error;
        }
      });
    },
  };
}
