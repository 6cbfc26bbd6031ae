import { isObject } from '../fields.ts';
import type { JsonObject, JsonValue } from '../json.ts';

/**
 * A resource with the names of its attributes in lower case, at every depth: they mean the same in any case (RFC 7643
 * section 2.1). Of two names that differ by case alone the first holds.
 */
export function withLowerNames(object: JsonObject): JsonObject {
  const lowered = Object.create(null) as JsonObject;
  for (const [name, value] of Object.entries(object)) {
    const key = name.toLowerCase();
    if (!(key in lowered)) lowered[key] = lower(value);
  }
  return lowered;
}

function lower(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(lower);
  return isObject(value) ? withLowerNames(value) : value;
}

export const ENTERPRISE_USER = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:user';
const CORE = 'urn:ietf:params:scim:schemas:core:2.0:';

/** Schemas of extensions whose attributes a resource has and nobody here reads. */
export function unreadSchemas(resource: JsonObject): string[] {
  return Object.keys(resource)
    .filter((key) => key.startsWith('urn:') && key !== ENTERPRISE_USER && !key.startsWith(CORE))
    .map((schema) => `attributes of the schema ${schema}`);
}

/**
 * What a resource is: by its `meta`, its schemas, or, where the export has only some attributes, by those.
 * @param resource with names in lower case
 */
export function resourceType(resource: JsonObject): string {
  const meta = isObject(resource['meta']) ? resource['meta']['resourcetype'] : undefined;
  if (typeof meta === 'string' && meta !== '') return meta;
  const schemas = Array.isArray(resource['schemas']) ? resource['schemas'] : [];
  for (const type of ['User', 'Group']) {
    const urn = `${CORE}${type}`.toLowerCase();
    if (schemas.some((schema) => typeof schema === 'string' && schema.toLowerCase() === urn)) return type;
  }
  const other = schemas.find((schema) => typeof schema === 'string');
  if (typeof other === 'string') return other;
  if ('username' in resource) return 'User';
  return 'displayname' in resource ? 'Group' : 'unknown';
}
