import { CHAIN_START, type AuditEntry, type AuditHead } from '../domain/audit.ts';
import type { StoredEntry } from '../graph/audit-port.ts';
import { sealOf } from '../graph/audit-seal.ts';

/** Where the chain is broken first. */
export interface ChainFault {
  /** The place in the chain, from 1: of the entry that is wrong, or is missing. */
  readonly sequence: number;
  readonly message: string;
}

export interface ChainReport {
  /** Entries that are stored. */
  readonly stored: number;
  /** Entries before the first fault, or all: their content is what was recorded. */
  readonly sound: readonly AuditEntry[];
  readonly fault: ChainFault | null;
}

const TEXTS = [
  'id',
  'at',
  'actor',
  'actorAuthentication',
  'action',
  'subject',
  'details',
  'previous',
  'hash',
] as const;

/**
 * Follows the chain from its start and says where it is broken first: an entry changed, removed, put in, moved, or
 * appended wrongly; and whether its end is where the head says.
 *
 * @param stored all entries by sequence, as they are stored
 */
export function verifyChain(stored: readonly StoredEntry[], head: AuditHead | null): ChainReport {
  const sound: AuditEntry[] = [];
  for (const [index, properties] of stored.entries()) {
    const fault = faultOf(properties, index + 1, sound.at(-1), stored.slice(index));
    if (fault !== null)
      return { stored: stored.length, sound, fault: { sequence: index + 1, message: fault } };
    sound.push(properties as unknown as AuditEntry);
  }
  return { stored: stored.length, sound, fault: faultOfHead(sound.at(-1), head) };
}

function faultOf(
  properties: StoredEntry,
  place: number,
  before: AuditEntry | undefined,
  rest: readonly StoredEntry[],
): string | null {
  const { sequence } = properties;
  if (sequence !== place) return faultOfPlace(sequence, place);
  const malformed = malformation(properties);
  if (malformed !== null) return `Entry ${place} was changed: ${malformed}.`;
  const entry = properties as unknown as AuditEntry;
  const previous = before?.hash ?? CHAIN_START;
  if (entry.previous !== previous) return faultOfLink(entry, previous, rest);
  const { hash, ...content } = entry;
  const seal = sealOf(content);
  if (seal === hash) return null;
  return `Entry ${place} was changed after it was written: the SHA-256 of its content is ${seal}, and ${hash} was recorded.`;
}

function faultOfPlace(sequence: unknown, place: number): string {
  if (typeof sequence !== 'number' || !Number.isSafeInteger(sequence))
    return `An entry has no number (${JSON.stringify(sequence)}): it was changed, or put in by something else than this product.`;
  if (sequence > place) {
    const missing = sequence - 1 === place ? `Entry ${place} is` : `Entries ${place} to ${sequence - 1} are`;
    return `${missing} missing: removed after being written.`;
  }
  return `There are two entries ${sequence}: one was put in.`;
}

/** What an entry of the product has not: a property too many, or one that is no text. */
function malformation(properties: StoredEntry): string | null {
  const missing = TEXTS.find((name) => typeof properties[name] !== 'string');
  if (missing !== undefined) return `its ${missing} is missing or no text`;
  const names = new Set<string>(['sequence', ...TEXTS]);
  const extra = Object.keys(properties).find((name) => !names.has(name));
  return extra === undefined ? null : `it has a property ${extra}, which no entry has`;
}

function faultOfLink(entry: AuditEntry, previous: string, rest: readonly StoredEntry[]): string {
  const moved = rest.find(({ hash }) => hash === entry.previous);
  const where = `Entry ${entry.sequence} does not follow entry ${entry.sequence - 1}`;
  return moved === undefined
    ? `${where}: it names ${entry.previous} as the entry before it, where ${previous} stands. An entry before it was removed or written anew, or this one was put in.`
    : `${where}, but the one now numbered ${String(moved['sequence'])}: the entries were reordered.`;
}

function faultOfHead(last: AuditEntry | undefined, head: AuditHead | null): ChainFault | null {
  const end = { sequence: last?.sequence ?? 0, hash: last?.hash ?? CHAIN_START };
  if (head === null) {
    if (last === undefined) return null;
    return { sequence: end.sequence, message: 'The head of the log, which says where it ends, was removed.' };
  }
  if (head.sequence > end.sequence) {
    const missing =
      head.sequence - 1 === end.sequence
        ? `Entry ${head.sequence} is`
        : `Entries ${end.sequence + 1} to ${head.sequence} are`;
    const message = `${missing} missing at the end: the head of the log names entry ${head.sequence} as the last.`;
    return { sequence: end.sequence + 1, message };
  }
  if (head.sequence < end.sequence) {
    const message = `Entry ${head.sequence + 1} was appended past the head of the log, which names entry ${head.sequence} as the last.`;
    return { sequence: head.sequence + 1, message };
  }
  if (head.hash === end.hash) return null;
  const message = `The head of the log has ${head.hash} for entry ${end.sequence}, which has ${end.hash}: one of the two was written anew.`;
  return { sequence: end.sequence, message };
}
