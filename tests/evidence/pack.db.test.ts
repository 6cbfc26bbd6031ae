import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { firstError } from '../support/api.ts';
import { contentOf } from '../support/evidence-folder.ts';
import { evidenceDesk } from '../support/evidence-desk.ts';
import { emptyDatabase, testConnection } from '../support/neo4j.ts';
import { AFTER, AFTER_TAKEN, BEFORE, BEFORE_TAKEN } from '../support/reviewed-company.ts';

const connection = testConnection();
const desk = evidenceDesk(connection);
const { make } = desk;
let tests = 0;

beforeEach(async () => {
  tests++;
  await desk.restart();
});
afterAll(() => desk.end());

/** A place that no other test has. */
const named = (name: string): string => `${tests}/${name}`;
const out = (name: string): string => desk.place(named(name));

function rowsIn<T>(name: string, path: string): T[] {
  return JSON.parse(contentOf(out(name)).get(`${path}.json`) ?? 'null') as T[];
}

describe('the same question', () => {
  test('gives the same bytes, but for the one file that says when', async () => {
    await make(named('one'));
    await desk.importFiles({ 'roles.csv': 'id\nlater\n' }, 'idp', '2026-05-05');
    await make(named('two'));
    const [one, two] = [contentOf(out('one')), contentOf(out('two'))];
    expect([...one.keys()]).toEqual([...two.keys()]);
    const differing = [...one].filter(([path, text]) => two.get(path) !== text).map(([path]) => path);
    expect(differing).toEqual(['made.json']);
    expect(one.size).toBeGreaterThan(100);
  });

  test('gives the same bytes whatever order the database reads in', async () => {
    await make(named('one'));
    const order = String(AFTER['has_role.csv']).trimEnd().split('\n');
    await emptyDatabase(connection);
    await desk.importFiles(BEFORE, 'erp', BEFORE_TAKEN);
    await desk.importFiles(
      { ...AFTER, 'has_role.csv': [order[0], ...order.slice(1).reverse(), ''].join('\n') },
      'erp',
      AFTER_TAKEN,
    );
    await make(named('two'));
    const [one, two] = [contentOf(out('one')), contentOf(out('two'))];
    const differing = [...one].filter(([path, text]) => two.get(path) !== text).map(([path]) => path);
    // The imports have other times and another file.
    expect(
      differing.filter((path) => !/^(sources\/|report.html|made.json|manifest.json)/.test(path)),
    ).toEqual([]);
  });
});

describe('no pack is made', () => {
  test.each([
    [
      'over files',
      'is there already',
      (place: string) => {
        mkdirSync(place);
        writeFileSync(join(place, 'mine.txt'), 'mine');
      },
    ],
    [
      'over a file',
      'is there already',
      (place: string) => {
        writeFileSync(place, 'mine');
      },
    ],
  ])('%s', async (_what, message, prepare) => {
    mkdirSync(dirname(out('pack')), { recursive: true });
    prepare(out('pack'));
    await expect(make(named('pack'))).rejects.toThrow(message);
  });

  test('of a review that is not there', async () => {
    await expect(make(named('pack'), { review: 'q9' })).rejects.toThrow(
      'There is no access review q9 at snapshot 2. Recorded are q1.',
    );
  });

  test('where its entry in the audit log cannot be written', async () => {
    await desk.tamper('MATCH (h:AuditHead) DELETE h');
    await expect(make(named('pack'))).rejects.toThrow('audit log cannot be written');
    expect(readdirSync(dirname(out('pack')))).toEqual([]);
  });
});

test('a review without a snapshot has a pack that says so', async () => {
  const reviews = String(AFTER['reviews.csv']);
  const early = reviews.replaceAll('2026-', '2020-').replace('q1', 'q0');
  await desk.importFiles(
    { ...AFTER, 'reviews.csv': `${reviews}${early.split('\n')[1] ?? ''}\n` },
    'erp',
    '2026-04-19',
  );
  await make(named('pack'), { review: 'q0', snapshot: 3 });
  expect(new Set(rowsIn<{ verdict: string }>('pack', 'verdicts').map(({ verdict }) => verdict))).toEqual(
    new Set(['NOT_TESTED']),
  );
  expect(contentOf(out('pack')).get('report.html')).toContain('there is no access of the period to review');
});

describe('by the API', () => {
  const asked =
    'mutation ($review: ID!) { makeEvidencePack(review: $review, actor: "dot", at: { asOf: "2026-05-01" }) { files manifest download snapshot asOf entry { action actor } } }';

  test('a pack is made and can be fetched', async () => {
    const { data } = await desk.ask(asked, { review: 'q1' });
    const made = (data as { makeEvidencePack: { download: string; manifest: string } }).makeEvidencePack;
    expect(made).toMatchObject({
      snapshot: 2,
      asOf: '2026-05-01',
      entry: { action: 'EVIDENCE_PACK', actor: 'dot' },
    });
    const token = /^\/evidence\/(.+)\.zip$/.exec(made.download)?.[1] ?? '';
    const archive = desk.evidence.fetch(token);
    expect(archive?.name).toBe('evidence-q1-snapshot-2.zip');
    const files = unzipSync(archive?.content ?? new Uint8Array());
    const manifest = files['evidence-q1-snapshot-2/manifest.json'] ?? new Uint8Array();
    expect(createHash('sha256').update(manifest).digest('hex')).toBe(made.manifest);
    expect((await make(named('pack'))).manifest).toBe(made.manifest);
    expect(desk.evidence.fetch(`${token.slice(1)}x`)).toBeUndefined();
  });

  test('of no review is refused', async () => {
    expect(firstError(await desk.ask(asked, { review: 'q9' }))).toEqual({ code: 'NOT_FOUND' });
  });
});

describe('a pack', () => {
  test('says of each file its SHA-256, and stands in the audit log with that of its manifest', async () => {
    const { manifest, entry, files } = await make(named('pack'));
    const content = contentOf(out('pack'));
    const sha256 = (text = ''): string => createHash('sha256').update(text).digest('hex');
    expect(sha256(content.get('manifest.json'))).toBe(manifest);
    for (const file of files) expect(sha256(content.get(file.path)), file.path).toBe(file.sha256);
    expect(new Set([...files.map(({ path }) => path), 'manifest.json', 'made.json'])).toEqual(
      new Set(content.keys()),
    );
    expect(entry).toMatchObject({ action: 'EVIDENCE_PACK', subject: 'REVIEW:q1', actor: 'os:auditor@host' });
    expect(JSON.parse(entry.details)).toEqual({
      ...{ review: 'q1', snapshot: 2, asOf: '2026-05-01', files: files.length },
      ...{ manifest, made: sha256(content.get('made.json')) },
    });
  });

  test('tells the life of an exception that was worked on here', async () => {
    const id = await desk.proposed('dot', { identity: 'cid', owner: 'eli', workflow: 'pay' });
    await desk.act('approve', id, 'eli');
    await make(named('pack'), { snapshot: 4 });
    const life = rowsIn<{ exception: string }>('pack', 'exceptions/history').filter(
      ({ exception }) => exception === id,
    );
    expect(life).toMatchObject([
      {
        from_snapshot: 3,
        to_snapshot: 3,
        log_entry: expect.any(Number),
        action: 'EXCEPTION_PROPOSED',
        actor: 'dot',
      },
      {
        from_snapshot: 4,
        to_snapshot: null,
        action: 'EXCEPTION_APPROVED',
        actor: 'eli',
        actor_authentication: 'unauthenticated',
      },
    ]);
  });
});
