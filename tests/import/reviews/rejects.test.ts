import { describe, expect, test } from 'vitest';
import { importBundle } from '../../../server/import/import.ts';
import type { ImportReport } from '../../../server/import/report.ts';
import { bundleFolder, type BundleText } from '../../support/bundle-folder.ts';
import { MemoryImportStore } from '../../support/memory-import-store.ts';
import { extendedReviews, reviewBundle, type ReviewFileName } from '../../support/review-bundle.ts';

/** What is wrong; the file; the row that is added at its end; the column of the fault. */
const CASES: readonly [string, ReviewFileName, string, string][] = [
  ['a system without an id', 'systems.csv', ',x,,,,', 'id'],
  ['an owner that was never recorded', 'systems.csv', 'x,,nobody,,,', 'owner'],
  ['a framework that is none', 'systems.csv', 'x,,,GAAP,,', 'frameworks'],
  ['financial in upper case', 'systems.csv', 'x,,,,TRUE,', 'financial'],
  ['a system that has other properties already', 'systems.csv', 'ERP,Other,,,,', 'id'],
  ['a credential of nobody', 'credentials.csv', 'x,,,,,,,', 'identity'],
  ['a credential of an identity never recorded', 'credentials.csv', 'x,who,,,,,,', 'identity'],
  ['a kind of credential that is none', 'credentials.csv', 'x,svc,KEY,,,,,', 'kind'],
  ['an expiry that is no time', 'credentials.csv', 'x,svc,,,,,,tomorrow', 'expires_at'],
  ['a permission never recorded', 'classifications.csv', 'what,ann,2026-01-01,', 'permission'],
  ['nobody who classified', 'classifications.csv', 'pay,,2026-01-01,', 'classified_by'],
  ['a classification without a time', 'classifications.csv', 'pay,ann,,', 'classified_at'],
  ['a period that begins after its end', 'reviews.csv', 'x,,2026-04-01,2026-03-31,2026-04-15,2026-04-20,,,,,,', 'period_end'],
  ['a due date before the period ends', 'reviews.csv', 'x,,2026-01-01,2026-03-31,2026-03-30,2026-04-20,,,,,,', 'due'],
  ['a close before the period ends', 'reviews.csv', 'x,,2026-01-01,2026-03-31,2026-04-15,2026-03-30,,,,,,', 'close'],
  ['a date with a time', 'reviews.csv', 'x,,2026-01-01T00:00:00Z,2026-03-31,2026-04-15,2026-04-20,,,,,,', 'period_start'],
  ['a negative number of days', 'reviews.csv', 'x,,2026-01-01,2026-03-31,2026-04-15,2026-04-20,,,-1,,,', 'rotation_days'],
  ['a part of a day', 'reviews.csv', 'x,,2026-01-01,2026-03-31,2026-04-15,2026-04-20,,,,1.5,,', 'dormant_days'],
  ['a list of systems with an empty value', 'reviews.csv', 'x,,2026-01-01,2026-03-31,2026-04-15,2026-04-20,,ERP;,,,,', 'systems'],
  ['a review never recorded', 'decisions.csv', 'q9,ann,HAS_ROLE,clerk,CERTIFY,,,,,', 'review'],
  ['an edge that no review decides about', 'decisions.csv', 'q1,ann,INHERITS,clerk,CERTIFY,,,,,', 'kind'],
  ['a role never recorded', 'decisions.csv', 'q1,ann,HAS_ROLE,what,CERTIFY,,,,,', 'target'],
  ['a role where a permission is due', 'decisions.csv', 'q1,ann,HAS_PERMISSION,clerk,CERTIFY,,,,,', 'target'],
  ['an account never recorded', 'decisions.csv', 'q1,ann,CAN_ACT_AS,clerk,CERTIFY,,,,,', 'target'],
  ['no decision', 'decisions.csv', 'q1,ann,HAS_ROLE,clerk,,,,,,', 'decision'],
  ['a decision that is none', 'decisions.csv', 'q1,ann,HAS_ROLE,clerk,MAYBE,,,,,', 'decision'],
  ['a finding of an unknown kind', 'decisions.csv', 'q1,ann,HAS_ROLE,clerk,CERTIFY,STEP:enter,,,,', 'finding'],
  ['a finding without an id', 'decisions.csv', 'q1,ann,HAS_ROLE,clerk,CERTIFY,WORKFLOW:,,,,', 'finding'],
  ['a workflow never recorded', 'decisions.csv', 'q1,ann,HAS_ROLE,clerk,CERTIFY,WORKFLOW:x,,,,', 'finding'],
  ['a rule never recorded', 'decisions.csv', 'q1,ann,HAS_ROLE,clerk,CERTIFY,TOXIC_COMBINATION:p2p,,,,', 'finding'],
  ['a reviewer never recorded', 'decisions.csv', 'q1,ann,HAS_ROLE,clerk,CERTIFY,,who,,,', 'reviewer'],
  ['a decision that reads otherwise already', 'decisions.csv', 'q1,ann,HAS_ROLE,clerk,REVOKE,WORKFLOW:p2p,svc,2026-04-02T10:00:00Z,Other,T-1', 'review'],
  ['both a workflow and a rule', 'exceptions.csv', 'x,ann,p2p,tox,,,,,,,,,', 'combination'],
  ['neither a workflow nor a rule', 'exceptions.csv', 'x,ann,,,,,,,,,,,', 'combination'],
  ['an exception to a rule never recorded', 'exceptions.csv', 'x,ann,,rule,,,,,,,,,', 'combination'],
  ['an approver never recorded', 'exceptions.csv', 'x,ann,p2p,,,,who,,,,,,', 'approver'],
  ['an exception that has other properties already', 'exceptions.csv', 'e1,ann,p2p,,,,,,,,,,', 'id'],
  ['a control without a name', 'control_runs.csv', ',p2p,2026-03-30,ann,EFFECTIVE,', 'control'],
  ['a run without a time', 'control_runs.csv', 'C1,p2p,,ann,EFFECTIVE,', 'performed_at'],
  ['a result that is none', 'control_runs.csv', 'C1,p2p,2026-03-30,ann,OK,', 'result'],
  ['a look-back that ends before it begins', 'lookbacks.csv', 'ann,p2p,2026-02-01,2026-01-31,svc,2026-04-05,false,', 'to'],
  ['a look-back that does not say whether', 'lookbacks.csv', 'ann,p2p,2026-01-01,2026-01-31,svc,2026-04-05,,', 'used'],
  ['a look-back by nobody known', 'lookbacks.csv', 'ann,p2p,2026-01-01,2026-01-31,who,2026-04-05,false,', 'performed_by'],
]; // prettier-ignore

