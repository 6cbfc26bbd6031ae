import { compareCodePoints } from '../../domain/order.ts';
import type { DecisionRow } from '../../domain/review.ts';
import { undoneByClose } from '../../analysis/review/revocations.ts';
import { dayOf } from '../../analysis/review/instants.ts';
import { dayCell, timeCell } from '../cells.ts';
import type { Cell } from '../csv.ts';
import type { Matter } from '../matter.ts';
import type { Table } from '../table.ts';

/** What was to be taken away: before and after, with the dates against the close. */
export function remediationTable(matter: Matter): Table {
  const { context } = matter;
  const { close } = context.review;
  return {
    path: 'remediation/revocations',
    title:
      'What was to be taken away: in the snapshot before, in the one after, and the dates against the close',
    columns: [
      ...['decision', 'identity', 'kind', 'target', 'reviewer', 'decided_at', 'ticket'],
      ...['days_before_close', 'close', 'before_snapshot', 'before_taken_at', 'edges_before'],
      ...['after_snapshot', 'after_taken_at', 'edges_after', 'carried_out_by_close', 'why_not'],
    ],
    *rows() {
      const revoked = context.decisions.holding('REVOKE').toSorted((a, b) => compareCodePoints(a.key, b.key));
      for (const row of revoked) {
        const { key, identity, kind, target, reviewer, decidedAt, ticket } = row;
        yield [
          ...[key, identity, kind, target, reviewer, timeCell(decidedAt), ticket],
          decidedAt === null ? null : close - dayOf(decidedAt),
          dayCell(close),
          ...snapshotCells(matter, row, 'review'),
          ...snapshotCells(matter, row, 'closing'),
          ...outcomeCells(matter, row),
        ];
      }
    },
  };
}

/** Sequence, time, and keys of the edges that the decision is about in the review's or the closing snapshot. */
function snapshotCells({ context, answer }: Matter, row: DecisionRow, which: 'review' | 'closing'): Cell[] {
  const looked = answer.lookedAt[which];
  if (looked === null) return [null, null, null];
  const { view } = which === 'review' ? context.reviewView : context.closingView;
  const keys = context.decisions
    .edgesIn(view, context.decisions.of(row))
    .map(({ kind, edge }) => view.graph.access[kind].key.at(edge));
  return [looked.sequence, timeCell(looked.takenAt), keys.sort(compareCodePoints)];
}

function outcomeCells({ context, answer }: Matter, row: DecisionRow): Cell[] {
  if (answer.lookedAt.review === null) return [false, 'there is no snapshot of the review'];
  const undone = undoneByClose(context, row);
  if (undone === undefined) return [true, null];
  return [
    false,
    undone.why === 'NO_LATER_SNAPSHOT'
      ? 'no snapshot was taken between the decision and the close, so nothing shows it'
      : 'it is still there in the closing snapshot',
  ];
}
