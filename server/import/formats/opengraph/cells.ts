import type { OpenGraphProperty } from '../../../domain/open-graph.ts';
import { FieldFault, flagOf, textOf, textsOf } from '../fields.ts';
import type { JsonObject } from '../json.ts';

/** The cells of the bundle that properties of this product's own kinds stand for. */
export function cellsOf(
  properties: JsonObject,
  known: readonly OpenGraphProperty[],
): Record<string, string | undefined> {
  return Object.fromEntries(known.map((property) => [property.name, cell(properties, property)]));
}

function cell(properties: JsonObject, { name, type }: OpenGraphProperty): string | undefined {
  switch (type) {
    case 'text':
      return textOf(properties, name);
    case 'flag':
      return flagOf(properties, name)?.toString();
    case 'amount': {
      const value = properties[name];
      if (value === undefined || value === null) return undefined;
      if (typeof value === 'number') return String(value);
      throw new FieldFault(name, `${name} is no number`);
    }
    case 'list': {
      if (properties[name] === undefined || properties[name] === null) return undefined;
      const values = textsOf(properties, name);
      // An empty list would be read as “everywhere”, and a semicolon as two values.
      if (values.length === 0) throw new FieldFault(name, `${name} is an empty list`);
      if (values.some((value) => value.includes(';')))
        throw new FieldFault(name, `${name} has a value with a semicolon`);
      return values.join(';');
    }
  }
}
