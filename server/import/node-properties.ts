import type { NodeKind } from '../domain/vocabulary.ts';
import type { CellValue } from './cell.ts';
import type { Properties } from './fingerprint.ts';

/** Longer texts would not fit in a text index; a search finds a name by its beginning. */
const SEARCHED_LENGTH = 1_000;

/** All properties of a node but its source and recorded time, with the model's defaults (docs/storage.md). */
export function nodeProperties(kind: NodeKind, id: string, given: Properties): Properties {
  const name = typeof given['name'] === 'string' ? given['name'] : id;
  const named = {
    ...given,
    id,
    name,
    searchId: id.toLowerCase(),
    searchName: name.slice(0, SEARCHED_LENGTH).toLowerCase(),
  };
  if (kind !== 'IDENTITY') return named;
  return {
    ...named,
    attributable: given['attributable'] ?? given['kind'] !== 'SHARED_ACCOUNT',
    placeholder: false,
  };
}

/** A node for something that is referred to and that no source describes (BUNDLE.md, Rules). */
export function placeholderProperties(kind: NodeKind, id: string, agreed: Properties): Properties {
  const defaults = kind === 'IDENTITY' ? { kind: 'USER_ACCOUNT', status: 'ACTIVE', ...agreed } : {};
  return { ...nodeProperties(kind, id, defaults), placeholder: true };
}

const AGREED_ON = { kind: 'kind', status: 'status', valid_from: 'validFrom', valid_to: 'validTo' } as const;

/** What a rejected row of an identity still says of what a placeholder takes over: kind, status and validity. */
export function readableOf(kind: NodeKind, values: ReadonlyMap<string, CellValue>): Properties {
  const readable: Record<string, CellValue> = {};
  if (kind !== 'IDENTITY') return readable;
  for (const [column, property] of Object.entries(AGREED_ON)) {
    const value = values.get(column);
    if (value !== undefined) readable[property] = value;
  }
  return withoutEmptyValidity(readable);
}

/** The same, of a row that was typed as a whole and rejected for what another row says. */
export function readableProperties(properties: Properties): Properties {
  return Object.fromEntries(
    Object.values(AGREED_ON).map((property) => [property, properties[property] ?? null]),
  );
}

/** What all rows say alike; a value that one of them does not give readably is not agreed on. */
export function agreedOn(rows: readonly Properties[]): Properties {
  const [first = {}, ...others] = rows;
  const agreed = Object.entries(first).filter(
    ([property, value]) => value !== null && others.every((row) => row[property] === value),
  );
  return Object.fromEntries(agreed);
}

/** A validity that begins after its end is held on no day, which no placeholder should take over. */
function withoutEmptyValidity(readable: Properties): Properties {
  const { validFrom, validTo, ...rest } = readable;
  return typeof validFrom === 'string' && typeof validTo === 'string' && validFrom > validTo
    ? rest
    : readable;
}
