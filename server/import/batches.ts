const MOST_ROWS = 10_000;
/** Of JSON; a cell may be 1 MiB, so rows alone do not bound what one transaction holds. */
const MOST_BYTES = 8_000_000;

/** Splits rows into lists that fit one transaction each. */
export function* batches<T>(rows: Iterable<T>): Generator<T[]> {
  let batch: T[] = [];
  let bytes = 0;
  for (const row of rows) {
    batch.push(row);
    bytes += roughSize(row);
    if (batch.length < MOST_ROWS && bytes < MOST_BYTES) continue;
    yield batch;
    batch = [];
    bytes = 0;
  }
  if (batch.length > 0) yield batch;
}

/**
 * Writes all rows in batches, the next one being prepared while the database works on the one before.
 * @param onDone is told how many rows each batch had
 */
export async function drained<T>(
  rows: Iterable<T>,
  write: (batch: T[]) => Promise<void>,
  onDone: (count: number) => void = () => undefined,
): Promise<void> {
  let running: Promise<void> = Promise.resolve();
  for (const batch of batches(rows)) {
    await running;
    running = write(batch).then(() => onDone(batch.length));
    // Awaited in the next turn; until then a failure is not an unhandled one.
    running.catch(() => undefined);
  }
  await running;
}

function roughSize(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 8;
  return Object.values(value).reduce((sum: number, part) => sum + roughSize(part), 0);
}
