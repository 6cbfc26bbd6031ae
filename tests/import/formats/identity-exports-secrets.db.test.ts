import { afterAll, beforeEach, expect, test } from 'vitest';
import { openGraph } from '../../../server/export/open-graph.ts';
import { createExportStore } from '../../../server/graph/neo4j/export-store.ts';
import { createImportStore } from '../../../server/graph/neo4j/import-store.ts';
import { importBundle } from '../../../server/import/import.ts';
import { printReport } from '../../../server/import/print.ts';
import { bundleFolder } from '../../support/bundle-folder.ts';
import { dump } from '../../support/dump.ts';
import { emptyDatabase, testConnection } from '../../support/neo4j.ts';
import { CODED, WITH_SECRETS } from './identity-exports.ts';
import { CANARY } from './secrets.ts';

const connection = testConnection();
beforeEach(() => emptyDatabase(connection));
afterAll(() => connection.close());

test.each(WITH_SECRETS)(
  'no secret of %s is in the database, the report or an export of it',
  async (format, files) => {
    const report = await importBundle(createImportStore(connection), {
      folder: bundleFolder(files),
      format,
      source: 's',
    });
    expect(report.refused).toBeNull();
    expect(report.snapshot).toBe(1);
    let exported = '';
    for await (const piece of openGraph(createExportStore(connection), 1, { nodes: 0, edges: 0 }))
      exported += piece;
    const everything = [
      ...(await dump(connection)),
      JSON.stringify(report),
      printReport(report),
      exported,
    ].join('\n');
    expect(everything).toContain('ann');
    expect(everything).not.toContain(CANARY);
    expect(everything).not.toContain(CODED);
  },
);
