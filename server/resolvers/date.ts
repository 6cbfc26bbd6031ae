import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { type Day, parseDay } from '../domain/day.ts';
import type { Resolvers } from './generated/types.ts';

const TIME = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

function day(value: unknown): Day {
  const parsed = typeof value === 'string' ? parseDay(value) : undefined;
  if (parsed !== undefined) return parsed;
  throw new GraphQLError(`${JSON.stringify(value)} is no day of the calendar; write YYYY-MM-DD.`);
}

function moment(value: unknown): string {
  const date = typeof value === 'string' ? TIME.exec(value)?.[1] : undefined;
  if (date !== undefined && parseDay(date) !== undefined) return value as string;
  throw new GraphQLError(`${JSON.stringify(value)} is no moment; write ISO 8601 with an offset, as 2026-11-23T09:30:00Z.`);
}

function textOf(node: ValueNode): unknown {
  return node.kind === Kind.STRING ? node.value : 'value' in node ? `${node.kind} ${node.value}` : node.kind;
}

/** Dates and times are text in the database and in answers; a date that is asked becomes a day. */
export const date: Resolvers = {
  Date: new GraphQLScalarType<Day, string>({
    name: 'Date',
    serialize: String,
    parseValue: day,
    parseLiteral: (node) => day(textOf(node)),
  }),
  DateTime: new GraphQLScalarType<string, string>({
    name: 'DateTime',
    serialize: String,
    parseValue: moment,
    parseLiteral: (node) => moment(textOf(node)),
  }),
};
