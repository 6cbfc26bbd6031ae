import neo4j, { type Integer } from 'neo4j-driver';
import type { StoredProperties, StoredValue } from '../import-port.ts';

/** A row to write with its properties as the driver takes them. */
export function storedRow<T extends { properties: StoredProperties }>(
  row: T,
): Omit<T, 'properties'> & { properties: Record<string, unknown> } {
  return { ...row, properties: stored(row.properties) };
}

/** Properties as the driver takes them: absent values left out; a plain number would reach the database as a float. */
export function stored(properties: StoredProperties): Record<string, Exclude<StoredValue, number> | Integer> {
  const converted: Record<string, Exclude<StoredValue, number> | Integer> = {};
  for (const [name, value] of Object.entries(properties)) {
    if (value !== null) converted[name] = typeof value === 'number' ? neo4j.int(value) : value;
  }
  return converted;
}
