import { exceptionState } from '../../domain/exception.ts';
import { recordedAt, STILL_RECORDED } from '../../domain/point.ts';
import { endOf } from '../../analysis/review/instants.ts';
import { timeCell } from '../cells.ts';
import type { Matter } from '../matter.ts';
import type { Table } from '../table.ts';

/** Exceptions to findings, as they stand at the question's snapshot. */
export function exceptionTable({ context, names, question }: Matter): Table {
  const { review, approved } = context;
  return {
    path: 'exceptions/exceptions',
    title:
      'Exceptions to findings: by whom, why, until when, and whether each counts as approved at the close',
    columns: [
      ...[
        'exception',
        'state_at_close',
        'counts_as_approved',
        'why_not',
        'identity',
        'identity_name',
        'finding',
        'finding_name',
      ],
      ...['owner', 'proposer', 'approver', 'opened_at', 'approved_at', 'expires_at', 'closed_at'],
      ...['rationale', 'compensating_control', 'source', 'file', 'row', 'snapshot'],
    ],
    *rows() {
      for (const row of context.ground.records.exceptions) {
        if (!recordedAt(question.snapshot, row.since, row.until)) continue;
        const { id, identity, finding, owner, proposer, approver } = row;
        const whyNot = approved.whyNot(row);
        yield [
          ...[id, exceptionState(row, endOf(review.close) - 1), whyNot === undefined],
          whyNot === undefined ? null : `it ${whyNot}`,
          ...[identity, names.of('IDENTITY', identity)],
          ...[`${finding.kind}:${finding.id}`, names.of(finding.kind, finding.id)],
          ...[owner, proposer, approver],
          ...[row.openedAt, row.approvedAt, row.expiresAt, row.closedAt].map(timeCell),
          ...[row.rationale, row.compensatingControl, row.source, row.file, row.row, row.since],
        ];
      }
    },
  };
}

/** The life of each exception: how every snapshot had it, and what the audit log says was done with it. */
export function exceptionHistoryTable({ context, question, history }: Matter): Table {
  return {
    path: 'exceptions/history',
    title: 'The life of each exception: every version that was recorded, and what the audit log holds of it',
    columns: [
      ...['exception', 'from_snapshot', 'to_snapshot', 'state_at_close', 'closed_at', 'approver', 'source'],
      ...['log_entry', 'action', 'at', 'actor', 'actor_authentication', 'log_hash'],
    ],
    *rows() {
      const versions = context.ground.records.exceptions.filter(({ since }) => since <= question.snapshot);
      for (const row of versions) {
        const last = row.until === STILL_RECORDED || row.until > question.snapshot ? null : row.until - 1;
        const entry = (history.get(row.id) ?? []).find(
          ({ details }) => (JSON.parse(details) as { readonly inSnapshot: number }).inSnapshot === row.since,
        );
        yield [
          ...[row.id, row.since, last, exceptionState(row, endOf(context.review.close) - 1)],
          ...[timeCell(row.closedAt), row.approver, row.source],
          ...(entry === undefined
            ? [null, null, null, null, null, null]
            : [entry.sequence, entry.action, entry.at, entry.actor, entry.actorAuthentication, entry.hash]),
        ];
      }
    },
  };
}
