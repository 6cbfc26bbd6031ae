import { compareCodePoints } from '../../domain/order.ts';
import { dayCell, ORIGIN_COLUMNS, originCells, timeCell } from '../cells.ts';
import type { Matter } from '../matter.ts';
import type { Table } from '../table.ts';

/** Every material path with its class and what that rests on (REVIEWS.md section 4). */
export function pathTable({ answer, names }: Matter): Table {
  return {
    path: 'paths/misstatement-paths',
    title: 'Every material misstatement path: its class, why, and what that rests on',
    columns: [
      ...[
        'identity',
        'identity_name',
        'workflow',
        'workflow_name',
        'class',
        'reason',
        'jit_only',
        'explanation',
      ],
      ...['snapshots', 'edges', 'decisions', 'exceptions', 'control_runs', 'look_backs'],
    ],
    *rows() {
      for (const path of answer.misstatementPaths) {
        const { identity, workflow, reason, jit, explanation, snapshots, restsOn } = path;
        yield [
          ...[identity, names.of('IDENTITY', identity), workflow, names.of('WORKFLOW', workflow)],
          ...[path.class, reason, jit, names.sentence(explanation), snapshots.map(String)],
          path.edges().map(({ key }) => key),
          restsOn.decisions.map(({ key }) => key),
          restsOn.exceptions.map(({ id }) => id),
          restsOn.controlRuns.map(({ key }) => key),
          restsOn.lookBacks.map(({ key }) => key),
        ];
      }
    },
  };
}

export function controlRunTable({ context }: Matter): Table {
  return {
    path: 'controls/control-runs',
    title: 'Runs of controls, as proof that each was performed',
    columns: [
      'run',
      'control',
      'workflow',
      'performed_at',
      'performer',
      'result',
      'evidence',
      ...ORIGIN_COLUMNS,
    ],
    *rows() {
      for (const row of context.records.controlRuns.toSorted((a, b) => compareCodePoints(a.key, b.key))) {
        const { key, control, workflow, performedAt, performer, result, evidence } = row;
        yield [
          key,
          control,
          workflow,
          timeCell(performedAt),
          performer,
          result,
          evidence,
          ...originCells(row),
        ];
      }
    },
  };
}

export function lookBackTable({ context }: Matter): Table {
  return {
    path: 'controls/look-backs',
    title: 'Look-backs, as proof that an open path was or was not used',
    columns: [
      ...[
        'look_back',
        'identity',
        'workflow',
        'from',
        'to',
        'performed_by',
        'performed_at',
        'used',
        'evidence',
      ],
      ...ORIGIN_COLUMNS,
    ],
    *rows() {
      for (const row of context.records.lookBacks.toSorted((a, b) => compareCodePoints(a.key, b.key))) {
        const { key, identity, workflow, performedBy, performedAt, used, evidence } = row;
        yield [
          ...[
            key,
            identity,
            workflow,
            dayCell(row.from),
            dayCell(row.to),
            performedBy,
            timeCell(performedAt),
          ],
          ...[used, evidence, ...originCells(row)],
        ];
      }
    },
  };
}
