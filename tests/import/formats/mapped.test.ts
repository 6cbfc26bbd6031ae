import { describe, expect, test } from 'vitest';
import { FieldFault } from '../../../server/import/formats/fields.ts';
import { giveRecord, told } from '../../../server/import/formats/mapped.ts';
import { RecordingSink } from './recording-sink.ts';

const AT = { file: 'a.json', pointer: '/0' };

describe('a record', () => {
  test('of which a field cannot be read gives no row', () => {
    const sink = new RecordingSink();
    giveRecord(sink, 'user', AT, () => {
      throw new FieldFault('roles', 'roles is a text, no list');
    });
    expect(sink.rejected).toEqual(['/0: roles is a text, no list']);
    expect(sink.rows).toEqual([]);
  });

  test('passes on faults that are ours', () => {
    const broken = (): never => {
      throw new TypeError('ours');
    };
    expect(() => giveRecord(new RecordingSink(), 'user', AT, broken)).toThrow('ours');
  });

  test('is told in words that are short and move no cursor', () => {
    expect(told('edge of kind \u001b[2J\u0007x')).toBe('edge of kind \ufffd[2J\ufffdx');
    expect(told('x'.repeat(10_000))).toHaveLength(301);
  });
});