/** What is wrong, the bundle, and every rejected row as `file:line:column`. */
const BUNDLES: readonly [string, BundleText, readonly string[]][] = [
  [
    'the decisions of a rejected review',
    reviewBundle({
      'reviews.csv': 'id,period_start,period_end,due,close\nq1,2026-01-01,2026-03-31,2026-04-15,soon\n',
    }),
    ['reviews.csv:2:close', 'decisions.csv:2:review'],
  ],
  [
    'no workflow where the file has no rules',
    reviewBundle({ 'exceptions.csv': 'id,identity,workflow\ne1,ann,\n' }),
    ['exceptions.csv:2:workflow'],
  ],
  [
    'what refers to a workflow that is rejected, and was never recorded before',
    reviewBundle({
      'workflows.csv': 'id,materiality\np2p,-1\ngl,\n',
      'steps.csv': 'id,workflow\njournal,gl\n',
      'next.csv': null,
      'separations.csv': null,
      'performs.csv': null,
      'combined_in.csv': null,
    }),
    ['workflows.csv:2:materiality', 'decisions.csv:2:finding', 'exceptions.csv:2:workflow', 'control_runs.csv:2:workflow', 'lookbacks.csv:2:workflow'], // prettier-ignore
  ],
  [
    'each of the rows that repeat a rejected one',
    extendedReviews({ 'control_runs.csv': 'C1,x,2026-03-30,ann,FAILED,\nC1,x,2026-03-30,ann,FAILED,\n' }),
    ['control_runs.csv:3:workflow', 'control_runs.csv:4:workflow'],
  ],
];

async function imported(files: BundleText, allowRejects = false): Promise<ImportReport> {
  const request = { folder: bundleFolder(files), source: 'grc', allowRejects };
  return importBundle(new MemoryImportStore(), request);
}

function places(report: ImportReport): string[] {
  return report.rejects.map(({ file, line, column }) => `${file}:${line}:${column}`);
}

