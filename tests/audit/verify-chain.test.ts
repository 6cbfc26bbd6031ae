import { describe, expect, test } from 'vitest';
import { verifyChain, type ChainReport } from '../../server/audit/verify-chain.ts';
import { CHAIN_START, type AuditEntry, type AuditHead } from '../../server/domain/audit.ts';
import { sealed, sealOf } from '../../server/graph/audit-seal.ts';

/** A log of five entries, as they would be stored. */
function log(): AuditEntry[] {
  const entries: AuditEntry[] = [];
  for (let n = 1; n <= 5; n++) {
    const last = entries.at(-1);
    entries.push(
      sealed(
        {
          id: `00000000-0000-0000-0000-00000000000${n}`,
          at: `2026-11-0${n}T08:00:00.000Z`,
          actor: { id: 'os:auditor@host', authentication: 'unauthenticated' },
          action: 'IMPORT',
          subject: `SNAPSHOT:${n}`,
          details: { snapshot: { sequence: n, source: 'erp' } },
        },
        { sequence: last?.sequence ?? 0, hash: last?.hash ?? CHAIN_START },
      ),
    );
  }
  return entries;
}

/** As the database gives them: properties of whatever names. */
function checked(entries: readonly object[], head: AuditHead | null): ChainReport {
  return verifyChain(
    entries.map((entry) => ({ ...entry })),
    head,
  );
}

function headOf(entries: readonly AuditEntry[]): AuditHead | null {
  const last = entries.at(-1);
  return last ? { sequence: last.sequence, hash: last.hash } : null;
}

const renumbered = (entries: readonly AuditEntry[]): AuditEntry[] =>
  entries.map((entry, index) => ({ ...entry, sequence: index + 1 }));

test('a log that nobody touched is whole, and so is an empty one', () => {
  const entries = log();
  expect(checked(entries, headOf(entries))).toMatchObject({ stored: 5, fault: null });
  expect(checked([], null)).toEqual({ stored: 0, sound: [], fault: null });
});

describe('an entry that is changed is named', () => {
  test.each([
    ['id', 'other'],
    ['at', '2026-11-03T08:00:01.000Z'],
    ['actor', 'os:somebody@host'],
    ['actorAuthentication', 'signed-in'],
    ['action', 'EXPORT'],
    ['subject', 'SNAPSHOT:4'],
    ['details', '{"snapshot":{"sequence":3,"source":"idp"}}'],
    ['hash', 'f'.repeat(64)],
  ])('in its %s', (name, value) => {
    const entries = log();
    const stored = entries.with(2, { ...entries[2], [name]: value });
    const { fault, sound } = checked(stored, headOf(entries));
    expect(fault).toMatchObject({ sequence: 3, message: expect.stringContaining('Entry 3 was changed') });
    expect(sound).toHaveLength(2);
  });

  test('in the entry before it that it names', () => {
    const entries = log();
    const stored = entries.with(2, { ...entries[2], previous: CHAIN_START });
    expect(checked(stored, headOf(entries)).fault).toMatchObject({ sequence: 3 });
  });

  test.each([
    ['a property taken away', { details: undefined }, 'details is missing'],
    ['a property of another type', { at: 5 }, 'at is missing or no text'],
    ['a property more', { note: 'all well' }, 'property note'],
  ])('by %s', (_how, change, message) => {
    const entries = log();
    const stored = entries.map((entry, index) => (index === 2 ? { ...entry, ...change } : entry));
    expect(checked(stored, headOf(entries)).fault).toMatchObject({
      sequence: 3,
      message: expect.stringContaining(message),
    });
  });

  test('also where its hash was made to fit: then the next one does not follow', () => {
    const entries = log();
    const { hash: _hash, ...content } = { ...entries[2], details: '{}' };
    const stored = entries.with(2, { ...content, hash: sealOf(content) });
    expect(checked(stored, headOf(entries)).fault).toMatchObject({
      sequence: 4,
      message: expect.stringContaining('does not follow entry 3'),
    });
  });

  test('also where it is the last: then the head does not agree', () => {
    const entries = log();
    const { hash: _hash, ...content } = { ...entries[4], details: '{}' };
    const stored = entries.with(4, { ...content, hash: sealOf(content) });
    expect(checked(stored, headOf(entries)).fault).toMatchObject({
      sequence: 5,
      message: expect.stringContaining('head of the log'),
    });
  });
});

test.each([
  ['the first', 0, 1, 'Entry 1 is missing'],
  ['one in the middle', 2, 3, 'Entry 3 is missing'],
  ['the last', 4, 5, 'Entry 5 is missing at the end'],
])('%s that is removed is missed', (_which, index, sequence, message) => {
  const entries = log();
  const { fault } = checked(entries.toSpliced(index, 1), headOf(entries));
  expect(fault).toMatchObject({ sequence, message: expect.stringContaining(message) });
});

test('several that are removed are missed, and all of them', () => {
  const entries = log();
  expect(checked(entries.toSpliced(1, 2), headOf(entries)).fault?.message).toContain(
    'Entries 2 to 3 are missing',
  );
  expect(checked(entries.slice(0, 2), headOf(entries)).fault?.message).toContain(
    'Entries 3 to 5 are missing',
  );
  expect(checked([], headOf(entries)).fault?.message).toContain('Entries 1 to 5 are missing');
});

test('one that is removed with the others numbered anew is missed', () => {
  const entries = log();
  const { fault } = checked(renumbered(entries.toSpliced(2, 1)), headOf(entries));
  expect(fault).toMatchObject({ sequence: 3, message: expect.stringContaining('removed or written anew') });
});

test('two that change places are found', () => {
  const entries = log();
  const [second, third] = [entries[1], entries[2]];
  const stored = renumbered(entries.with(1, third).with(2, second));
  expect(checked(stored, headOf(entries)).fault).toMatchObject({
    sequence: 2,
    message: expect.stringContaining('reordered'),
  });
});

test('one that is put in is found', () => {
  const entries = log();
  const stored = renumbered(entries.toSpliced(3, 0, entries[1]));
  expect(checked(stored, headOf(entries)).fault).toMatchObject({ sequence: 4 });
  const twice = entries.toSpliced(3, 0, entries[2]);
  expect(checked(twice, headOf(entries)).fault?.message).toContain('two entries 3');
});

test('one that is appended past the head is found', () => {
  const entries = log();
  expect(checked(entries, headOf(entries.slice(0, 4))).fault).toMatchObject({
    sequence: 5,
    message: expect.stringContaining('appended past the head'),
  });
});

test('a head that is taken away is missed', () => {
  expect(checked(log(), null).fault?.message).toContain('head of the log');
});

test.each([[undefined], ['7'], [1.5]])('a number of an entry that is none (%j) is found', (sequence) => {
  const entries = log();
  const stored = entries.map((entry, index) => (index === 4 ? { ...entry, sequence } : entry));
  expect(checked(stored, headOf(entries)).fault).toMatchObject({
    sequence: 5,
    message: expect.stringContaining('no number'),
  });
});
