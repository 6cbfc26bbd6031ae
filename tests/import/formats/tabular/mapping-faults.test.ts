import { describe, expect, test } from 'vitest';
import { imported } from '../imported.ts';

describe('a mapping that cannot be meant is refused with its line and column:', () => {
  test.for<[string, string, string]>([
    ['no YAML', 'files: [', 'mapping.yaml, line 1'],
    ['an unknown word', 'files:\n  - rowz: []\n', 'mapping.yaml, line 2, column 5'],
    [
      'an unknown file of the bundle',
      'files:\n  - rows:\n      - into: users.csv\n        cells: {}\n',
      'line 3, column 15',
    ],
    [
      'an unknown column of the bundle',
      'files:\n  - rows:\n      - into: roles.csv\n        cells: { id: A, titel: B }\n',
      'roles.csv has no column titel',
    ],
    [
      'a required column that is not mapped',
      'files:\n  - rows:\n      - into: grants.csv\n        cells: { role: A }\n',
      'grants.csv needs permission',
    ],
    [
      'a cell of two things',
      'files:\n  - rows:\n      - into: roles.csv\n        cells: { id: { column: A, constant: B } }\n',
      'line 4, column 22',
    ],
    [
      'a date that is none',
      'files:\n  - rows:\n      - into: has_role.csv\n        cells: { identity: A, role: B, valid_to: { column: C, date: yy } }\n',
      'is no form of a date',
    ],
    [
      'each without a list',
      'files:\n  - rows:\n      - into: roles.csv\n        cells: { id: { each: true } }\n',
      'the row has no each',
    ],
    [
      'a pattern that is none',
      "files:\n  - setAside: [{ when: { column: A, matches: '(' }, reason: x }]\n    rows: [{ into: roles.csv, cells: { id: A } }]\n",
      'no regular expression',
    ],
    [
      'a column of secrets',
      'files:\n  - rows:\n      - into: roles.csv\n        cells: { id: A, name: Password hash }\n',
      'has secrets by its name',
    ],
    [
      'aliases that multiply',
      `a: &a [x]\n${[...'bcdefghi'].map((one, at) => `${one}: &${one} [${Array.from({ length: 9 }, () => `*${'abcdefgh'[at]}`).join(',')}]`).join('\n')}\nfiles: *i\n`,
      'mapping.yaml',
    ],
  ])('%s', async ([, mapping, message]) => {
    // prettier-ignore
    const { report } = await imported({ 'mapping.yaml': mapping, 't.csv': 'A,B\n1,2\n' });
    expect(report.refused).toContain(message);
    expect(report.refused).toContain('mapping.yaml');
  });

  test('a mapping that is not there names the ready ones', async () => {
    const { report } = await imported({ 't.csv': 'A\n1\n' }, { format: 'tabular', mapping: 'nowhere.yaml' });
    expect(report.refused).toContain('neither a file nor a ready mapping; ready ones are');
  });
});
