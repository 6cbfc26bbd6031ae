/** Two such batches are under way at a time, packed and unpacked: they are most of the memory that an import takes. */
const MOST_ROWS = 5_000;
/** Of JSON; a cell may be 1 MiB, so rows alone do not bound what one transaction holds. */
const MOST_BYTES = 4_000_000;

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
 * Writes all rows in batches, the next one being prepared while the database works on those before. A failure is told
 * when no batch is under way any more, so that whoever undoes what was written undoes all of it.
 * @param onDone is told how many rows each batch had
 * @param atOnce how many batches the database may work on at a time
 */
export async function drained<T>(
  rows: Iterable<T>,
  write: (batch: T[]) => Promise<void>,
  onDone: (count: number) => void = () => undefined,
  atOnce = 1,
): Promise<void> {
  const running = new Set<Promise<void>>();
  try {
    for (const batch of batches(rows)) {
      while (running.size >= atOnce) await Promise.race(running);
      const { length } = batch;
      const one: Promise<void> = write(batch).then(() => {
        running.delete(one);
        onDone(length);
      });
      running.add(one);
      // Awaited in a later turn; until then a failure is not an unhandled one.
      one.catch(() => undefined);
    }
    while (running.size > 0) await Promise.race(running);
  } finally {
    await Promise.allSettled(running);
  }
}

function roughSize(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 8;
  return Object.values(value).reduce((sum: number, part) => sum + roughSize(part), 0);
}
