import { canonicalJson, type Json } from '../domain/canonical-json.ts';

/** A part of an object by its name; null where there is none. */
export function partOf(value: Json, name: string): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  return (value as Readonly<Record<string, Json>>)[name] ?? null;
}

/** Names of the parts in which two objects differ; an absent part is as null. */
export function changedParts(a: Json, b: Json): string[] {
  const names = [...new Set([...namesOf(a), ...namesOf(b)])].sort();
  return names.filter((name) => canonicalJson(partOf(a, name)) !== canonicalJson(partOf(b, name)));
}

export function textOf(value: Json): string | null {
  return typeof value === 'string' ? value : null;
}

function namesOf(value: Json): string[] {
  return typeof value === 'object' && value !== null ? Object.keys(value) : [];
}
