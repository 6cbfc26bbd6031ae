import { describe, expect, test } from 'vitest';
import { importBundle } from '../../../server/import/import.ts';
import { removeSource } from '../../../server/import/remove.ts';
import type { ImportReport } from '../../../server/import/report.ts';
import { bundleFolder, SOUND_BUNDLE, type BundleText } from '../../support/bundle-folder.ts';
import { MemoryImportStore } from '../../support/memory-import-store.ts';
import { extendedReviews, reviewBundle, SOUND_REVIEWS } from '../../support/review-bundle.ts';

const DECISIONS_HEADER = SOUND_REVIEWS['decisions.csv'].split('\n')[0];

function decisions(...rows: string[]): BundleText {
  return reviewBundle({ 'decisions.csv': `${[DECISIONS_HEADER, ...rows].join('\n')}\n` });
}

async function importing(store: MemoryImportStore, files: BundleText, source = 'grc'): Promise<ImportReport> {
  const report = await importBundle(store, { folder: bundleFolder(files), source });
  expect(report.refused).toBeNull();
  return report;
}

describe('rows about reviews', () => {
  test('are counted, and none is written twice', async () => {
    const store = new MemoryImportStore();
    const report = await importing(store, reviewBundle());
    expect(report.opened).toMatchObject({
      SYSTEM: 1,
      CREDENTIAL: 1,
      CLASSIFICATION: 1,
      ACCESS_REVIEW: 1,
      DECISION: 1,
      EXCEPTION: 1,
      CONTROL_RUN: 1,
      LOOK_BACK: 1,
    });
    expect(report.files.map(({ name }) => name).slice(-8)).toEqual(Object.keys(SOUND_REVIEWS));
    const { written } = store;
    expect(await importing(store, reviewBundle())).toMatchObject({ changed: false, snapshot: 1 });
    expect(store.written).toBe(written);
  });

  test('are enough for an import', async () => {
    const store = new MemoryImportStore();
    await importing(store, SOUND_BUNDLE, 'erp');
    const report = await importing(store, SOUND_REVIEWS);
    expect(report).toMatchObject({ snapshot: 2, changed: true, closed: {} });
    expect(store.openRecords()).toHaveLength(8);
  });

  test('are not closed by an import that lacks them', async () => {
    const store = new MemoryImportStore();
    await importing(store, reviewBundle());
    expect(await importing(store, SOUND_BUNDLE)).toMatchObject({ changed: false });
    expect(store.openRecords()).toHaveLength(8);
  });

  test('replace those of the same id, and the earlier ones stay in the history', async () => {
    const store = new MemoryImportStore();
    await importing(store, reviewBundle());
    const report = await importing(store, reviewBundle({ 'systems.csv': 'id,name\nERP,Renamed\n' }));
    expect(report).toMatchObject({ snapshot: 2, opened: {}, closed: {}, updated: { SYSTEM: 1 } });
    expect(store.openRecords('SYSTEM:')).toMatchObject([{ id: 'ERP', name: 'Renamed' }]);
    expect(store.records.filter(({ properties }) => properties['key'] === 'SYSTEM:ERP')).toHaveLength(2);
  });

  test('that have no id stand beside the earlier ones when they are corrected', async () => {
    const store = new MemoryImportStore();
    await importing(store, reviewBundle());
    const corrected = {
      'control_runs.csv': SOUND_REVIEWS['control_runs.csv'].replace('EFFECTIVE', 'FAILED'),
      'lookbacks.csv': SOUND_REVIEWS['lookbacks.csv'].replace('false', 'true'),
      'classifications.csv': SOUND_REVIEWS['classifications.csv'].replace('Prints only', 'Shows only'),
    };
    await importing(store, reviewBundle(corrected));
    const kinds = ['CONTROL_RUN:', 'LOOK_BACK:', 'CLASSIFICATION:'];
    expect(kinds.map((kind) => store.openRecords(kind).length)).toEqual([2, 2, 2]);
  });

  test('are compared after typing and defaults', async () => {
    const store = new MemoryImportStore();
    const { files } = await importing(
      store,
      extendedReviews({
        'systems.csv': 'ERP,The ERP,ann,SOC;SOX,true,false\n',
        'credentials.csv': 'key-1,svc,key,ann,2026-01-01T01:00:00+01:00,,,2026-12-31T23:59:59.999Z\n',
        'reviews.csv':
          'q1,First quarter,2026-01-01,2026-03-31,2026-04-15,2026-04-20,SOC;SOX,ERP,90,90,7,50\n',
      }),
    );
    const duplicates = files.filter((file) => file.duplicates > 0).map(({ name }) => name);
    expect(duplicates).toEqual(['systems.csv', 'credentials.csv', 'reviews.csv']);
  });

  test('say when something ends as the end of the day, and all else as its beginning', async () => {
    const store = new MemoryImportStore();
    await importing(store, reviewBundle());
    expect(store.openRecords('CREDENTIAL:')).toMatchObject([
      { issuedAt: '2026-01-01T00:00:00Z', expiresAt: '2026-12-31T23:59:59.999Z' },
    ]);
    expect(store.openRecords('EXCEPTION:')).toMatchObject([
      { approvedAt: '2026-04-01T00:00:00Z', expiresAt: '2026-06-30T23:59:59.999Z' },
    ]);
  });

  test('are tied to what they are about', async () => {
    const store = new MemoryImportStore();
    await importing(store, reviewBundle());
    const ties = (prefix: string): readonly string[] =>
      store.records.find(({ properties }) => String(properties['key']).startsWith(prefix))!.ties;
    expect(ties('DECISION:')).toEqual([
      'ABOUT IDENTITY:ann',
      'ABOUT_TARGET ROLE:clerk',
      'CONSIDERED WORKFLOW:p2p',
      'REVIEWED_BY IDENTITY:svc',
    ]);
    expect(ties('EXCEPTION:')).toEqual([
      'ABOUT IDENTITY:ann',
      'CONSIDERED WORKFLOW:p2p',
      'HAS_OWNER IDENTITY:ann',
      'PROPOSED_BY IDENTITY:ann',
      'APPROVED_BY IDENTITY:svc',
    ]);
  });

  test('go with their source, and with the demo company', async () => {
    const store = new MemoryImportStore();
    await importing(store, reviewBundle(), 'demo');
    expect(await importing(store, { 'roles.csv': 'id\nx\n' }, 'mine')).toMatchObject({ demoRemoved: 2 });
    expect(store.openRecords()).toEqual([]);
    await importing(store, reviewBundle(), 'grc');
    expect(await removeSource(store, 'grc')).toMatchObject({ closed: { DECISION: 1, SYSTEM: 1 } });
    expect(store.openRecords()).toEqual([]);
  });
});

