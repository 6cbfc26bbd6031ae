import type {
  Reading,
  ReadingChange,
  ReadingSession,
  ReadPartContent,
} from '../../server/graph/reading-port.ts';

type Kept = Pick<ReadingSession, 'reading' | 'readParts' | 'readPartContents' | 'keepReading' | 'keepParts'>;

/** The readings of an import store in memory: the newest of each source, once its snapshot is active. */
export class MemoryReadings {
  readonly #active = new Map<string, { reading: Reading; parts: ReadPartContent[] }>();
  #begun: { reading: Reading; parts: ReadPartContent[] } | undefined;

  has(source: string): boolean {
    return this.#active.has(source);
  }

  session(): Kept {
    this.#begun = undefined;
    const partsOf = ({ source }: Reading, file: string): ReadPartContent[] =>
      (this.#active.get(source)?.parts ?? []).filter((part) => part.file === file);
    return {
      reading: async (source) => this.#active.get(source)?.reading,
      readParts: async (reading, file) => partsOf(reading, file),
      readPartContents: async (reading, file, digests) =>
        partsOf(reading, file).filter(({ digest }) => digests.includes(digest)),
      keepReading: async (reading) => void (this.#begun = { reading, parts: [] }),
      keepParts: async (_reading, parts) =>
        void this.#begun!.parts.push(...parts.map((part) => ({ ...part }))),
    };
  }

  /** @param sources whose snapshots become active */
  activate(sources: readonly string[], change: ReadingChange | undefined): void {
    if (change) {
      const { source } = change.reading;
      const stays = ({ file, digest }: ReadPartContent): boolean =>
        !change.gone.some((part) => part.file === file && part.digest === digest);
      const parts = [...this.#active.get(source)!.parts.filter(stays), ...change.added];
      this.#active.set(source, { reading: change.reading, parts });
      return;
    }
    for (const source of sources) this.#active.delete(source);
    if (this.#begun) this.#active.set(this.#begun.reading.source, this.#begun);
  }
}
