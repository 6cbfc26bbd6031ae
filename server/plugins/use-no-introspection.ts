import { NoSchemaIntrospectionCustomRule } from 'graphql';
import type { Plugin } from 'graphql-yoga';

/** Refuses questions about the schema itself. */
export function useNoIntrospection({ enabled }: { readonly enabled: boolean }): Plugin {
  if (!enabled) return {};
  return {
    onValidate({ addValidationRule }) {
      addValidationRule(NoSchemaIntrospectionCustomRule);
    },
  };
}
