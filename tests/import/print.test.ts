import { expect, test } from 'vitest';
import { printReport } from '../../server/import/print.ts';
import { progressLine } from '../../server/import/progress.ts';
import { emptyReport } from '../../server/import/report.ts';

const ROLES = {
  name: 'roles.csv',
  sha256: 'a'.repeat(64),
  rowsRead: 1200,
  imported: 1197,
  duplicates: 1,
  rejected: 2,
};
const fault = (line: number) => ({
  file: 'roles.csv',
  line,
  column: 'id',
  value: ' x',
  reason: 'the value is no id',
});

test('a report shows the reconciliation as a table, and what to do next', () => {
  const report = {
    ...emptyReport(3, 'erp', '2026-01-01T00:00:00Z'),
    changed: true,
    files: [ROLES],
    opened: { ROLE: 5 },
    demoRemoved: 2,
  };
  expect(printReport(report).split('\n')).toEqual([
    'file       rows read  imported  duplicates  rejected  SHA-256',
    'roles.csv       1200      1197           1         2  aaaaaaaaaaaa',
    '',
    'Snapshot 3 of erp is active.',
    'Opened: ROLE 5',
    'The demo company made room for it, as snapshot 2 (--keep-demo would have kept it).',
    'A running Foureyes answers from it already; otherwise start one: npm start',
  ]);
});

test('a refusal shows the first rejected rows, and says that nothing was changed', () => {
  const rejects = Array.from({ length: 25 }, (_, i) => fault(i + 2));
  const text = printReport({ ...emptyReport(0, 'erp', ''), rejects, refused: '25 rows are rejected.' });
  expect(text).toContain('Rejected (25):\n  roles.csv, line 2, id " x": the value is no id\n');
  expect(text).toContain('… and 5 more');
  expect(text).toContain('Refused; nothing was changed.\n25 rows are rejected.');
});

test('progress is silent for what is quick, and a line now and then for what is slow', () => {
  const lines: string[] = [];
  let time = 0;
  const { show } = progressLine({ write: (text: string) => lines.push(text) }, () => time);
  show({ phase: 'Writing', done: 1, total: 8 });
  time = 11_000;
  show({ phase: 'Writing', done: 2, total: 8 });
  show({ phase: 'Writing', done: 3, total: 8 });
  expect(lines).toEqual(['Writing 25 %\n']);
});

test('on a terminal progress is a bar that goes when it is done', () => {
  const lines: string[] = [];
  const { show, end } = progressLine({ isTTY: true, write: (text: string) => lines.push(text) }, () => 0);
  show({ phase: 'Writing', done: 4, total: 8 });
  end();
  expect(lines[0]).toContain(`${'█'.repeat(15)}${'░'.repeat(15)} 50 %`);
  expect(lines[1]).toBe('\r\x1b[K');
});
