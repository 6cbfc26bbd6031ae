import type { StoredIdentity } from '../graph/import-port.ts';
import type { Cells } from './formats/targets.ts';
import type { BundleFolder } from './folder.ts';
import type { Manifest } from './manifest.ts';
import type { ReadBundleFile } from './read-bundle.ts';
import type { ImportReport, OnProgress, RejectedRow } from './report.ts';
import type { Staging } from './staging.ts';

export type ReadIdentities = () => AsyncIterable<StoredIdentity>;

/** What is imported, in whatever format, before any of its rows is read. */
export interface Extract {
  readonly source: string;
  readonly takenAt: string;
  readonly manifest: Manifest | undefined;
  /** Names of what is there and is not read. */
  readonly ignored: readonly string[];
  /** What refuses the import already. */
  readonly faults: readonly string[];
  /** Where it is a bundle. */
  readonly folder?: BundleFolder;
  /** It refers to identities that are stored, so it cannot be read without a database. */
  readonly asksForIdentities: boolean;
  /** Reads all of it into the staging tables. */
  read(staging: Staging, onProgress: OnProgress, identities?: ReadIdentities): Promise<ReadExtract>;
}

/** What was read. `counted` and `kept` speak of the staged rows as they stand when they are asked. */
export interface ReadExtract {
  /** Nothing was there to be read. */
  readonly isEmpty: boolean;
  readonly ignored: readonly string[];
  /** Files that cannot be read, and why; any of them refuses the import. */
  readonly unreadable: readonly string[];
  /** Where the extract says another size of itself than was read. */
  readonly differences: readonly string[];
  /** Of a bundle. */
  readonly bundleFiles?: readonly ReadBundleFile[];
  readonly counted: () => Pick<ImportReport, 'files' | 'rejects' | 'format'>;
  readonly kept: () => RejectedRow[];
  /** The first rows per file of the bundle, as a dry run shows them. */
  readonly firstRows: ReadonlyMap<string, readonly Cells[]>;
}
