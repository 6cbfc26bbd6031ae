import { expect, test } from 'vitest';
import { TooLong, Unavailable } from '../../server/domain/fault.ts';
import { stopped, translated } from '../../server/graph/neo4j/connection-faults.ts';

/** The driver's errors have a code. */
class Coded extends Error {
  readonly code: string;
  constructor(code: string) {
    super(`the database says ${code}`);
    this.code = code;
  }
}

test.each([
  ['Neo.ClientError.Transaction.TransactionTimedOut', TooLong],
  ['Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration', TooLong],
  ['Neo.TransientError.General.MemoryPoolOutOfMemoryError', TooLong],
  ['Neo.TransientError.General.DatabaseUnavailable', Unavailable],
  ['Neo.TransientError.Transaction.Terminated', Unavailable],
  ['ServiceUnavailable', Unavailable],
  ['SessionExpired', Unavailable],
  ['Neo.ClientError.Statement.SyntaxError', Coded],
])('%s becomes the fault that it means', (code, fault) => {
  expect(translated(new Coded(code))).toBeInstanceOf(fault);
});

test('what is no fault of the database stays as it is', () => {
  const mistake = new TypeError('undefined is not a function');
  expect(translated(mistake)).toBe(mistake);
});

test('a signal says why it was aborted', () => {
  const own = new TooLong('ten seconds are over');
  expect(stopped(AbortSignal.abort(own))).toBe(own);
  expect(stopped(AbortSignal.abort(new DOMException('late', 'TimeoutError')))).toBeInstanceOf(TooLong);
  const gone = AbortSignal.abort();
  expect(stopped(gone)).toBe(gone.reason);
});
