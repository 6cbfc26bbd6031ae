import { NODE_KINDS } from '../../domain/vocabulary.ts';
import { BUNDLE_FILES, isNodeFile } from '../bundle.ts';
import type { Staging } from '../staging.ts';
import type { Cells, Target } from './targets.ts';

/** What a record mentioned, and how many later mentions of the same node say something else. */
export interface Mention {
  readonly name: string;
  readonly cells: Cells;
  readonly record: number;
  readonly others: number;
}

/** Mentions that are known to be given already, so that a million repeats cost no look into the database. */
const MOST_REMEMBERED = 50_000;

/** Nodes and edges that several records may mention, on disk until all is read (format.ts, Sink). */
export class Mentions {
  readonly #staging: Staging;
  readonly #remembered = new Set<string>();

  constructor(staging: Staging) {
    this.#staging = staging;
  }

  keep({ file, number }: Target, cells: Cells, record: number): void {
    const text = JSON.stringify(cells);
    const key = `${file.name}\n${text}`;
    if (this.#remembered.has(key)) return;
    if (this.#remembered.size >= MOST_REMEMBERED) this.#remembered.clear();
    this.#remembered.add(key);
    this.#staging.run(
      `INSERT INTO source_mention VALUES (?, ?, ?, ?, 0)
       ON CONFLICT (file, id) DO UPDATE SET others = others + 1 WHERE cells <> excluded.cells`,
      number,
      // Of an edge every mention that differs is another edge.
      isNodeFile(file) ? (cells['id'] ?? '') : text,
      text,
      record,
    );
  }

  /** Those of nodes that no row describes, not even a rejected one, and of edges; in the order of their records. */
  *undescribed(): Generator<Mention> {
    this.#staging.run('CREATE INDEX IF NOT EXISTS half_node_id ON half_node (kind, id)');
    const mentions = this.#staging.iterate<{
      file: number;
      id: string;
      cells: string;
      record: number;
      others: number;
    }>('SELECT file, id, cells, record, others FROM source_mention ORDER BY record, file, id');
    for (const { file: number, id, cells, record, others } of mentions) {
      const file = BUNDLE_FILES[number];
      if (isNodeFile(file) && this.#isDescribed(NODE_KINDS.indexOf(file.node), id)) continue;
      yield { name: file.name, cells: JSON.parse(cells) as Cells, record, others };
    }
  }

  #isDescribed(kind: number, id: string): boolean {
    const described = `SELECT 1 FROM node WHERE kind = ?1 AND id = ?2
      UNION ALL SELECT 1 FROM half_node WHERE kind = ?1 AND id = ?2 LIMIT 1`;
    return this.#staging.first(described, kind, id) !== undefined;
  }
}
