import { createHash } from 'node:crypto';
import {
  appendFileSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { verifyPack, type EvidenceReport } from '../../server/evidence/verify-pack.ts';
import { evidenceDesk } from '../support/evidence-desk.ts';
import { testConnection } from '../support/neo4j.ts';

const desk = evidenceDesk(testConnection());
const { signal } = new AbortController();
let pack: string;
let copies = 0;

beforeEach(async () => {
  pack = await desk.copy(`copy-${++copies}`);
});
afterAll(() => desk.end());

const at = (path: string): string => join(pack, path);
const read = (path: string): string => readFileSync(at(path), 'utf8');
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

function change(path: string, edit: (text: string) => string): void {
  const before = read(path);
  const after = edit(before);
  if (after === before) throw new Error(`nothing was changed in ${path}`);
  writeFileSync(at(path), after);
}

function checked(): Promise<EvidenceReport> {
  return verifyPack(pack, desk, signal);
}

/** Everything that a report says, for looking for words in it. */
function said({ fileFaults, logFaults, differences }: EvidenceReport): string {
  return [...fileFaults, ...(logFaults ?? []), ...(differences ?? [])].join('\n');
}

describe('in a file', () => {
  const LIST = 'access/in-scope.csv';

  test('a single changed byte is found and named', async () => {
    change(LIST, (text) => text.replace('T-2', 'T-3'));
    const report = await checked();
    expect(report.whole).toBe(false);
    expect(report.fileFaults).toEqual([expect.stringMatching(/^access\/in-scope\.csv was changed/)]);
    expect(report.differences).toEqual([
      expect.stringMatching(/^access\/in-scope\.csv: byte \d+, in line \d, differs: .*T-2.*T-3/),
    ]);
  });

  test.each([
    ['a line taken out', (text: string) => text.replace(/\r\n[^\r]*cid[^\r]*/, '')],
    [
      'lines that change places',
      (text: string) => {
        const [head, a, b, ...rest] = text.split('\r\n');
        return [head, b, a, ...rest].join('\r\n');
      },
    ],
    ['a file cut short', (text: string) => text.slice(0, -10)],
    ['an emptied file', () => ''],
    ['a line appended', (text: string) => `${text}x\r\n`],
    ['other line ends', (text: string) => text.replaceAll('\r\n', '\n')],
  ])('%s is found', async (_what, edit) => {
    change(LIST, edit);
    const report = await checked();
    expect([report.whole, said(report)]).toEqual([false, expect.stringContaining(`${LIST} was changed`)]);
  });

  test.each([
    [
      'a file removed',
      'tests/sox/SOX-6-exceptions.csv is missing',
      () => rmSync(at('tests/sox/SOX-6-exceptions.csv')),
    ],
    [
      'a file added',
      'tests/sox/SOX-11.csv (file) is not in the manifest',
      () => writeFileSync(at('tests/sox/SOX-11.csv'), ''),
    ],
    ['a hidden file added', '.note (file) is not in the manifest', () => writeFileSync(at('.note'), '')],
    ['a folder added', 'more (an empty folder) is not in the manifest', () => mkdirSync(at('more'))],
    [
      'a file under another name',
      'verdicts2.csv (file) is not in the manifest',
      () => renameSync(at('verdicts.csv'), at('verdicts2.csv')),
    ],
    [
      'a file behind a link',
      'verdicts.csv is a symbolic link',
      () => {
        renameSync(at('verdicts.csv'), `${pack}-elsewhere.csv`);
        symlinkSync(`${pack}-elsewhere.csv`, at('verdicts.csv'));
      },
    ],
    [
      'two files exchanged',
      'verdicts.csv was changed',
      () => {
        renameSync(at('verdicts.csv'), at('x'));
        renameSync(at('decisions.csv'), at('verdicts.csv'));
        renameSync(at('x'), at('decisions.csv'));
      },
    ],
  ])('%s is found', async (_what, message, tamper) => {
    tamper();
    const report = await checked();
    expect([report.whole, said(report)]).toEqual([false, expect.stringContaining(message)]);
  });
});

/** Makes the manifest say what the file is now. */
function rewriteManifest(path: string): void {
  const { sha256: old } = (
    JSON.parse(read('manifest.json')) as { files: { path: string; sha256: string }[] }
  ).files.find((file) => file.path === path) ?? { sha256: '' };
  change('manifest.json', (text) => text.replace(old, sha256(read(path))));
}

function rewriteMade(): void {
  change('made.json', (text) =>
    text.replace(/"manifest": "\w+"/, `"manifest": "${sha256(read('manifest.json'))}"`),
  );
}

describe('in the manifest', () => {
  test.each([
    [
      'that was changed',
      'manifest.json has the SHA-256',
      () => change('manifest.json', (text) => text.replace(/"bytes": \d/, '"bytes": 9')),
    ],
    [
      'that names a file outside',
      'no manifest of an evidence pack',
      () => change('manifest.json', (text) => text.replace('"verdicts.csv"', '"../verdicts.csv"')),
    ],
    [
      'that names a file twice',
      'no manifest of an evidence pack',
      () => change('manifest.json', (text) => text.replace('"verdicts.json"', '"verdicts.csv"')),
    ],
    ['that is no JSON', 'no manifest of an evidence pack', () => appendFileSync(at('manifest.json'), '}')],
    [
      'that is cut short',
      'no manifest of an evidence pack',
      () => change('manifest.json', (text) => text.slice(0, -30)),
    ],
    ['that is removed', 'manifest.json is missing', () => rmSync(at('manifest.json'))],
    [
      'that is a link',
      'manifest.json is missing',
      () => {
        renameSync(at('manifest.json'), `${pack}-m`);
        symlinkSync(`${pack}-m`, at('manifest.json'));
      },
    ],
    ['whose times are removed', 'made.json is missing', () => rmSync(at('made.json'))],
    [
      'whose times are changed',
      'made.json is not the one that the audit log records',
      () => change('made.json', (text) => text.replace('auditor', 'editor')),
    ],
  ])('%s is found', async (_what, message, tamper) => {
    tamper();
    const report = await checked();
    expect([report.whole, said(report)]).toEqual([false, expect.stringContaining(message)]);
  });

  test('a manifest that was written anew for a changed file is found by the audit log, and the file by asking again', async () => {
    change('verdicts.csv', (text) => text.replace('FAIL', 'PASS'));
    rewriteManifest('verdicts.csv');
    rewriteMade();
    expect(await verifyPack(pack, null, signal)).toMatchObject({ whole: true });
    const report = await checked();
    expect(report).toMatchObject({ whole: false, fileFaults: [] });
    expect(report.logFaults?.join()).toContain(
      'No entry of the audit log records a pack of q1 with this manifest',
    );
    expect(report.differences).toEqual([
      expect.stringMatching(/^verdicts\.csv: byte \d+, in line \d+, differs/),
    ]);
  });

  test('a file that the manifest forgets is found, though the manifest and its times were written anew', async () => {
    change('manifest.json', (text) => {
      const manifest = JSON.parse(text) as { files: { path: string }[] };
      const files = manifest.files.filter(({ path }) => !path.includes('SOX-6'));
      return `${JSON.stringify({ ...manifest, files }, null, 2)}\n`;
    });
    rmSync(at('tests/sox/SOX-6-exceptions.csv'));
    rewriteMade();
    const report = await checked();
    expect(said(report)).toContain('tests/sox/SOX-6-exceptions.json (file) is not in the manifest');
    expect(said(report)).toContain('tests/sox/SOX-6-exceptions.csv would be made now, and the pack has none');
    expect(report.logFaults).toHaveLength(1);
  });
});
