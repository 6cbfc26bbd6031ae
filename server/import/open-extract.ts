import { bundleExtract } from './bundle-extract.ts';
import type { Extract } from './extract.ts';
import { isBundle, sourceExtract } from './formats/source-extract.ts';
import type { ImportRequest } from './report.ts';

/** Finds out what is to be imported: a bundle, or files of the format that is named or recognised. It never throws for what a user can cause. */
export async function openExtract(request: ImportRequest): Promise<Extract> {
  return (await isBundle(request)) ? bundleExtract(request) : sourceExtract(request);
}
