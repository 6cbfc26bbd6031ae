import { BUNDLE_FILES, isNodeFile, isRecordFile, type BundleFile, type EdgeFile } from '../bundle.ts';
import { digest } from '../fingerprint.ts';

/** Raise it when rows are cut, checked or hashed in another way, which the columns do not say. */
const VERSION = 1;

/** Of the rules by which rows are read: columns, defaults, and how. A reading by others is not compared with. */
export const RULES = digest([VERSION, BUNDLE_FILES]);

/** Files that are read in parts: those of access, in which most rows are, and whose rows nothing else refers to. */
export function isReadInParts(file: BundleFile): file is EdgeFile {
  return !isNodeFile(file) && !isRecordFile(file) && file.access;
}
