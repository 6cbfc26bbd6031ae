import { GraphQLError, GraphQLScalarType, Kind, print, type ValueNode } from 'graphql';
import { type Day, parseDay } from '../domain/day.ts';
import type { Resolvers } from './generated/types.ts';

const MOMENT =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

function day(value: unknown): Day | undefined {
  return typeof value === 'string' ? parseDay(value) : undefined;
}

function moment(value: unknown): string | undefined {
  const date = typeof value === 'string' ? MOMENT.exec(value)?.[1] : undefined;
  return day(date) === undefined ? undefined : (value as string);
}

/** A scalar that is text in the database and in answers, and something else only where it is asked. */
function textScalar<T>(
  name: string,
  read: (value: unknown) => T | undefined,
  hint: string,
  description: string,
): GraphQLScalarType<T, string> {
  const checked = (value: unknown, shown: string, nodes: ValueNode | null): T => {
    const parsed = read(value);
    if (parsed !== undefined) return parsed;
    throw new GraphQLError(`${shown} is no ${hint}.`, { nodes });
  };
  return new GraphQLScalarType<T, string>({
    name,
    description,
    serialize: String,
    parseValue: (value) => checked(value, JSON.stringify(value), null),
    parseLiteral: (node) => checked(node.kind === Kind.STRING ? node.value : undefined, print(node), node),
  });
}

export const date: Resolvers = {
  Date: textScalar(
    'Date',
    day,
    'day of the calendar; write "YYYY-MM-DD"',
    'A day of the calendar, written YYYY-MM-DD. Days that do not exist (2026-02-30) are refused.',
  ),
  DateTime: textScalar(
    'DateTime',
    moment,
    'moment; write ISO 8601 with an offset, as "2026-11-23T09:30:00Z"',
    'A moment, written in ISO 8601 with an offset from UTC, for example 2026-11-23T09:30:00Z.',
  ),
};
