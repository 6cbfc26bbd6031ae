import { check } from './check.ts';
import { alikeIds } from './check-ids.ts';
import { stagePlaceholders } from './check-references.ts';
import type { ReadIdentities } from './extract.ts';
import type { Cells } from './formats/targets.ts';
import { openExtract } from './open-extract.ts';
import { rejectionFault } from './refusal.ts';
import { emptyReport, type ImportReport, type ImportRequest, type OnProgress } from './report.ts';
import { STANDING, Staging } from './staging.ts';

/** What an import would be, as far as it can be told without what other sources have stored. */
export interface DryRun {
  readonly report: ImportReport;
  /** The first rows per file of the bundle, as they would be read; none of a bundle, whose files have them as they are. */
  readonly firstRows: ReadonlyMap<string, readonly Cells[]>;
  /** Ids that this source refers to and does not define, so that another one must: no fault where one does. */
  readonly unresolved: number;
}

export type WithIdentities = <T>(read: (identities: ReadIdentities) => Promise<T>) => Promise<T>;

/**
 * Reads and checks everything, and writes nothing. Needs no database: what refers to another source is counted apart.
 * @param withIdentities runs the reading with all stored identities; called for formats that ask for them alone
 */
export async function dryRun(
  request: ImportRequest,
  withIdentities: WithIdentities,
  onProgress: OnProgress = () => undefined,
): Promise<DryRun> {
  const extract = await openExtract(request);
  const staging = new Staging();
  try {
    const read = extract.asksForIdentities
      ? await withIdentities((identities) => extract.read(staging, onProgress, identities))
      : await extract.read(staging, onProgress);
    const allowRejects = request.allowRejects ?? false;
    const base = {
      ...emptyReport(0, extract.source, extract.takenAt),
      ignored: [...extract.ignored, ...read.ignored],
    };
    if (read.unreadable.length > 0 || read.isEmpty) {
      const refused = [...extract.faults, ...read.unreadable].join('\n');
      return { report: { ...base, ...read.counted(), refused }, firstRows: read.firstRows, unresolved: 0 };
    }
    const unresolved = assumeOthers(staging);
    const warnings = [...check(staging, allowRejects), ...alikeIds(staging)];
    stagePlaceholders(staging, extract.source);
    const counted = read.counted();
    const rejection = rejectionFault(counted.rejects, allowRejects);
    const faults = [...extract.faults, ...read.differences, ...(rejection === undefined ? [] : [rejection])];
    const report = {
      ...base,
      ...counted,
      warnings,
      kept: read.kept(),
      refused: faults.length === 0 ? null : faults.join('\n'),
    };
    return { report, firstRows: read.firstRows, unresolved };
  } finally {
    staging.close();
  }
}

/** Takes what is referred to and not defined here for another source's. @returns how many ids */
function assumeOthers(staging: Staging): number {
  return staging.run(
    `INSERT OR IGNORE INTO stored_node SELECT kind, id, 'another source', ${STANDING.OTHERS}, '', NULL, NULL FROM (
       SELECT from_kind AS kind, from_id AS id FROM edge UNION SELECT to_kind, to_id FROM edge
       UNION SELECT link_kind, link_id FROM node WHERE link_id IS NOT NULL
     ) t WHERE NOT EXISTS (SELECT 1 FROM node k WHERE k.kind = t.kind AND k.id = t.id)
       AND NOT EXISTS (SELECT 1 FROM half_node k WHERE k.kind = t.kind AND k.id = t.id)`,
  );
}
