import { describe, expect, test } from 'vitest';
import { readArguments } from '../../server/import/arguments.ts';

describe('the import command', () => {
  test('reads all of its flags', () => {
    const line =
      '--source erp --taken-at 2026-01-01T00:00:00+01:00 --allow-rejects --allow-shrink --keep-demo --json data';
    expect(readArguments(line.split(' '))).toEqual({
      do: 'import',
      json: true,
      folder: 'data',
      flags: {
        source: 'erp',
        takenAt: '2026-01-01T00:00:00+01:00',
        allowRejects: true,
        allowShrink: true,
        keepDemo: true,
      },
    });
  });

  test('needs nothing but a folder', () => {
    const flags = { allowRejects: false, allowShrink: false, keepDemo: false };
    expect(readArguments(['data'])).toEqual({ do: 'import', json: false, folder: 'data', flags });
  });

  test('takes what a format needs to know, and only tries it out with --dry-run', () => {
    const line = 'users.csv --format tabular --mapping entra-users --encoding windows-1252 --dry-run';
    expect(readArguments(line.split(' '))).toMatchObject({
      do: 'try',
      folder: 'users.csv',
      flags: { format: 'tabular', mapping: 'entra-users', encoding: 'windows-1252' },
    });
  });

  test('removes a source', () =>
    expect(readArguments(['--remove', 'erp', '--json'])).toEqual({
      do: 'remove',
      json: true,
      source: 'erp',
    }));

  test.for<[string[], string]>([
    [[], 'Which folder'],
    [['a', '--format', 'xls'], '--format "xls" is none of bundle, tabular'],
    [['a', '--format', 'bundle', '--mapping', 'm'], 'A bundle takes no --mapping'],
    [['a', '--encoding', ''], '--encoding needs a name'],
    [['a', 'b'], 'One folder or file at a time: b'],
    [['a', '--sorce', 'x'], '--sorce'],
    [['a', '--source'], '--source'],
    [['a', '--source', ''], '--source needs a name'],
    [['a', '--json=yes'], '--json'],
    [['a', '--taken-at', 'today'], '"today" is no ISO 8601 time'],
    [['a', '--remove', 'erp'], 'not with a'],
    [['--remove', 'erp', '--allow-shrink'], 'not with --allow-shrink'],
    [['--remove', ''], '--remove needs the name'],
  ])('says what is wrong with %j', ([line, message]) => {
    expect(() => readArguments(line)).toThrow(message);
  });
});
