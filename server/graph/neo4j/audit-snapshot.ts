import { hash } from 'node:crypto';
import type { Json } from '../../domain/canonical-json.ts';
import type { SnapshotDraft } from '../import-port.ts';

/** What the entry holds of a snapshot. */
export interface StoredSnapshot extends Pick<
  SnapshotDraft,
  'sequence' | 'source' | 'takenAt' | 'incomplete' | 'placeholders' | 'removal' | 'manifest' | 'files'
> {
  readonly importedAt: string;
}

/** What is compared with the stored snapshot; `audit:verify` makes it again of what is there. */
export function snapshotDetails(snapshot: StoredSnapshot): Json {
  const { sequence, source, takenAt, importedAt, incomplete, placeholders, removal, manifest } = snapshot;
  return {
    ...{ sequence, source, takenAt, importedAt, incomplete, placeholders, removal },
    manifest: manifest === null ? null : hash('sha256', String(manifest), 'hex'),
    files: [snapshot.files ?? []].flat().map(parsedOrText),
  };
}

/** Somebody may have changed what is stored to what is no JSON: then it differs, and that is what is to be found. */
function parsedOrText(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
}
