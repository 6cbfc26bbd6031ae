import { compareCodePoints } from '../../domain/order.ts';
import type { EdgeRecord } from '../../domain/record.ts';
import type { DecisionRow } from '../../domain/review.ts';
import { IDENTITY_KINDS, IDENTITY_STATUSES } from '../../domain/vocabulary.ts';
import { holdingOf } from '../../analysis/review/decisions.ts';
import { amountCell, timeCell } from '../cells.ts';
import type { Cell } from '../csv.ts';
import type { Matter } from '../matter.ts';
import type { Table } from '../table.ts';

/** Who had access, why, who decided about it, and whether it created a reporting risk: each access edge in scope. */
export function accessTable(matter: Matter): Table {
  const { inScope, edges, names } = matter;
  return {
    path: 'access/in-scope',
    title:
      'Who had access to the systems of the review, by which grant, decided how, and whether it created a reporting risk',
    columns: [
      ...['edge', 'kind', 'identity', 'name', 'identity_kind', 'status', 'department', 'owners'],
      ...['target', 'target_name', 'via', 'scope', 'limit', 'valid_from', 'valid_to', 'activation'],
      ...['granted_by', 'granted_at', 'ticket', 'grant_rationale', 'source', 'file', 'row', 'snapshot'],
      ...['decision', 'reviewer', 'decided_at', 'decision_ticket', 'decision_rationale', 'decisions_in_all'],
      ...['reporting_risk', 'findings'],
    ],
    *rows() {
      const decisions = Map.groupBy(matter.context.decisions.all, (row) =>
        pairOf(row.kind, row.identity, row.target),
      );
      for (const { key, kind, from, to } of inScope) {
        const decided = decisions.get(pairOf(kind, from.id, to.id)) ?? [];
        yield [
          ...[key, kind, from.id, names.of('IDENTITY', from.id)],
          ...identityCells(matter, from.id),
          ...[to.id, names.of(to.kind, to.id)],
          ...grantCells(edges.get(key)),
          ...decisionCells(decided),
          ...riskCells(matter, key),
        ];
      }
    },
  };
}

function pairOf(kind: string, identity: string, target: string): string {
  return JSON.stringify([kind, identity, target]);
}

/** What the identity is in the review's snapshot: kind, status, department, owners. */
export function identityCells({ context }: Matter, id: string): Cell[] {
  const { view, looked } = context.reviewView;
  const number = context.people.number(id);
  const row = number === undefined ? -1 : view.row.identities[number];
  const { kind, status } = view.graph.identities;
  return [
    row < 0 ? null : IDENTITY_KINDS[kind[row]],
    row < 0 ? null : IDENTITY_STATUSES[status[row]],
    context.facts.identities.at(id, looked.sequence)?.department ?? null,
    context.people.ownersAt(id, looked.sequence),
  ];
}

function grantCells(edge: EdgeRecord | undefined): Cell[] {
  if (edge === undefined) return Array.from({ length: 14 }, () => null);
  const { via, scope, limit, validFrom, validTo, activation, evidence } = edge;
  const { grantedBy, grantedAt, ticket, rationale, source, file, row, since } = evidence;
  return [
    ...[via, scope, amountCell(limit), validFrom, validTo, activation],
    ...[grantedBy, grantedAt, ticket, rationale, source, file, row, since],
  ];
}

/** The decision that holds, of several at one time each; and how many there are in all. */
function decisionCells(decided: readonly DecisionRow[]): Cell[] {
  const holding = holdingOf(decided);
  const texts = (value: (row: DecisionRow) => Cell): Cell =>
    holding.length === 0 ? null : holding.map((row) => String(value(row) ?? '')).join(';');
  return [
    texts(({ decision }) => decision),
    texts(({ reviewer }) => reviewer),
    texts(({ decidedAt }) => timeCell(decidedAt)),
    texts(({ ticket }) => ticket),
    texts(({ rationale }) => rationale),
    decided.length,
  ];
}

/** Whether somebody completes a covered workflow or violates a covered rule by means of the edge, and who does which. */
function riskCells({ risks }: Matter, key: string): Cell[] {
  const found = (risks.get(key) ?? []).map(
    ({ identity, finding }) => `${identity} > ${finding.kind}:${finding.id}`,
  );
  return [found.length > 0, found.sort(compareCodePoints)];
}

/** Every decision of the review, contradicting ones and those that do not hold among them. */
export function decisionTable({ context, names }: Matter): Table {
  return {
    path: 'decisions',
    title: 'Every decision of the review, and which of several on the same access holds',
    columns: [
      ...['decision', 'identity', 'identity_name', 'kind', 'target', 'target_name', 'verdict', 'holds'],
      ...[
        'considered',
        'reviewer',
        'reviewer_name',
        'decided_at',
        'rationale',
        'ticket',
        'source',
        'file',
        'row',
        'snapshot',
      ],
    ],
    *rows() {
      const sorted = context.decisions.all.toSorted((a, b) => compareCodePoints(a.key, b.key));
      for (const row of sorted) {
        const target = { HAS_ROLE: 'ROLE', HAS_PERMISSION: 'PERMISSION', CAN_ACT_AS: 'IDENTITY' } as const;
        const { key, identity, kind, decision, finding, reviewer, decidedAt, rationale, ticket } = row;
        yield [
          ...[
            key,
            identity,
            names.of('IDENTITY', identity),
            kind,
            row.target,
            names.of(target[kind], row.target),
          ],
          ...[decision, context.decisions.of(row).holding.includes(row)],
          finding === null ? null : `${finding.kind}:${finding.id}`,
          ...[reviewer, reviewer === null ? null : names.of('IDENTITY', reviewer), timeCell(decidedAt)],
          ...[rationale, ticket, row.source, row.file, row.row, row.since],
        ];
      }
    },
  };
}
