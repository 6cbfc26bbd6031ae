import type { JsonObject, JsonValue } from './json.ts';

/** A field that is not of the type that its format says; a record with one is rejected. Never holds the value, which may be a secret. */
export class FieldFault extends Error {
  override readonly name = 'FieldFault';
  readonly column: string;

  constructor(column: string, reason: string) {
    super(reason);
    this.column = column;
  }
}

/** The value as an object; throws a `FieldFault` where it is none. */
export function asObject(value: JsonValue, what: string): JsonObject {
  if (isObject(value)) return value;
  throw new FieldFault(what, `${what} is ${typeOf(value)}, no object`);
}

/** A text, or undefined where the field is absent, null or empty; throws a `FieldFault` for anything else. */
export function textOf(object: JsonObject, key: string): string | undefined {
  const value = object[key];
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value === 'string') return value;
  throw new FieldFault(key, `${key} is ${typeOf(value)}, no text`);
}

/** A boolean, or undefined where the field is absent or null; `"true"` and `"False"` count, as some systems write them. */
export function flagOf(object: JsonObject, key: string): boolean | undefined {
  const value = object[key];
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'boolean') return value;
  const word = typeof value === 'string' ? value.toLowerCase() : '';
  if (word === 'true' || word === 'false') return word === 'true';
  throw new FieldFault(key, `${key} is ${typeOf(value)}, neither true nor false`);
}

/** The elements of a list; none where the field is absent or null. */
export function listOf(object: JsonObject, key: string): readonly JsonValue[] {
  const value = object[key];
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return value;
  throw new FieldFault(key, `${key} is ${typeOf(value)}, no list`);
}

export function textsOf(object: JsonObject, key: string): readonly string[] {
  return listOf(object, key).map((value, at) => {
    if (typeof value === 'string' && value !== '') return value;
    throw new FieldFault(key, `${key}/${at} is ${value === '' ? 'empty' : `${typeOf(value)}, no text`}`);
  });
}

export function objectsOf(object: JsonObject, key: string): readonly JsonObject[] {
  return listOf(object, key).map((value, at) => {
    if (isObject(value)) return value;
    throw new FieldFault(key, `${key}/${at} is ${typeOf(value)}, no object`);
  });
}

/** An object, or undefined where the field is absent or null. */
export function objectOf(object: JsonObject, key: string): JsonObject | undefined {
  const value = object[key];
  return value === undefined || value === null ? undefined : asObject(value, key);
}

export function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function typeOf(value: JsonValue): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  return typeof value === 'string' ? 'a text' : `a ${typeof value}`;
}