describe('decisions', () => {
  const certified = 'q1,ann,HAS_ROLE,clerk,CERTIFY,,svc,2026-04-02T10:00:00Z,Her job,T-1';
  const revoked = certified.replace('CERTIFY', 'REVOKE');
  const taken = (store: MemoryImportStore): unknown[] =>
    store
      .openRecords('DECISION:')
      .map(({ decision, rationale }) => `${String(decision)} ${String(rationale)}`)
      .sort();

  test('that contradict each other and differ in nothing else both stay', async () => {
    const store = new MemoryImportStore();
    await importing(store, decisions(certified, revoked, certified));
    expect(taken(store)).toEqual(['CERTIFY Her job', 'REVOKE Her job']);
    expect(await importing(store, decisions(certified, revoked))).toMatchObject({ changed: false });
  });

  test('replace the earlier one of the same access, reviewer and time', async () => {
    const store = new MemoryImportStore();
    await importing(store, decisions(certified));
    await importing(store, decisions(revoked.replace('Her job', 'Left the team')));
    expect(taken(store)).toEqual(['REVOKE Left the team']);
    await importing(store, decisions(certified));
    expect(taken(store)).toEqual(['CERTIFY Her job']);
    expect(store.records.filter(({ properties }) => String(properties['key']).startsWith('DECISION:'))).toHaveLength(3); // prettier-ignore
  });

  test('stand beside each other where reviewer or time differ', async () => {
    const store = new MemoryImportStore();
    await importing(store, decisions(certified));
    await importing(store, decisions(revoked.replace('T10', 'T11'), certified.replace(',svc,', ',ann,')));
    expect(taken(store)).toEqual(['CERTIFY Her job', 'CERTIFY Her job', 'REVOKE Her job']);
  });

  test('of two sources stand beside each other', async () => {
    const store = new MemoryImportStore();
    await importing(store, decisions(certified));
    await importing(store, { 'decisions.csv': `${DECISIONS_HEADER}\n${revoked}\n` }, 'other');
    expect(taken(store)).toEqual(['CERTIFY Her job', 'REVOKE Her job']);
  });
});