describe('a row about reviews is rejected for', () => {
  test.each(CASES)('%s', async (_, file, row, column) => {
    const report = await imported(extendedReviews({ [file]: `${row}\n` }));
    expect(places(report)).toEqual([`${file}:3:${column}`]);
    expect(report.refused).not.toBeNull();
    for (const { rowsRead, imported: kept, duplicates, rejected } of report.files)
      expect(kept + duplicates + rejected).toBe(rowsRead);
  });

  test.each(BUNDLES)('%s', async (_, files, expected) => {
    expect(places(await imported(files))).toEqual(expected);
  });

  test('what a definition is rejected for: no --allow-rejects leaves it out', async () => {
    const report = await imported(extendedReviews({ 'systems.csv': ',x,,,,\n' }), true);
    expect(report.refused).toMatch('some in systems.csv: a row that defines is never left out');
  });

  test('contradicting another row, and with --allow-rejects the other row too', async () => {
    const files = extendedReviews({ 'systems.csv': 'ERP,Other,,,,\nERP,Other,,,,\n' });
    expect(places(await imported(files, true))).toEqual([
      'systems.csv:2:id',
      'systems.csv:3:id',
      'systems.csv:4:id',
    ]);
  });

  test('an id that another source defines', async () => {
    const store = new MemoryImportStore();
    await importBundle(store, { folder: bundleFolder(reviewBundle()), source: 'grc' });
    const again = { 'systems.csv': 'id,name\nERP,Mine\nCRM,\n', 'reviews.csv': null };
    const files = { 'roles.csv': 'id\nx\n', 'systems.csv': again['systems.csv'] };
    const report = await importBundle(store, { folder: bundleFolder(files), source: 'idp' });
    expect(places(report)).toEqual(['systems.csv:2:id']);
    expect(report.rejects[0].reason).toMatch('another source, grc');
  });
});

describe('a row about reviews is accepted though', () => {
  test.each([
    ['it decides on access that nobody has', { 'decisions.csv': 'q1,ann,HAS_ROLE,boss,CERTIFY,,,,,\n' }],
    ['nobody signed it', { 'decisions.csv': 'q1,ann,HAS_ROLE,clerk,CERTIFY,,,,,\n' }],
    ['the control is in no workflow', { 'control_runs.csv': 'No such,p2p,2026-03-30,ann,EFFECTIVE,\n' }],
    ['a review looks at no access', { 'reviews.csv': 'q0,,2020-01-01,2020-01-01,2020-01-01,2020-01-01,,,,,,\n' }], // prettier-ignore
    ['it approves before it opens', { 'exceptions.csv': 'x,ann,,tox,,,,2026-01-01,,,2026-02-01,2026-01-15,\n' }], // prettier-ignore
  ])('%s', async (_, rows) => {
    expect(await imported(extendedReviews(rows))).toMatchObject({ refused: null, rejects: [] });
  });

  test('it refers to a leaver, a removed role and a removed workflow', async () => {
    const store = new MemoryImportStore();
    const take = (files: BundleText): Promise<ImportReport> =>
      importBundle(store, { folder: bundleFolder(files), source: 'erp', allowShrink: true });
    await take(reviewBundle({ 'decisions.csv': null, 'exceptions.csv': null }));
    await take({ 'identities.csv': 'id\nsvc\n' });
    const late = reviewBundle();
    const report = await importBundle(store, {
      folder: bundleFolder({
        'decisions.csv': late['decisions.csv'],
        'exceptions.csv': late['exceptions.csv'],
      }),
      source: 'grc',
    });
    expect(report).toMatchObject({ refused: null, opened: { DECISION: 1, EXCEPTION: 1 } });
  });

  test('a system of a review is described nowhere, and that is warned about', async () => {
    const { refused, warnings } = await imported(reviewBundle({ 'systems.csv': null }));
    expect(refused).toBeNull();
    expect(warnings).toContain('reviews.csv, line 2: no systems.csv describes the system ERP');
  });

  test('ids differ only in case, and that is warned about', async () => {
    const { refused, warnings } = await imported(extendedReviews({ 'systems.csv': 'erp,,,,,\n' }));
    expect(refused).toBeNull();
    expect(warnings).toContain('SYSTEM ids differ only in case or form of letters: "ERP", "erp"');
  });

  test('who classified is no identity, and that is warned about', async () => {
    const { refused, warnings } = await imported(
      extendedReviews({ 'classifications.csv': 'pay,Controlling,2026-01-01,\n' }),
    );
    expect(refused).toBeNull();
    expect(warnings).toContain(
      'classifications.csv, line 3: Controlling, who classified, is no identity that was ever recorded',
    );
  });

  test('it refers to an identity that has only a placeholder', async () => {
    const files = {
      ...extendedReviews({ 'credentials.csv': 'k,ghost,,,,,,\n' }),
      'has_role.csv': 'identity,role\nghost,clerk\n',
    };
    expect(await imported(files, true)).toMatchObject({ refused: null, placeholders: ['IDENTITY:ghost'] });
  });
});
