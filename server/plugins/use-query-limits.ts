import { EnvelopArmor } from '@escape.tech/graphql-armor';
import type { GraphQLError } from 'graphql';
import { apiError } from '../errors.ts';

export interface QueryLimits {
  /** Levels of fields; fragments add none. */
  readonly depth: number;
  readonly aliases: number;
  readonly directives: number;
  readonly tokens: number;
  /** Whether the server keeps quiet about fields that a mistyped one resembles. */
  readonly hideSuggestions: boolean;
}

type ArmorPlugins = ReturnType<EnvelopArmor['protect']>['plugins'];

/** Refuses, before anything is run, questions of a form that no script needs. Work is bounded by `useCostLimit`. */
export function useQueryLimits(limits: QueryLimits): ArmorPlugins {
  const onReject = [
    (_context: unknown, { message }: GraphQLError): never => {
      throw apiError('LIMIT_EXCEEDED', message.replace(/^Syntax Error: /, ''));
    },
  ];
  const armor = new EnvelopArmor({
    maxDepth: { n: limits.depth, flattenFragments: true, onReject },
    maxAliases: { n: limits.aliases, allowList: [], onReject },
    maxDirectives: { n: limits.directives, onReject },
    maxTokens: { n: limits.tokens, onReject },
    costLimit: { enabled: false },
    blockFieldSuggestion: { enabled: limits.hideSuggestions },
  });
  return armor.protect().plugins;
}
