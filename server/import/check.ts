import { checkIds } from './check-ids.ts';
import { checkRecordReferences, checkRecords, recordWarnings } from './check-records.ts';
import { checkReferences } from './check-references.ts';
import { checkWorkflows } from './check-workflows.ts';
import type { Staging } from './staging.ts';
import { additions, selfReferences } from './warnings.ts';

/**
 * Makes all checks that need more than a row of its own (BUNDLE.md, Rules), in the order in which one follows from the other.
 * @returns warnings
 */
export function check(staging: Staging, allowRejects: boolean): string[] {
  checkIds(staging, allowRejects);
  checkRecords(staging, allowRejects);
  checkReferences(staging, allowRejects);
  const rejected = countFaults(staging);
  const warnings = checkWorkflows(staging);
  // What a rejected workflow or step takes with it.
  if (countFaults(staging) > rejected) checkReferences(staging, allowRejects);
  checkRecordReferences(staging);
  return [...warnings, ...selfReferences(staging), ...additions(staging), ...recordWarnings(staging)];
}

function countFaults(staging: Staging): number {
  return staging.count('SELECT count(*) AS count FROM fault');
}
