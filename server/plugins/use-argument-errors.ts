import {
  coerceInputValue,
  type DocumentNode,
  type ExecutionArgs,
  getOperationAST,
  GraphQLError,
  isInputType,
  Kind,
  typeFromAST,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { argumentOfNode, argumentOfVariable } from './argument-names.ts';

/** The name in the messages of graphql-js about what is missing, or unknown: it has no place in the document or value. */
const NAMED =
  /^Field "\w+" argument "(\w+)"|^Field "(?:\w+\.)?(\w+)" of required type|^Field "(\w+)" is not defined by type/;

/**
 * Gives the code `BAD_USER_INPUT` and the innermost argument's name to what GraphQL itself refuses, in literals (when
 * the question is validated) and in variables (when it is run): scalars, enumerations, types, what is missing.
 */
export function useArgumentErrors(): Plugin {
  return {
    onValidate({ params: { documentAST } }) {
      const document = documentAST as DocumentNode;
      return ({ valid, result, setResult }) => {
        const errors = result as readonly GraphQLError[];
        if (!valid) setResult(errors.map((error) => withArgument(error, argumentOf(error, document))));
      };
    },

    onExecute({ args, setResultAndStopExecution }) {
      const errors = variableErrors(args);
      if (errors.length > 0) setResultAndStopExecution({ errors });
    },
  };
}

function variableErrors({ document, schema, variableValues, operationName }: ExecutionArgs): GraphQLError[] {
  const errors: GraphQLError[] = [];
  for (const definition of getOperationAST(document, operationName)?.variableDefinitions ?? []) {
    const name = definition.variable.name.value;
    const type = typeFromAST(schema, definition.type);
    const value = variableValues?.[name];
    const required = definition.type.kind === Kind.NON_NULL_TYPE && !definition.defaultValue;
    if (!isInputType(type) || (value === undefined && !required)) continue;
    coerceInputValue(value, type, (path, _value, { message }) => {
      const within = path.findLast((part) => typeof part === 'string');
      const argument = nameIn(message) ?? within ?? argumentOfVariable(name, document) ?? name;
      const where = [name, ...path].join('.');
      errors.push(
        withArgument(new GraphQLError(`Variable $${where}: ${message}`, { nodes: definition }), argument),
      );
    });
  }
  return errors;
}

function argumentOf({ message, nodes }: GraphQLError, document: DocumentNode): string | undefined {
  const names = (nodes ?? []).map((node) => argumentOfNode(node, document));
  return nameIn(message) ?? names.findLast((name) => name !== undefined);
}

function nameIn(message: string): string | undefined {
  return NAMED.exec(message)?.slice(1).find(Boolean);
}

function withArgument(error: GraphQLError, argument: string | undefined): GraphQLError {
  if (argument === undefined) return error;
  return new GraphQLError(error.message, {
    nodes: error.nodes ?? null,
    extensions: { ...error.extensions, code: 'BAD_USER_INPUT', argument },
  });
}
