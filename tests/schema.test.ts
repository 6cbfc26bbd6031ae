import { readdirSync, readFileSync } from 'node:fs';
import {
  buildSchema,
  type GraphQLArgument,
  findBreakingChanges,
  isEnumType,
  isInputObjectType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { createSchema } from '../server/resolvers/index.ts';

const schema = createSchema();
const ownTypes = Object.values(schema.getTypeMap()).filter(
  (type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type),
);

/** What an auditor reads beside a name: `Type`, `Type.field`, `Type.field(argument)`, `Enum.VALUE`. */
function described(): [string, string | null | undefined][] {
  return ownTypes.flatMap((type): [string, string | null | undefined][] => {
    if (isEnumType(type)) {
      const values = type
        .getValues()
        .map((each): [string, typeof each.description] => [`${type.name}.${each.name}`, each.description]);
      return [[type.name, type.description], ...values];
    }
    if (!isObjectType(type) && !isInputObjectType(type)) return [[type.name, type.description]];
    const own: [string, string | null | undefined][] =
      type.name === 'Query' ? [] : [[type.name, type.description]];
    return Object.values(type.getFields()).reduce((all, field) => {
      const args = 'args' in field ? field.args : [];
      const name = `${type.name}.${field.name}`;
      return [
        ...all,
        [name, field.description],
        ...args.map((arg: GraphQLArgument): [string, string | null | undefined] => [
          `${name}(${arg.name})`,
          arg.description,
        ]),
      ];
    }, own);
  });
}

describe('the schema', () => {
  test('has all of the contract, with the same names and types', () => {
    const contract = buildSchema(readFileSync(new URL('support/contract.graphql', import.meta.url), 'utf8'));
    expect(findBreakingChanges(contract, schema)).toEqual([]);
  });

  test('describes every type, field, argument and value', () => {
    expect(described().filter(([, description]) => !description?.trim())).toEqual([]);
    expect(described().length).toBeGreaterThan(250);
  });

  test('resolves every question', () => {
    const fields = Object.values(schema.getQueryType()?.getFields() ?? {});
    expect(fields.filter((field) => !field.resolve).map((field) => field.name)).toEqual([]);
  });

  test.each(
    readdirSync(new URL('../server/schema/', import.meta.url)).filter((name) => name.endsWith('.graphql')),
  )('%s is a file of one noun, of readable length', (name) => {
    const lines = readFileSync(new URL(`../server/schema/${name}`, import.meta.url), 'utf8').split('\n');
    expect(lines.length).toBeLessThanOrEqual(250);
  });
});
