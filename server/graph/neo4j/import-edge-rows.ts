import neo4j, { type Integer } from 'neo4j-driver';
import type { EdgeWrite, StoredValue } from '../import-port.ts';
import { stored } from './stored-properties.ts';

/** A batch of relationships as `cypher/import-open-edges.cypher` takes it. */
export interface EdgeRows {
  /** Keys of the nodes at their ends, each once. */
  readonly ends: readonly string[];
  /** Lists and not maps, because the names would be most of what is sent. */
  readonly rows: readonly (readonly unknown[])[];
}

export function edgeRows(edges: readonly EdgeWrite[]): EdgeRows {
  const places = new Map<string, Integer>();
  const placeOf = (key: string): Integer => {
    const known = places.get(key);
    if (known) return known;
    const place = neo4j.int(places.size);
    places.set(key, place);
    return place;
  };
  const rows = edges.map(({ from, to, properties: { key, source, since, file, row, ...others } }) => [
    placeOf(from),
    placeOf(to),
    key,
    source,
    whole(since),
    file,
    whole(row),
    stored(others),
  ]);
  return { ends: [...places.keys()], rows };
}

function whole(value: StoredValue | undefined): Integer | null {
  return typeof value === 'number' ? neo4j.int(value) : null;
}
