import { type ExecutionArgs, getOperationAST, getVariableValues } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { apiError } from '../errors.ts';
import { costOf } from './cost.ts';

/** Refuses questions that would be too much work, before anything is run. @param limit in the units of `costOf`. */
export function useCostLimit({ limit }: { readonly limit: number }): Plugin {
  return {
    onExecute({ args, setResultAndStopExecution }) {
      const cost = costAsked(args);
      if (cost <= limit) return;
      const message = `The question costs ${cost}, more than ${limit}. Ask with a smaller first, or for less of each entry.`;
      setResultAndStopExecution({ errors: [apiError('LIMIT_EXCEEDED', message)] });
    },
  };
}

function costAsked({ document, schema, variableValues, operationName }: ExecutionArgs): number {
  const operation = getOperationAST(document, operationName);
  if (!operation) return 0;
  const variables = getVariableValues(schema, operation.variableDefinitions ?? [], variableValues ?? {});
  return costOf(operation, document, schema, variables.coerced ?? {});
}
